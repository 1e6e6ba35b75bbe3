"""Puts made copies and their sources into an index, and counts what is found of them."""

import json
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from reportedly.copies import CopyFinder, MemoryIndex
from reportedly.records import Article, Copy, Moment, Outlets, Score

from .making import REWRITES, WAYS, Made, jaccard, shared_words, shingles, spliced

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Case:
    """One made copy: who took from whom, how alike they are, and how."""

    taker: str
    givers: tuple[str, ...]
    made: Made
    jaccard: float


def texts(data: Path) -> list[str]:
    """Return real articles of at least 120 words, leaving out those that share text with one before."""
    rows = [json.loads(line)["text"] for line in (data / "polnear" / "train.jsonl").open(encoding="utf-8")]
    rows += [json.loads(line)["text"] for line in (data / "news_events" / "articles.jsonl").open(encoding="utf-8")]
    kept: list[str] = []
    met: dict[tuple[str, ...], int] = {}
    for text in rows:
        own = shingles(text, 6)
        common = Counter(met[run] for run in own if run in met)
        if len(own) < 120 or (common and common.most_common(1)[0][1] > 12):
            continue
        met.update(dict.fromkeys(own, len(kept)))
        kept.append(text)
    return kept


def near_cases(real: Sequence[str], seed: int) -> tuple[list[Article], list[Case]]:
    """Return articles and cases: one copy of each real text, in one of the WAYS; some are spliced of two."""
    rng = Random(seed)
    pool = words_of(real)
    articles, cases = [], []
    for number, text in enumerate(real):
        articles.append(_article(f"g{number}", text, number, 0))
        if rng.random() < 0.1:
            other = rng.randrange(number + 1)
            made, givers = spliced(text, real[other], rng), (f"g{number}", f"g{other}")
        else:
            made, givers = rng.choice(WAYS)(text, rng, pool), (f"g{number}",)
        articles.append(_article(f"t{number}", made.text, number, 1))
        cases.append(Case(f"t{number}", givers, made, jaccard(made.text, text)))
    return articles, cases


def rewrite_cases(real: Sequence[str], seed: int) -> tuple[list[Article], list[Case]]:
    """Return articles and cases: rewrites of real texts with at most 40 % shared words."""
    rng = Random(seed)
    pool = words_of(real)
    articles, cases = [], []
    for number, text in enumerate(real):
        articles.append(_article(f"g{number}", text, number, 0))
        made = rng.choice(REWRITES)(text, rng, pool)
        if shared_words(made.text, text) <= 0.4 or made.recipe == "reordered":
            articles.append(_article(f"t{number}", made.text, number, 1))
            cases.append(Case(f"t{number}", (f"g{number}",), made, jaccard(made.text, text)))
    return articles, cases


def words_of(real: Sequence[str]) -> list[str]:
    """Return rarer words of real texts: what a taker writes of its own shares few words with what it took."""
    counts = Counter(word for text in real for word in text.split() if word.isalpha() and word.islower())
    return sorted(word for word, count in counts.items() if count <= 12)


def found(articles: Sequence[Article], seed: int) -> list[Copy]:
    """Return the copies found among articles that come in some order."""
    shuffled = list(articles)
    Random(seed).shuffle(shuffled)
    finder = CopyFinder(MemoryIndex(), Outlets(()))
    finder.add(shuffled)
    copies: dict[str, list[Copy]] = defaultdict(list)
    for placed in finder.settle():
        for taker in placed.takers:
            copies.pop(taker, None)
        for copy in placed.copies:
            copies[copy.article].append(copy)
    return [copy for those in copies.values() for copy in those]


def recall(cases: Iterable[Case], copies: Sequence[Copy]) -> float:
    """Return the share of cases of which a copy between taker and giver was found, for each giver."""
    pairs = {frozenset((copy.article, copy.of)) for copy in copies}
    asked = [frozenset((case.taker, giver)) in pairs for case in cases for giver in case.givers]
    return statistics.mean(asked) if asked else 1.0


def precision(cases: Iterable[Case], copies: Sequence[Copy]) -> float:
    """Return the share of copies found whose articles belong together."""
    sources = {case.taker: {*case.givers} for case in cases}
    right = [sources.get(copy.article, {copy.article}) & sources.get(copy.of, {copy.of}) != set() for copy in copies]
    return statistics.mean(right) if right else 1.0


def passage_iou(cases: Iterable[Case], copies: Sequence[Copy]) -> float:
    """Return how well the passages found cover the true ones: intersection over union of characters, both sides."""
    by_pair = {(copy.article, copy.of): copy for copy in copies}
    scores = [score for case in cases for score in _ious(case, by_pair)]
    return statistics.mean(scores) if scores else 1.0


def direction(cases: Iterable[Case], copies: Sequence[Copy]) -> float:
    """Return the share of copies found between taker and giver that name the giver."""
    pairs = {(copy.article, copy.of) for copy in copies if copy.direction_known}
    either = {frozenset((copy.article, copy.of)) for copy in copies}
    asked = [(case.taker, giver) for case in cases for giver in case.givers]
    return statistics.mean(pair in pairs for pair in asked if frozenset(pair) in either)


def _ious(case: Case, by_pair: dict[tuple[str, str], Copy]) -> Iterator[float]:
    for number, giver in enumerate(case.givers):
        copy = by_pair.get((case.taker, giver))
        if copy is None or case.made.recipe in {"heavily edited", "retold"}:
            continue
        true = [(mine, theirs) for mine, source, theirs in case.made.passages if source == number]
        yield _iou([mine for mine, _ in true], [(taker.start, taker.end) for taker, _ in copy.passages])
        yield _iou([theirs for _, theirs in true], [(source.start, source.end) for _, source in copy.passages])


def _iou(true: Iterable[Span], said: Iterable[Span]) -> float:
    left = {place for start, end in true for place in range(start, end)}
    right = {place for start, end in said for place in range(start, end)}
    return len(left & right) / max(len(left | right), 1)


def _article(name: str, text: str, number: int, later: int) -> Article:
    when = datetime(2025, 3, 1, 8) + timedelta(hours=number, minutes=45 * later)
    outlet = f"Outlet {(number * 7 + later * 13) % 400}"
    moment = Moment(iso=when.isoformat(), confidence=Score(0.9, "made"))
    return Article(id=name, text=text, url=f"https://{name}.example/", outlet=outlet, published=moment, language="en")

"""Fits the weights by which two mentions are compared: `python -m training.fit_claims DATA WORK`.

A logistic regression by Newton's method with a ridge, over the pairs that no rule keeps apart. It is fitted on

- the ten labelled events of `bench/labels` (the texts are read from `DATA/news_events`),
- pairs of mentions of other events that are neither clearly one claim nor clearly two, each judged by reading
  (`bench/labels/claim_pairs.jsonl`; the texts are read from `DATA/news_events` and `DATA/syndication`),
- two simulated newsrooms (`bench/newsroom_worlds.py`), made and read in the folder WORK,
- every second block of the invented paraphrases of `bench/cases`, which hold no pair of two claims.

Figures of `bench/claims.py` on these events, of the same worlds, and of `paraphrases_found` are therefore in-sample;
the other half of the paraphrases, worlds of other seeds and other events are not. Seeds are
fixed, yet the pairs are those that the reader finds and the rules leave: with another reader the weights are others
(training/README.md compares them with the committed ones). Writes `src/reportedly/data/claim_weights.csv`, and nothing
with `--print`.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.copies import labelled_articles
from bench.distortions import gist, paraphrases
from bench.grouping.labelled import LABELS, Labels, Place, articles_of, found, matched
from bench.judging import reading
from bench.judging.matching import match
from bench.newsroom_worlds import Plan, read_worlds
from reportedly.articles import load_outlets
from reportedly.claims.compare import ALONE
from reportedly.claims.features import PARTS, Pair, parts_of
from reportedly.claims.gist import Gist, gist_of, setting_of
from reportedly.claims.rules import apart, less_said
from reportedly.ledger import Ledger
from reportedly.records import Article, Mention
from reportedly.settings import Settings
from reportedly.wiring.stages import Stages

JUDGED = LABELS.with_name("claim_pairs.jsonl")
TABLE = Path(__file__).parents[1] / "src" / "reportedly" / "data" / "claim_weights.csv"
COMMAND = (sys.executable, "-m", "reportedly")
SEEDS, SIZES = range(1, 3), range(30, 51)  # of the simulated newsrooms
RIDGE = 2.0
WRONG = 1.5  # a pair of two claims counts this often: a wrong merge manufactures confirmation
# The invented paraphrases are all of one claim: with more weight they would say that any likeness is enough.
SHARES = {"events": 1.0, "others": 0.3, "worlds": 1.0, "paraphrases": 0.3}
REPEATED = 0.6  # share of all words from which two mentions may be one claim though not both have its label
NAMES = tuple(PARTS)
AGAINST = frozenset({"strangers", "other figures", "figure of one", "asked of one", "days between"})
# In the worlds a day nearly always tells the claim, for each has its own; in the news many things happen on one day.
MOST = {"days": 1.5}

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Pairs of mentions: their parts (pairs × parts), whether they are one claim (0 or 1), how much each counts."""

    rows: Floats
    same: Floats
    counts: Floats

    @classmethod
    def of(cls, pairs: Iterable[tuple[Pair, bool]]) -> "Examples":
        """Read the pairs that no rule keeps apart."""
        left = [(pair, same) for pair, same in pairs if not (apart(pair) or pair.figures.disputed)]
        rows = [[part.value for part in parts_of(pair).values()] for pair, _ in left]
        return cls(
            rows=np.array(rows).reshape(-1, len(NAMES)),
            same=np.array([float(same) for _, same in left]),
            counts=np.array([1.0 if same else WRONG for _, same in left]),
        )

    @classmethod
    def together(cls, sets: Mapping[str, "Examples"]) -> "Examples":
        """Return all sets as one; each counts its share of what the events count, however many pairs it has."""
        size = len(sets["events"].same)
        return cls(
            rows=np.vstack([one.rows for one in sets.values()]),
            same=np.concatenate([one.same for one in sets.values()]),
            counts=np.concatenate([one.counts * SHARES[name] * size / len(one.same) for name, one in sets.items()]),
        )


def of_events(data: Path) -> Iterator[tuple[Pair, bool]]:
    """Yield pairs of mentions of one event; a mention without a label is a claim that no other article makes.

    Within an article only mentions with labels are paired: the labels do not say who repeats himself. Nor do they say
    anything of another reading of labelled words, or of two mentions that are nearly word for word the same and of
    which one has no label: such pairs are left out.
    """
    labels = Labels.read()
    mentions = found(data, labels.events).mentions
    places = matched([label.place for label in labels.mentions], mentions)
    claims = {places[label.place]: label.claim for label in labels.mentions if label.place in places}
    touched = _touched(mentions, claims)
    gists = _gists(mentions, articles_of(data, labels.events, load_outlets()))
    events = {row["id"]: row["event_id"] for row in _lines(data / "news_events" / "articles.jsonl")}
    for a, b in _pairs(gists, {name: str(events[mention.article]) for name, mention in mentions.items()}):
        pair = Pair.of(gists[a], gists[b])
        labelled = a in claims and b in claims
        if pair.shared and (labelled or (mentions[a].article != mentions[b].article and _told_apart(pair, touched))):
            yield pair, labelled and claims[a] == claims[b]


def _touched(mentions: Mapping[str, Mention], claims: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return the claims of each mention: its own, or those of labelled mentions whose words it shares a place with."""
    labelled: dict[str, list[str]] = defaultdict(list)
    for name in claims:
        labelled[mentions[name].article].append(name)
    return {
        name: frozenset(
            claims[other]
            for other in labelled[mention.article]
            if other == name or (name not in claims and _overlap(mention, mentions[other]))
        )
        for name, mention in mentions.items()
    }


def _overlap(one: Mention, other: Mention) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)


def _told_apart(pair: Pair, touched: Mapping[str, frozenset[str]]) -> bool:
    """True where a pair with a mention that has no label can be taken for two claims."""
    left, right = touched[pair.a.mention], touched[pair.b.mention]
    return not (left & right) and parts_of(pair)["all words"].value < REPEATED


def of_others(data: Path) -> Iterator[tuple[Pair, bool]]:
    """Yield the judged pairs of other events that the reader finds; where one only says less, the rules decide."""
    rows = list(_lines(JUDGED))
    places = [[_place(one) for one in row["mentions"]] for row in rows]
    articles = _articles(data, {article for both in places for article, _ in both})
    with Ledger.in_memory() as ledger:
        read = Stages.of(ledger, Settings()).read
        mentions = {mention.id: mention for article in articles for mention in read(article)[0]}
    found_at = matched([place for both in places for place in both], mentions)
    gists = _gists(mentions, articles)
    for row, both in zip(rows, places, strict=True):
        names = [found_at[place] for place in both if place in found_at]
        if len(names) == len(both) and not less_said(pair := Pair.of(gists[names[0]], gists[names[1]])):
            yield pair, row["same"]


def _place(one: dict[str, Any]) -> Place:
    return one["article"], tuple((start, end) for start, end in one["spans"])


def _articles(data: Path, wanted: Set[str]) -> list[Article]:
    """Return the articles of these ids, as the labels count."""
    events = frozenset(int(row["event_id"]) for row in _lines(data / "news_events" / "articles.jsonl"))
    known = labelled_articles(data) | {one.id: one for one in articles_of(data, events, load_outlets())}
    return [known[name] for name in sorted(wanted)]


def of_worlds(work: Path) -> Iterator[tuple[Pair, bool]]:
    """Yield pairs of mentions of one story of a simulated newsroom."""
    work.mkdir(parents=True, exist_ok=True)
    for folder, book in read_worlds(Plan(folder=work, seeds=SEEDS, sizes=SIZES, command=COMMAND)):
        truth = reading.world(folder)
        mentions = match(truth, reading.ledger(book, " ".join(COMMAND))).mentions
        taken = {name: truth.mentions[name] for name in mentions if truth.mentions[name]["stance"] != "neither"}
        claims = {mentions[name][1]["id"]: truth.claims[record["claim"]] for name, record in taken.items()}
        with Ledger.open(book, readonly=True) as ledger:
            read = {mention.id: mention for mention in ledger.mentions_by_id(claims)}
            articles = {mention.article: ledger.article(mention.article) for mention in read.values()}
            gists = _gists(read, (article for article in articles.values() if article))
        stories = {name: str(claim["story"]) for name, claim in claims.items()}
        for a, b in _pairs(gists, stories):
            pair = Pair.of(gists[a], gists[b])
            # Where one says less than the other, the rule makes it a refinement, whatever the weights say.
            if not less_said(pair):
                yield pair, claims[a]["id"] == claims[b]["id"]


def of_paraphrases() -> Iterator[tuple[Pair, bool]]:
    """Yield the pairs of every second block of paraphrases."""
    for block in paraphrases()[::2]:
        gists = [gist(text, f"m{number}") for number, text in enumerate(block)]
        yield from ((Pair.of(a, b), True) for a, b in combinations(gists, 2))


def _gists(mentions: Mapping[str, Mention], articles: Iterable[Article]) -> dict[str, Gist]:
    """Return the gists of all mentions that are not words of a copy."""
    by_id = {article.id: article for article in articles}
    settings = {name: setting_of(one.title or "", one.text[len(one.title or "") :]) for name, one in by_id.items()}
    return {
        name: gist_of(mention, _day(by_id[mention.article]), settings[mention.article])
        for name, mention in sorted(mentions.items())
        if not mention.copy_of
    }


def _pairs(names: Iterable[str], group: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        groups[group[name]].append(name)
    return (pair for members in groups.values() for pair in combinations(members, 2))


def fitted(given: Examples, ridge: float = RIDGE) -> Floats:
    """Return the weights of the parts, and last that of none; no weight has the sign that its part does not mean."""
    rows = np.hstack([given.rows, np.ones((len(given.rows), 1))])
    signs = np.array([-1.0 if name in AGAINST else 1.0 for name in NAMES] + [0.0])
    most = np.array([MOST.get(name, np.inf) for name in NAMES] + [np.inf])
    penalty = np.array([ridge] * len(NAMES) + [0.0])
    free, weights = np.ones(len(signs), dtype=bool), np.zeros(len(signs))
    for _ in range(60):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (given.counts * (likely - given.same)) + penalty * weights
        bend = (rows * (given.counts * likely * (1 - likely))[:, None]).T @ rows + np.diag(penalty + 1e-6)
        step = np.zeros(len(weights))
        step[free] = np.linalg.solve(bend[np.ix_(free, free)], slope[free])
        weights = np.minimum(weights - step, most)
        wrong = (signs * weights < 0) & free
        weights[wrong], free = 0.0, free & ~wrong
        if np.abs(step).max() < 1e-6:
            break
    return weights


def main(arguments: list[str] | None = None) -> int:
    """Fit the weights; write or print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="holds news_events/articles.jsonl")
    parser.add_argument("work", type=Path, help="where the simulated newsrooms go; those that are there are kept")
    parser.add_argument("--print", action="store_true", help="print the table, write nothing")
    asked = parser.parse_args(arguments)
    pairs = {
        "events": of_events(asked.data),
        "others": of_others(asked.data),
        "worlds": of_worlds(asked.work),
        "paraphrases": of_paraphrases(),
    }
    weights = fitted(Examples.together({name: Examples.of(each) for name, each in pairs.items()}))
    rows = [f"{name},{weight:.2f}" for name, weight in zip((ALONE, *NAMES), (weights[-1], *weights[:-1]), strict=True)]
    table = "\n".join(["part,weight", *rows]) + "\n"
    if asked.print:
        print(table, end="")
    else:
        TABLE.write_text(table, encoding="utf-8")
    return 0


def _day(article: Article) -> date | None:
    return article.published.day if article.published else None


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    sys.exit(main())

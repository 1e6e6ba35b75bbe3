"""Pairs of texts that say the same or do not, from which the network that reads two at once learns.

Broad ones need no judging: sentences of ECB+ (Cybulska and Vossen 2014) that tell of the same events, claims with their
titles and tweets (CheckThat 2020), mentions of simulated newsrooms, and the invented paraphrases. The others people
judged (`bench/labels/read_pairs.jsonl`); those of which one says what the other says and more are left out: by the
rules of the labels they are neither clearly one claim nor clearly two.
"""

import csv
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from math import log
from pathlib import Path
from typing import Any

from bench.distortions import paraphrases
from bench.grouping.labelled import LABELS
from bench.simulation.output import write_world

JUDGED = LABELS.with_name("read_pairs.jsonl")
HARDER = LABELS.with_name("read_pairs_more.jsonl")
"""Pairs drawn by what the network said of them: learning from them too did not make it better (README.md)."""
HELD_BACK = frozenset({10, 17, 18, 22, 39, 47, 54, 59, 67})
"""Events whose judged pairs the network does not see: by them its weight beside the parts was chosen."""

Pair = tuple[str, str, bool]
TAKEN: Mapping[tuple[str, bool], int] = {
    ("events", True): 900,
    ("events", False): 1200,
    ("tweets", True): 450,
    ("tweets", False): 500,
    ("titles", True): 250,
    ("titles", False): 150,
    ("claims", False): 150,
    ("worlds", True): 150,
    ("worlds", False): 200,
    ("paraphrases", True): 200,
    ("paraphrases", False): 60,
}
WORLDS, ARTICLES = range(1, 41), 28  # seeds of simulated newsrooms, and their size
WORDS = range(5, 61)  # of a sentence of ECB+
MOST_OF_TOPIC = 160  # pairs that say the same
SHARED = 0.5  # of the events that two sentences tell of, so that they say the same
NEAR = 4  # claims with the rarest words in common, of which one is taken for another claim
COMMON = 400  # claims with a word from which on it tells nothing
WORD = re.compile(r"[a-z]{4,}|\d+")
LINKS = re.compile(r"https?://\S+|pic\.twitter\.com\S*|#|— .{3,80}$")
GLUED = re.compile(r" ([.,;:!?%)\]]|n't|'s|'re|'ve|'ll|'d|'m)")


def broad(data: Path, work: Path, seed: int = 4) -> list[Pair]:
    """Return the pairs that need no judging, drawn with a fixed seed; worlds are written to `work`."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    found: dict[tuple[str, bool], list[Pair]] = defaultdict(list)
    sources = {
        "events": of_events(data / "ecbplus", draw),
        "worlds": of_worlds(work, draw),
        "paraphrases": of_paraphrases(draw),
    }
    for name, pairs in sources.items():
        for pair in pairs:
            found[name, pair[2]].append(pair)
    for name, pair in of_claims(data / "checkthat2020_task2", draw):
        found[name, pair[2]].append(pair)
    chosen = [draw.sample(found[kind], min(number, len(found[kind]))) for kind, number in TAKEN.items()]
    return [pair for pairs in chosen for pair in pairs]


def of_events(folder: Path, draw: random.Random) -> Iterator[Pair]:
    """Yield pairs of sentences of one topic of ECB+: the same where they share half of the events that they tell of."""
    told: dict[tuple[str, int], set[str]] = defaultdict(set)
    for mention in json.loads((folder / "ECB_Train_Event_gold_mentions.json").read_text(encoding="utf-8")):
        told[mention["doc_id"], mention["sent_id"]].add(mention["coref_chain"])
    topics: dict[str, list[tuple[str, str, set[str]]]] = defaultdict(list)
    for (document, number), words in _sentences(folder / "ECB_Train_corpus.txt").items():
        if told[document, number] and len(words) in WORDS:
            text = GLUED.sub(r"\1", " ".join(words))
            topics[document.split("_")[0]].append((document, text, told[document, number]))
    for _, sentences in sorted(topics.items()):
        same, other = [], []
        for (here, one, ours), (there, two, theirs) in combinations(sentences, 2):
            shared = {name for name in ours & theirs if not name.startswith("Singleton")}
            if here != there and len(shared) >= SHARED * len(ours | theirs):
                same.append((one, two, True))
            elif here != there and not shared:
                other.append((one, two, False))
        draw.shuffle(same)
        draw.shuffle(other)
        yield from same[:MOST_OF_TOPIC]
        yield from other[: 2 * MOST_OF_TOPIC]


def _sentences(path: Path) -> dict[tuple[str, int], list[str]]:
    sentences: dict[tuple[str, int], list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) > 3:
            sentences[fields[0], int(fields[1])].append(fields[3])
    return sentences


def of_claims(folder: Path, draw: random.Random) -> Iterator[tuple[str, Pair]]:
    """Yield verified claims with their titles, training tweets with theirs, and each with a like but other claim."""
    rows = list(_table(folder / "verified_claims.docs.tsv"))[1:]
    claims = {row[0]: row[1] for row in rows}
    near = _Nearest(claims)
    for number, claim, title in draw.sample(rows, min(1800, len(rows))):
        yield "titles", (title, claim, True)
        for other in near(title, number, draw):
            yield "titles", (title, claims[other], False)
        for other in near(claim, number, draw):
            yield "claims", (claim, claims[other], False)
    tweets = {row[0]: LINKS.sub("", row[1]).strip() for row in _table(folder / "train" / "tweets.queries.tsv")}
    for path in sorted((folder / "train").glob("*qrel*")):
        for query, _, number, *_ in (line.split() for line in path.read_text(encoding="utf-8").splitlines()):
            if query in tweets and number in claims:
                yield "tweets", (tweets[query], claims[number], True)
                for other in near(tweets[query], number, draw):
                    yield "tweets", (tweets[query], claims[other], False)


def _table(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as rows:
        yield from csv.reader(rows, delimiter="\t")


class _Nearest:
    """Finds claims that share rare words with a text."""

    def __init__(self, claims: Mapping[str, str]) -> None:
        self._number = len(claims)
        self._with: dict[str, list[str]] = defaultdict(list)
        for name, text in claims.items():
            for word in set(WORD.findall(text.lower())):
                self._with[word].append(name)

    def __call__(self, text: str, own: str, draw: random.Random) -> list[str]:
        """Return one of the nearest claims that are not `own`, if there is any."""
        likeness: Counter[str] = Counter()
        for word in sorted(set(WORD.findall(text.lower()))):
            names = self._with.get(word, [])
            if len(names) < COMMON:
                likeness.update(dict.fromkeys(names, log(self._number / max(1, len(names)))))  # type: ignore[arg-type]
        nearest = [name for name, _ in likeness.most_common(NEAR + 1) if name != own][:NEAR]
        return [draw.choice(nearest)] if nearest else []


def of_worlds(work: Path, draw: random.Random) -> Iterator[Pair]:
    """Yield pairs of mentions of one story of simulated newsrooms whose truth is known."""
    for seed in WORLDS:
        folder = work / f"world-{seed}"
        if not folder.exists():
            write_world(seed, ARTICLES, folder)
        stories = {row["id"]: row["story"] for row in _lines(folder / "truth" / "claims.jsonl")}
        told: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for row in _lines(folder / "truth" / "mentions.jsonl"):
            if not row["copy_of"] and not row["distorted"] and row["stance"] != "neither":
                told[stories[row["claim"]]].append(row)
        pairs = [(a, b) for rows in told.values() for a, b in combinations(rows, 2) if a["article"] != b["article"]]
        for a, b in draw.sample(pairs, min(70, len(pairs))):
            yield a["quote"], b["quote"], (a["claim"], a["stance"]) == (b["claim"], b["stance"])


def of_paraphrases(draw: random.Random) -> Iterator[Pair]:
    """Yield pairs of every second block of paraphrases, and of two blocks."""
    blocks = paraphrases()[::2]
    for number, block in enumerate(blocks):
        yield from ((one, other, True) for one, other in combinations(block, 2))
        yield draw.choice(block), draw.choice(blocks[number - 1]), False


def judged(texts: Mapping[str, str], *, held_back: bool, labels: Path = JUDGED) -> Iterator[Pair]:
    """Yield the judged pairs; `texts` gives the text of each article, as the labels count its code points."""
    for row in _lines(labels):
        if row["read"] != "part" and (row["event"] in HELD_BACK) == held_back:
            one, other = (_words(texts[mention["article"]], mention["spans"]) for mention in row["mentions"])
            yield one, other, row["read"] == "same"


def _words(text: str, spans: Iterable[tuple[int, int]]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())

"""Adding mentions to a ledger that holds many: `python -m bench.claims_growth FOLDER --mentions 1000000`.

Fills a ledger with invented articles of ten mentions each, with their keys and what they mean (once; it is kept in
FOLDER; with `--minutes` it stops after that time with exit code 3, and the same command goes on). Every other article
is one of twenty that tell one story without figures, each in other words: of such pairs the network that reads two at
once is asked. Whenever there are ten times as many, a thousand more are added as `read` adds them, with the network and
without, and taken out again: how long that takes must not grow with the ledger, and the candidates of each mention, and
those that are read together with it, must be bounded. What a mention means is summed up from its words here: what the
encoder costs is measured where it reads. Processor time: speed is a property of a machine, there are no floors.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np

from bench.ledger_load import DOINGS, MENTIONS, MORE, PLACES, THINGS, article, mention_at, printed
from reportedly.claims import ClaimGrouper, PairReader, Vector
from reportedly.claims.candidates import LIMIT, Gists, candidates, compare_new, keys_of
from reportedly.ledger import Ledger
from reportedly.records import Article, Mention

ADDED = 100  # articles: a thousand mentions
AT_ONCE = 20  # articles between two commits
FIRST = 1_000  # mentions of the ledger when it is first measured
ELSEWHERE = 10**7  # the numbers of articles that are added and taken out again
STORY = 20  # articles that tell one story
LENGTH = 128  # of the vectors that stand for what a mention means


class Counting:
    """Reads pairs as the program does, and counts them and the processor time that they take."""

    def __init__(self) -> None:
        self._read = PairReader()
        self.asked, self.seconds = 0, 0.0

    def __call__(self, one: str, other: str) -> float:
        """Return the log-odds that two texts say the same."""
        start = time.process_time()
        odds = self._read(one, other)
        self.asked += 1
        self.seconds += time.process_time() - start
        return odds


class TakenOutError(Exception):
    """Ends the transaction in which mentions are added for the measurement."""


def sizes(mentions: int) -> list[int]:
    """Return how many mentions there are at each measurement."""
    found = [FIRST]
    while found[-1] * 10 <= mentions:
        found.append(found[-1] * 10)
    return found if found[-1] == mentions else [*found, mentions]


def fill(ledger: Ledger, mentions: int, until: float) -> bool:
    """Add articles until the ledger holds so many mentions; False where the monotonic clock says `until` first."""
    grouper = ClaimGrouper(ledger, meaning)
    for start in range(ledger.counts()["articles"], mentions // MENTIONS, AT_ONCE):
        if time.monotonic() > until:
            return False
        with ledger.transaction():
            for number in range(start, min(start + AT_ONCE, mentions // MENTIONS)):
                _remember(grouper, [mention.id for mention in _put(ledger, number)])
    return True


def _remember(grouper: ClaimGrouper, mentions: list[str]) -> None:
    grouper.add_meanings(mentions)
    grouper.add_keys(mentions)


def meaning(text: str) -> Vector:
    """Return a vector that is near that of a text with many of the same words."""
    total = np.sum([_of_word(word) for word in text.lower().split()], axis=0, dtype=np.float32)
    return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


@cache
def _of_word(word: str) -> Vector:
    return np.random.default_rng([ord(letter) for letter in word]).standard_normal(LENGTH).astype(np.float32)


def told(number: int) -> tuple[Article, list[Mention]]:
    """Return an article that tells one story of `STORY` articles without figures, and its mentions."""
    draw, story = random.Random(number), random.Random(f"story {number // STORY}")
    places, things = story.choices(PLACES, k=3), story.choices(THINGS, k=4)
    title = f"{places[0]} report {number}"
    text, spans = f"{title}\n\n", []
    for _ in range(MENTIONS):
        head = f"The {draw.choice(places)} council said that "
        what = f"{draw.choice(things)} and {draw.choice(things)} {draw.choice(DOINGS)} near {draw.choice(places)}"
        said = f"{what} by the {draw.choice(THINGS)} of {draw.choice(PLACES)}"
        spans.append((len(text), len(text) + len(head), len(text) + len(head) + len(said)))
        text += f"{head}{said}. "
    made = printed(number, title, text, f"2031-03-{number // STORY % 28 + 1:02}")
    return made, [mention_at(made, place, at) for place, at in enumerate(spans)]


def _put(ledger: Ledger, number: int) -> list[Mention]:
    made, mentions = told(number) if number % 2 else article(number)
    ledger.add_article(made)
    ledger.add_mentions(made.id, mentions)
    return mentions


def measured(ledger: Ledger) -> dict[str, float]:
    """Return how long a thousand more mentions take, with the network and without, and how many each is compared with.

    Without it the second time, so that what else is kept in memory speaks for that side.
    """
    return {**_measured(ledger, Counting()), **_measured(ledger, None)}


def _measured(ledger: Ledger, together: Counting | None) -> dict[str, float]:
    figures: dict[str, float] = {}
    try:
        with ledger.transaction():
            new = [mention.id for number in range(ADDED) for mention in _put(ledger, ELSEWHERE + number)]
            figures.update(_added(ledger, new, together))
            raise TakenOutError  # noqa: TRY301 -- the transaction is to end without a trace
    except TakenOutError:
        return figures


def _added(ledger: Ledger, new: list[str], together: Counting | None) -> Iterator[tuple[str, float]]:
    grouper, start = ClaimGrouper(ledger, meaning, together), time.process_time()
    _remember(grouper, new)
    keyed = time.process_time()
    grouper.compare(new)
    compared = time.process_time()
    for grouping in grouper.group(new):
        ledger.put_claims(grouping.claims)
    grouped = time.process_time()
    if together is None:
        yield "seconds to compare without the network", round(compared - keyed, 2)
        yield "seconds to group without the network", round(grouped - compared, 2)
        return
    yield "seconds for keys", round(keyed - start, 2)
    yield "seconds to compare", round(compared - keyed, 2)
    yield "seconds to group", round(grouped - compared, 2)
    yield "pairs read together", together.asked
    yield "seconds to read them", round(together.seconds, 2)
    yield from _candidates(ledger, new)


def _candidates(ledger: Ledger, new: list[str]) -> Iterator[tuple[str, float]]:
    sharing, likely, keys = [], [], []
    for mention, gist in Gists(ledger).of(new).items():
        own = keys_of(gist)
        found = ledger.mentions_with_keys(own, limit=LIMIT)
        sharing.append(len({other for ids in found.values() for other in ids} - {mention}))
        likely.append(len(candidates(mention, own, ledger)))
        keys.append(len(found))
    yield "keys of a mention, most", max(keys)
    for what, counts in (("share a key", sorted(sharing)), ("are compared", sorted(likely))):
        for label, share in (("median", 0.5), ("p95", 0.95), ("most", 1.0)):
            yield f"{what}, {label}", counts[min(len(counts) - 1, int(share * len(counts)))]
    compared = sum(1 for _ in compare_new(new[:ADDED], ledger, Gists(ledger)))
    yield f"found related for {ADDED} mentions", compared


def main() -> None:
    """Fill, measure, and print what was measured at each size so far."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mentions", type=int, default=1_000_000)
    parser.add_argument("--minutes", type=float, default=10**6, help="stop after this time; the same command goes on")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    notes, until = wanted.folder / "growth.json", time.monotonic() + 60 * wanted.minutes
    figures = json.loads(notes.read_text(encoding="utf-8")) if notes.exists() else {}
    with Ledger.open(wanted.folder / "growth.ledger", create=True) as ledger:
        for size in sizes(wanted.mentions):
            if str(size) in figures:
                continue
            if not fill(ledger, size, until):
                sys.exit(MORE)
            figures[str(size)] = measured(ledger)
            notes.write_text(json.dumps(figures), encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()

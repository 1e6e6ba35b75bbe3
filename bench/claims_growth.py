"""Adding mentions to a ledger that holds many: `python -m bench.claims_growth FOLDER --mentions 1000000`.

Fills a ledger with invented articles of ten mentions each, with their keys (once; it is kept in FOLDER; with
`--minutes` it stops after that time with exit code 3, and the same command goes on). Whenever there are ten times as
many, a thousand more are added as `read` adds them, and taken out again: how long that takes must not grow with the
ledger, and the candidates of each mention must be bounded. Processor time: speed is a property of a machine, there are
no floors.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.ledger_load import MENTIONS, MORE, article
from reportedly.claims import ClaimGrouper
from reportedly.claims.candidates import LIMIT, Gists, candidates, compare_new, keys_of
from reportedly.ledger import Ledger
from reportedly.records import Mention

ADDED = 100  # articles: a thousand mentions
AT_ONCE = 20  # articles between two commits
FIRST = 1_000  # mentions of the ledger when it is first measured
ELSEWHERE = 10**7  # the numbers of articles that are added and taken out again


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
    grouper = ClaimGrouper(ledger)
    for start in range(ledger.counts()["articles"], mentions // MENTIONS, AT_ONCE):
        if time.monotonic() > until:
            return False
        with ledger.transaction():
            for number in range(start, min(start + AT_ONCE, mentions // MENTIONS)):
                grouper.add_keys([mention.id for mention in _put(ledger, number)])
    return True


def _put(ledger: Ledger, number: int) -> list[Mention]:
    made, mentions = article(number)
    ledger.add_article(made)
    ledger.add_mentions(made.id, mentions)
    return mentions


def measured(ledger: Ledger) -> dict[str, float]:
    """Return how long a thousand more mentions take, and how many each is compared with."""
    figures: dict[str, float] = {}
    try:
        with ledger.transaction():
            new = [mention.id for number in range(ADDED) for mention in _put(ledger, ELSEWHERE + number)]
            figures.update(_added(ledger, new))
            raise TakenOutError  # noqa: TRY301 -- the transaction is to end without a trace
    except TakenOutError:
        return figures


def _added(ledger: Ledger, new: list[str]) -> Iterator[tuple[str, float]]:
    grouper, start = ClaimGrouper(ledger), time.process_time()
    grouper.add_keys(new)
    keyed = time.process_time()
    yield "seconds for keys", round(keyed - start, 2)
    grouper.compare(new)
    compared = time.process_time()
    yield "seconds to compare", round(compared - keyed, 2)
    for grouping in grouper.group(new):
        ledger.put_claims(grouping.claims)
    yield "seconds to group", round(time.process_time() - compared, 2)
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

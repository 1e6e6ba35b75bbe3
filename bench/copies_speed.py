"""How fast articles are fingerprinted, looked up and stored: `python -m bench.copies_speed [--others]`.

Articles are generated (`copying/crowd.py`), each of an outlet of the table, and every tenth names another. A second
process makes the fingerprints, as many a second as it can; this one looks them up in a ledger and stores them. The
other two tools keep their digests in memory.
"""

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import islice, pairwise
from pathlib import Path

import numpy as np

from bench.copying.crowd import crowd
from reportedly.articles.outlet_table import load_outlets
from reportedly.copies.fingerprints import keys_of
from reportedly.copies.index import WIDE, Keys
from reportedly.copies.outlet_names import OutletNames
from reportedly.ledger import Ledger
from reportedly.ledger.copy_index import SqliteCopyIndex
from reportedly.records import Article

BATCH = 1_000
AHEAD = 3  # batches whose fingerprints may wait to be stored
NAMED = 10  # one of so many articles names an outlet
PERMUTATIONS = 128  # of the other tools, as their documentation uses them


def main() -> None:
    """Print articles a second, and what adding 1,000 more costs at 10,000 and at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--others", action="store_true", help="also measure datasketch and gaoya")
    given = parser.parse_args()
    texts = list(_naming(crowd(given.articles, seed=5)))
    print(f"{len(texts):,} articles, {statistics.mean(len(text.split()) for text in texts):.0f} words on average")
    ours(texts)
    if given.others:
        for name, tool in {"datasketch": _datasketch, "gaoya": _gaoya}.items():
            theirs(name, tool(), texts)


def ours(texts: Sequence[str]) -> None:
    """Measure this project's index."""
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "l.ledger", create=True) as ledger:
        index = SqliteCopyIndex(ledger.connection)
        rounds = [_now()]
        memory = _memory()
        for number, keys in enumerate(_fingerprints(texts)):
            articles = [Article(id=f"a{number * BATCH + place}", text="") for place in range(len(keys))]
            with ledger.transaction():
                index.add(list(zip(articles, keys, strict=True)))
                index.sketches(np.concatenate(keys), WIDE)
            rounds.append(_now())
        print(f"reportedly: {_rate(texts, rounds):,.0f} articles/s, digest, look-up and store together")
        worker = resource.getrusage(resource.RUSAGE_CHILDREN)
        digests = worker.ru_utime + worker.ru_stime
        print(f"  processor time: {_used(rounds):.1f} s look-up and store, {digests:.1f} s digests")
        _growth(rounds)
        print(
            f"  memory grew by {_memory() - memory:.0f} MB; file {Path(folder, 'l.ledger').stat().st_size / 1e6:.0f} MB"
        )


def theirs(name: str, take: Callable[[int, str], None], texts: Sequence[str]) -> None:
    """Measure another tool, as `ours` does; `take` looks one text up and stores it."""
    memory, rounds = _memory(), [_now()]
    for first in range(0, len(texts), BATCH):
        for number, text in enumerate(texts[first : first + BATCH], first):
            take(number, text)
        rounds.append(_now())
    print(f"{name}: {_rate(texts, rounds):,.0f} articles/s")
    print(f"  processor time: {_used(rounds):.1f} s")
    _growth(rounds)
    print(f"  memory grew by {_memory() - memory:.0f} MB")


def _now() -> tuple[float, float]:
    """Return the clock and the processor time of this process, in seconds."""
    return time.perf_counter(), time.process_time()


def _rate(texts: Sequence[str], rounds: Sequence[tuple[float, float]]) -> float:
    return len(texts) / (rounds[-1][0] - rounds[0][0])


def _used(rounds: Sequence[tuple[float, float]]) -> float:
    return rounds[-1][1] - rounds[0][1]


def _growth(rounds: Sequence[tuple[float, float]]) -> None:
    """Print what adding 1,000 costs at 10,000 and at the end: others may use the machine, so both times are told."""
    for number, name in enumerate(("clock", "processor time")):
        seconds = [after[number] - before[number] for before, after in pairwise(rounds)]
        early, late = seconds[5:15] or seconds, seconds[-10:]
        median, mean = statistics.median, statistics.mean
        print(f"  1,000 more at 10,000 by {name}: {median(early):.3f} s, at the end: {median(late):.3f} s")
        print(f"    mean of ten thousand: {mean(early):.3f} s and {mean(late):.3f} s")


def _naming(texts: Iterable[str]) -> Iterator[str]:
    outlets = _outlets()
    for number, text in enumerate(texts):
        yield text if number % NAMED else f"{text}\n{outlets[number % len(outlets)]} reported."


def _fingerprints(texts: Sequence[str]) -> Iterator[list[Keys]]:
    batches = ((start, texts[start : start + BATCH]) for start in range(0, len(texts), BATCH))
    with ProcessPoolExecutor(max_workers=1) as worker:
        waiting = [worker.submit(_keys, *batch) for batch in islice(batches, AHEAD)]
        while waiting:
            done = waiting.pop(0)
            waiting += [worker.submit(_keys, *batch) for batch in islice(batches, 1)]
            yield done.result()


def _keys(first: int, texts: Sequence[str]) -> list[Keys]:
    """Return the keys of texts as stage 2 makes them: outlets by name, beside what is in the text."""
    outlets, names = _outlets(), _names()
    numbered = enumerate(texts, first)
    articles = [Article(id=f"a{at}", text=text, outlet=outlets[7 * at % len(outlets)]) for at, text in numbered]
    return keys_of(texts, [names.of(article) for article in articles])


@cache
def _names() -> OutletNames:
    return OutletNames(load_outlets())


@cache
def _outlets() -> list[str]:
    return [row.name for row in load_outlets()]


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _words(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[place : place + 5]) for place in range(len(words) - 4)]


def _datasketch() -> Callable[[int, str], None]:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 -- only measured where asked for

    index = MinHashLSH(threshold=0.5, num_perm=PERMUTATIONS)

    def take(number: int, text: str) -> None:
        digest = MinHash(num_perm=PERMUTATIONS)
        digest.update_batch([shingle.encode() for shingle in _words(text)])
        index.query(digest)
        index.insert(number, digest)

    return take


def _gaoya() -> Callable[[int, str], None]:
    from gaoya.minhash import MinHashStringIndex  # noqa: PLC0415 -- only measured where asked for

    index = MinHashStringIndex(hash_size=32, jaccard_threshold=0.5, num_bands=42, band_size=3, analyzer="word",
                               lowercase=True, ngram_range=(5, 5))  # fmt: skip

    def take(number: int, text: str) -> None:
        index.query(text)
        index.insert_document(number, text)

    return take


if __name__ == "__main__":
    main()

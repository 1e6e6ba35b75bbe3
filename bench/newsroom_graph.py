"""Count the roots of every claim of a large graph, one that newsroom.py --graph-only wrote: `newsroom_graph.py GRAPH`.

Prints how long that took on two processes, the most memory that one of them held, how many intervals are exact, and
what adding one article touches. With `--minutes` it stops after that time with exit code 3; the same command goes on
with the shares of the claims that are not counted yet, as long as `--store` is kept.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from bench.judging.graph_cases import GraphCases, store
from reportedly.provenance import Case, trace

SHARES = 20  # of the claims: what is counted between two looks at the clock
SAMPLE = 500  # articles that are looked at as if they had just come
MORE = 3  # exit code


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What became of one share: claims, those exact on both sides, roots, seconds (of processor time), megabytes."""

    share: int
    claims: int
    exact: int
    roots: int
    seconds: float
    processor: float
    memory: int


def bounds(case: Case) -> tuple[int, ...]:
    """Return least and most for a claim, least and most against it."""
    sides = [trace(case, side).independence for side in ("for", "against")]
    return tuple(bound for side in sides for bound in (side.least, side.most))


def count(asked: tuple[Path, Path, int]) -> Counted:
    """Count the roots of one share of the claims."""
    folder, path, share = asked
    start, before = time.monotonic(), time.process_time()
    cases = GraphCases(folder, path)
    claims = exact = roots = 0
    for case in cases.all(share, SHARES):
        found = bounds(case)
        claims += 1
        roots += found[1] + found[3]
        exact += found == cases.truth(case.claim.id)
    return Counted(
        share=share,
        claims=claims,
        exact=exact,
        roots=roots,
        seconds=round(time.monotonic() - start, 1),
        processor=round(time.process_time() - before, 1),
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    )


def counted(folder: Path, path: Path, processes: int, until: float) -> list[Counted]:
    """Count the shares that are not counted yet, until a moment of the monotonic clock; return all that are."""
    notes = path.with_suffix(".counted")
    lines = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
    done = [Counted(**json.loads(line)) for line in lines]
    left = [share for share in range(SHARES) if share not in {item.share for item in done}]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool, notes.open("a") as noted:
        while left and time.monotonic() < until:
            now, left = left[:processes], left[processes:]
            for item in pool.map(count, [(folder, path, share) for share in now]):
                done.append(item)
                noted.write(json.dumps(asdict(item)) + "\n")
            noted.flush()
    return done


def one_more(folder: Path, path: Path) -> dict[str, float]:
    """Return how many claims a single article touches, and how long (processor time) they take to be counted anew."""
    cases, touched, taken = GraphCases(folder, path), [], []
    for article in cases.some_articles(SAMPLE):
        start = time.process_time()
        claims = cases.touched_by(article)
        for case in cases.of(sorted(claims)):
            bounds(case)
        taken.append(time.process_time() - start)
        touched.append(len(claims))
    return {f"{name} {label}": figure for name, found in (("claims touched", touched), ("seconds", taken))
            for label, figure in _spread(found)}  # fmt: skip


def _spread(found: list[float]) -> Iterator[tuple[str, float]]:
    ordered = sorted(found)
    for label, share in (("median", 0.5), ("p95", 0.95), ("most", 1.0)):
        yield label, round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 4)


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; the exit code is 1 where an interval is not exact."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", type=Path, help="a folder that newsroom.py --graph-only wrote")
    parser.add_argument("--processes", type=int, default=2, help="how many processes count (default 2)")
    parser.add_argument("--store", type=Path, help="where the scratch database goes; one that is there is used again")
    parser.add_argument("--minutes", type=float, default=10**6, help="stop after this time; the same command goes on")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        path = asked.store or Path(scratch) / "graph.db"
        until = time.monotonic() + 60 * asked.minutes
        stored = _store(asked.graph, path)
        done = counted(asked.graph, path, asked.processes, until)
        after = one_more(asked.graph, path) if len(done) == SHARES else {}
    claims, exact = sum(each.claims for each in done), sum(each.exact for each in done)
    figures = {
        "claims": claims,
        "exact": exact / max(claims, 1),
        "seconds to store": stored,
        "seconds to count, of all processes together": round(sum(each.seconds for each in done), 1),
        "of processor time": round(sum(each.processor for each in done), 1),
        "most memory of a process": max(each.memory for each in done),
        "one more article": after,
    }
    print(json.dumps(figures, indent=1))
    return MORE if not after else int(exact < claims)


def _store(graph: Path, path: Path) -> float:
    """Make the scratch database where it is not there; returns the seconds that took."""
    start, part = time.monotonic(), path.with_suffix(".part")
    if not path.exists():
        part.unlink(missing_ok=True)
        store(graph, part)
        part.replace(path)
    return round(time.monotonic() - start, 1)


if __name__ == "__main__":
    sys.exit(main())

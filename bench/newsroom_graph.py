"""Count the roots of every claim of a large graph, one that newsroom.py --graph-only wrote: `newsroom_graph.py GRAPH`.

Prints how long that took on two processes, the most memory that one of them held, how many intervals are exact, and
what adding one article touches.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from bench.judging.graph_cases import GraphCases, store
from reportedly.provenance import Case, trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What one process did: claims, those exact on both sides, roots, seconds of processor time, megabytes."""

    claims: int
    exact: int
    roots: int
    processor: float
    memory: int


def bounds(case: Case) -> tuple[int, ...]:
    """Return least and most for a claim, least and most against it."""
    sides = [trace(case, side).independence for side in ("for", "against")]
    return tuple(bound for side in sides for bound in (side.least, side.most))


def count(asked: tuple[Path, Path, int, int]) -> Counted:
    """Count the roots of one share of the claims."""
    folder, path, part, parts = asked
    cases = GraphCases(folder, path)
    claims = exact = roots = 0
    for case in cases.all(part, parts):
        found = bounds(case)
        claims += 1
        roots += found[1] + found[3]
        exact += found == cases.truth(case.claim.id)
    used = resource.getrusage(resource.RUSAGE_SELF)
    return Counted(
        claims=claims, exact=exact, roots=roots, processor=used.ru_utime + used.ru_stime, memory=used.ru_maxrss // 1024
    )


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; the exit code is 1 where an interval is not exact."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", type=Path, help="a folder that newsroom.py --graph-only wrote")
    parser.add_argument("--processes", type=int, default=2, help="how many processes count (default 2)")
    parser.add_argument("--store", type=Path, help="where the scratch database goes; one that is there is used again")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        path = asked.store or Path(scratch) / "graph.db"
        started = time.monotonic()
        if not path.exists():
            store(asked.graph, path)
        stored = time.monotonic()
        shares = [(asked.graph, path, part, asked.processes) for part in range(asked.processes)]
        with ProcessPoolExecutor(asked.processes, mp_context=get_context("spawn")) as pool:
            done = list(pool.map(count, shares))
        counted = time.monotonic()
    claims, exact = sum(each.claims for each in done), sum(each.exact for each in done)
    figures = {
        "claims": claims,
        "exact": exact / max(claims, 1),
        "seconds to store": round(stored - started, 1),
        "seconds to count": round(counted - stored, 1),
        "processes": [asdict(each) for each in done],
    }
    print(json.dumps(figures, indent=1))
    return 0 if exact == claims else 1


if __name__ == "__main__":
    sys.exit(main())

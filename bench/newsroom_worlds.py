"""Read many simulated worlds with the program and score them together.

`python bench/newsroom_worlds.py FOLDER --seeds 1-200 --articles 20-200` writes each world, reads its pages into a
ledger with the world's table of outlets, and prints the figures of all worlds as one table. With `--minutes` it stops
after that time with exit code 3 and the figures of the worlds read so far; the same command goes on with the others.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from bench.judging.reading import Ledger, World, ledger, world
from bench.judging.report import score, table
from bench.judging.together import together
from bench.simulation.output import write_world

MORE = 3  # exit code


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to read: seeds and sizes of the worlds, where they go, the program, and whether it gets pages or lines.

    `until` is the moment of the monotonic clock after which no more worlds are read.
    """

    folder: Path
    seeds: range
    sizes: range
    command: tuple[str, ...]
    lines: bool = False
    until: float = float("inf")


def span_of_numbers(text: str) -> range:
    """Return the numbers from FIRST to LAST of "FIRST-LAST", or the one number."""
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def read_worlds(plan: Plan) -> Iterator[tuple[Path, Path]]:
    """Write and read every world that is not there yet, while there is time, and yield (world, ledger) of those read.

    Raises CalledProcessError where the program fails.
    """
    for seed in plan.seeds:
        folder = plan.folder / f"world-{seed}"
        book = plan.folder / f"world-{seed}.ledger"
        done = folder / "read"
        if not done.exists():
            if time.monotonic() > plan.until:
                continue
            book.unlink(missing_ok=True)
            write_world(seed, Random(f"size {seed}").choice(plan.sizes), folder)
            _read(plan, folder, book)
            done.touch()
        yield folder, book


def _read(plan: Plan, folder: Path, book: Path) -> None:
    settings = folder / "reportedly.toml"
    settings.write_text(f"[outlets]\ntable = {json.dumps(str(folder / 'outlets.csv'))}\n", encoding="utf-8")
    what = folder / ("articles.jsonl" if plan.lines else "pages")
    asked = [*plan.command, "read", str(what), "--ledger", str(book), "--settings", str(settings)]
    subprocess.run(asked, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - the command is the user's own


def told(read: list[tuple[Path, Path]], command: str) -> Iterator[tuple[World, Ledger]]:
    """Yield the truth of each world with what its ledger says; as many ledgers are asked at a time as there are cores.

    Raises CalledProcessError where the program fails.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        said = pool.map(lambda pair: ledger(pair[1], command), read)
        for (folder, _), answer in zip(read, said, strict=True):
            yield world(folder), answer


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of all worlds that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "folder", type=Path, help="where worlds and ledgers go; those that are there are not read again"
    )
    parser.add_argument("--seeds", type=span_of_numbers, default=range(1, 6), help="FIRST-LAST (default 1-5)")
    parser.add_argument("--articles", type=span_of_numbers, default=range(20, 201), help="FEWEST-MOST (default 20-200)")
    parser.add_argument("--command", default="reportedly", help="the program that reads (default reportedly)")
    parser.add_argument("--lines", action="store_true", help="read articles.jsonl instead of the HTML pages")
    parser.add_argument("--minutes", type=float, default=10**6, help="stop after this time; the same command goes on")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    command = tuple(asked.command.split())
    until = time.monotonic() + 60 * asked.minutes
    plan = Plan(
        folder=asked.folder, seeds=asked.seeds, sizes=asked.articles, command=command, lines=asked.lines, until=until
    )
    done = list(read_worlds(plan))
    if done:
        scores = score(*together(told(done, asked.command)))
        print(json.dumps(scores) if asked.json else table(scores))
    print(f"{len(done)} of {len(asked.seeds)} worlds are read.", file=sys.stderr)
    return 0 if len(done) == len(asked.seeds) else MORE


if __name__ == "__main__":
    sys.exit(main())

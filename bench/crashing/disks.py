"""Reads onto disks that are too small."""

import random
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.crashing.killing import Tally
from bench.crashing.works import calm, differing, problems, read
from reportedly.errors import LedgerError

LARGE = "2g"


@contextmanager
def disk(place: Path, size: str) -> Iterator[None]:
    """Give a disk of a size."""
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)  # noqa: S603, S607
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True)  # noqa: S603, S607


def fill(folder: Path, articles: int, times: int) -> Tally:
    """Read onto disks that are too small; after more space was made, go on and compare."""
    whole, seconds = calm(folder, articles)
    draw, needed, tally = random.Random(articles), whole.stat().st_size, Tally(seconds_undisturbed=seconds)
    for _ in range(times):
        with disk(folder / "disk", str(int(draw.uniform(0.3, 1.2) * needed))):
            torn = folder / "disk" / "torn.ledger"
            _full(folder / "in.jsonl", torn, tally)
            tally.broken += problems(torn)
            remount = ["mount", "-o", f"remount,size={LARGE}", str(torn.parent)]
            subprocess.run(remount, check=True)  # noqa: S603
            read(folder / "in.jsonl", torn)
            tally.finished += 1
            tally.broken += problems(torn) + differing(whole, torn)
    return tally


def _full(source: Path, torn: Path, tally: Tally) -> None:
    try:
        read(source, torn)
    except LedgerError as error:
        tally.kills += 1
        if "disk is full" not in str(error):
            tally.broken.append(f"it said: {error}")

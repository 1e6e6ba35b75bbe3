"""Ends work on a ledger at random moments: `python -m bench.crash FOLDER --articles 2000 --kills 200`.

A process that reads, derives anew, exports or migrates is killed (SIGKILL) again and again; after each time the ledger
must verify, the same command must go on from there, and once it is finished, the ledger must equal that of an
undisturbed run, table by table. `--disk-full N` fills small disks (a tmpfs; needs the right to mount) instead. The
reader is the one of rules: what is tried here is the ledger. Prints JSON; exit 1 where a promise was broken.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.equality import differences
from bench.ledger_load import PLACES, article
from reportedly import pipeline, upkeep
from reportedly.errors import InputError, LedgerError, NotALedgerError
from reportedly.ledger import Ledger
from reportedly.outputs import VIEWS, export
from reportedly.records import SetDigit
from reportedly.settings import Settings
from reportedly.wiring import reviews

COPIED = 5  # every fifth article repeats most of the one before it
SENTENCES = 1
# The longest time until it is killed, as a share of an undisturbed run: what goes on where it was is killed some eight
# times for each that is finished; what begins anew, at any of its moments.
LONGEST = {"read": 0.25, "rebuild": 0.4, "export": 1.1, "migrate": 1.1}
SHARES = {"read": 0.5, "rebuild": 0.2, "export": 0.15, "migrate": 0.15}  # of the kills
SETTINGS = Settings(reader="rules")
LARGE = "2g"


@dataclass(slots=True, kw_only=True)
class Tally:
    """What came of one kind of work."""

    kills: int = 0
    finished: int = 0
    seconds_undisturbed: float = 0.0
    broken: list[str] = field(default_factory=list)


def write_input(path: Path, articles: int, start: int = 0) -> None:
    """Write invented articles as JSON Lines: reports, and copies of reports by other outlets."""
    with path.open("w", encoding="utf-8") as lines:
        for number in range(start, start + articles):
            made, _ = article(number - 1 if number % COPIED == COPIED - 1 else number)
            sentences = made.text.partition("\n\n")[2].split(" miles away. ")[:SENTENCES]
            record = {
                "url": f"https://paper{number % 50}.example/{number}",
                "title": f"{made.title} from {PLACES[number % len(PLACES)]}",
                "text": "".join(f"{sentence} miles away. " for sentence in sentences),
                "date": made.published and made.published.iso,
                "outlet": f"Paper {number % 50}",
            }
            lines.write(json.dumps(record) + "\n")


def killed(work: Callable[[], object], after: float) -> bool:
    """Let another process do some work and kill it after so many seconds; False where it was done before."""
    child = os.fork()
    if not child:
        done = 1
        try:
            work()
            done = 0
        finally:
            os._exit(done)
    until = time.monotonic() + after
    while time.monotonic() < until:
        if (ended := os.waitpid(child, os.WNOHANG))[0]:
            return _ended_well(ended[1])
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    return _ended_well(os.waitpid(child, 0)[1])


def _ended_well(status: int) -> bool:
    """True for a process that was killed, False for one that was done."""
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status):
        raise SystemExit(f"the work ended with {os.WEXITSTATUS(status)}")
    return False


def problems(path: Path) -> list[str]:
    """Return what verify finds; a ledger that was not begun is in order."""
    try:
        with Ledger.open(path) as ledger:
            return list(ledger.verify())
    except (InputError, NotALedgerError):
        return [] if not path.exists() or path.stat().st_size == 0 else [f"{path} is no ledger"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One kind of work: how it is begun, what it does, and how what it made is compared with what it should make."""

    begin: Callable[[], None]
    do: Callable[[], object]
    compare: Callable[[], list[str]]
    check: Callable[[], list[str]]


def torment(work: Work, kills: int, longest: float, draw: random.Random) -> Tally:
    """Begin and kill some work until it was killed so often; `longest` is a share of an undisturbed run."""
    tally = Tally()
    work.begin()
    start = time.perf_counter()
    killed(work.do, 10**6)
    tally.seconds_undisturbed = round(time.perf_counter() - start, 1)
    while tally.kills < kills and not tally.broken:
        work.begin()
        while tally.kills < kills and killed(work.do, draw.uniform(0.0, longest) * tally.seconds_undisturbed):
            tally.kills += 1
            tally.broken += work.check()
        killed(work.do, 10**6)
        tally.finished += 1
        tally.broken += work.check() + work.compare()
    return tally


def reading(folder: Path, articles: int) -> Work:
    """Reads articles into a ledger."""
    source, calm, torn = folder / "in.jsonl", folder / "calm.ledger", folder / "torn.ledger"
    write_input(source, articles)
    _forget(calm)
    read(source, calm)
    return Work(
        begin=lambda: _forget(torn),
        do=lambda: read(source, torn),
        compare=lambda: _differing(calm, torn),
        check=lambda: problems(torn),
    )


def deriving(folder: Path) -> Work:
    """Derives anew, with decisions in the ledger."""
    calm, torn = folder / "small.ledger", folder / "torn.ledger"
    return Work(
        begin=lambda: _start_from(calm, torn),
        do=lambda: derive(torn),
        compare=lambda: _differing(calm, torn, numbered=False),
        check=lambda: problems(torn),
    )


def exporting(folder: Path) -> Work:
    """Exports; what stands under its name is whole."""
    calm, out, whole = folder / "small.ledger", folder / "out", folder / "whole"
    _export(calm, whole)
    return Work(
        begin=lambda: shutil.rmtree(out, ignore_errors=True),
        do=lambda: _export(calm, out),
        compare=lambda: [f"{view} was not exported" for view in VIEWS if not (out / f"{view}.csv").exists()],
        check=lambda: [
            f"{found.name} is not whole"
            for found in out.glob("*.csv")
            if found.read_bytes() != (whole / found.name).read_bytes()
        ],
    )


def migrating(folder: Path, old: Path) -> Work:
    """Brings a ledger of version 1 to today's form."""
    calm, torn = folder / "migrated.ledger", folder / "torn.ledger"
    _start_from(old, calm)
    Ledger.open(calm).close()
    return Work(
        begin=lambda: _start_from(old, torn),
        do=lambda: Ledger.open(torn).close(),
        compare=lambda: _differing(calm, torn) + problems(torn),
        check=lambda: [f"{torn} is lost"] if not torn.exists() else [],
    )


def read(source: Path, ledger: Path) -> None:
    """Read a file of articles into a ledger."""
    with Ledger.open(ledger, create=True) as opened:
        pipeline.read([str(source)], opened, settings=SETTINGS)


def derive(ledger: Path) -> None:
    """Derive a ledger anew."""
    with Ledger.open(ledger) as opened:
        upkeep.rebuild(opened, SETTINGS)


def _export(ledger: Path, folder: Path) -> None:
    with Ledger.open(ledger, readonly=True) as opened:
        list(export(opened, "csv", folder))


def _forget(ledger: Path) -> None:
    for path in ledger.parent.glob(f"{ledger.name}*"):
        path.unlink()


def _start_from(ledger: Path, copy: Path) -> None:
    _forget(copy)
    shutil.copy(ledger, copy)


def _differing(first: Path, second: Path, *, numbered: bool = True) -> list[str]:
    return [f"{count} rows of {name} differ" for name, count in differences(first, second, numbered=numbered).items()]


def small(folder: Path, articles: int) -> None:
    """Write a small ledger with some decisions in it."""
    source, ledger = folder / "small.jsonl", folder / "small.ledger"
    write_input(source, articles)
    _forget(ledger)
    read(source, ledger)
    with Ledger.open(ledger) as opened:
        for digit, claim in enumerate(opened.telling_claims(5), start=1):
            reviews.apply(opened, SetDigit(claim=claim.id, digit=digit), author="Jo", settings=SETTINGS)


@contextmanager
def disk(place: Path, size: str) -> Iterator[None]:
    """Give a disk of a size."""
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)  # noqa: S603, S607
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True)  # noqa: S603, S607


def fill(folder: Path, articles: int, times: int, draw: random.Random) -> Tally:
    """Read onto disks that are too small; after more space was made, go on and compare."""
    source, calm, place, tally = folder / "in.jsonl", folder / "calm.ledger", folder / "disk", Tally()
    write_input(source, articles)
    _forget(calm)
    read(source, calm)
    needed = calm.stat().st_size
    for _ in range(times):
        with disk(place, str(int(draw.uniform(0.3, 1.2) * needed))):
            try:
                read(source, place / "torn.ledger")
            except LedgerError as error:
                tally.kills += 1
                if "disk is full" not in str(error):
                    tally.broken.append(f"it said: {error}")
            tally.broken += problems(place / "torn.ledger")
            subprocess.run(["mount", "-o", f"remount,size={LARGE}", str(place)], check=True)  # noqa: S603, S607
            read(source, place / "torn.ledger")
            tally.finished += 1
            tally.broken += problems(place / "torn.ledger") + _differing(calm, place / "torn.ledger")
    return tally


def run(folder: Path, wanted: argparse.Namespace) -> dict[str, Tally]:
    """Return what came of each kind of work."""
    draw = random.Random(wanted.articles)
    if wanted.disk_full:
        return {"disk full": fill(folder, wanted.articles, wanted.disk_full, draw)}
    small(folder, max(20, wanted.articles // 10))
    found = {}
    for name in wanted.work:
        kills = max(1, round(wanted.kills * SHARES[name])) if len(wanted.work) > 1 else wanted.kills
        makes: dict[str, Callable[[], Work]] = {
            "read": lambda: reading(folder, wanted.articles),
            "rebuild": lambda: deriving(folder),
            "export": lambda: exporting(folder),
            "migrate": lambda: migrating(folder, wanted.old),
        }
        found[name] = torment(makes[name](), kills, LONGEST[name], draw)
        print(name, json.dumps(_plain(found[name])), file=sys.stderr, flush=True)
    return found


def _plain(tally: Tally) -> dict[str, object]:
    return {name: getattr(tally, name) for name in Tally.__slots__}


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--work", nargs="+", choices=sorted(SHARES), default=["read", "rebuild", "export"])
    parser.add_argument("--old", type=Path, help="a ledger of version 1, for the work 'migrate'")
    parser.add_argument("--disk-full", type=int, default=0, metavar="N")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    found = run(wanted.folder, wanted)
    print(json.dumps({name: _plain(tally) for name, tally in found.items()}, indent=2))
    sys.exit(1 if any(tally.broken for tally in found.values()) else 0)


if __name__ == "__main__":
    main()

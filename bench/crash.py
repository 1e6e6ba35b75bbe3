"""Ends work on a ledger at random moments: `python -m bench.crash FOLDER --articles 2000 --kills 200`.

A process that reads, derives anew, exports or migrates is killed (SIGKILL) again and again; after each time the ledger
must verify, the same command must go on from there, and once it is finished, the ledger must equal that of an
undisturbed run, table by table. `--disk-full N` fills small disks (a tmpfs; needs the right to mount) instead. The
reader is the one of rules: what is tried here is the ledger. With `--minutes` it stops after that time; the same
command goes on from there, as long as FOLDER is kept. Prints JSON; exit 1 where a promise was broken, 3 where there is
more to do.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from bench.crashing.ageing import aged
from bench.crashing.disks import fill
from bench.crashing.killing import Tally, torment
from bench.crashing.works import Work, deriving, exporting, migrating, reading, rereading

# The longest time until it is killed, as a share of an undisturbed run: what goes on where it was is killed some ten
# times for each that is finished; what begins anew, at any of its moments.
LONGEST = {"read": 0.2, "rebuild": 0.4, "reread": 0.4, "export": 1.1, "migrate": 1.1}
BROKEN, MORE = 1, 3


def run(wanted: argparse.Namespace, until: float) -> dict[str, Tally]:
    """Return what came of each kind of work, until a moment of the monotonic clock."""
    folder, articles, found = wanted.folder, wanted.articles, {}
    makes: dict[str, Callable[[], Work]] = {
        "read": lambda: reading(folder, articles),
        "rebuild": lambda: deriving(folder, articles),
        "reread": lambda: rereading(folder, articles),
        "export": lambda: exporting(folder, articles),
        "migrate": lambda: migrating(folder, wanted.old or aged(folder, articles)),
    }
    for name in wanted.work:
        place = folder / f"{name}.json"
        tally = Tally.of(place)
        if not tally.done(wanted.kills) or not tally.seconds_undisturbed:
            tally = torment(makes[name](), place, wanted.kills, longest=LONGEST[name], until=until)
        found[name] = tally
        print(name, json.dumps(asdict(tally)), file=sys.stderr, flush=True)
    return found


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=200, help="of each kind of work")
    parser.add_argument("--work", nargs="+", choices=sorted(LONGEST), default=["read", "rebuild", "reread", "export"])
    parser.add_argument(
        "--old", type=Path, help="a ledger of an older form, for the work 'migrate', instead of a made one"
    )
    parser.add_argument("--minutes", type=float, default=10**6, help="stop after this time; the same command goes on")
    parser.add_argument("--disk-full", type=int, default=0, metavar="N")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    if wanted.disk_full:
        found = {"disk full": fill(wanted.folder, wanted.articles, wanted.disk_full)}
    else:
        found = run(wanted, time.monotonic() + 60 * wanted.minutes)
    print(json.dumps({name: asdict(tally) for name, tally in found.items()}, indent=2))
    if any(tally.broken for tally in found.values()):
        sys.exit(BROKEN)
    sys.exit(0 if wanted.disk_full or all(tally.done(wanted.kills) for tally in found.values()) else MORE)


if __name__ == "__main__":
    main()

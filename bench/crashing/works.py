"""The kinds of work that are ended at random moments, each with what must hold after every end and after the last."""

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import reportedly
from bench.equality import differences
from bench.ledger_load import PLACES, article
from reportedly import pipeline, upkeep
from reportedly.errors import InputError, NotALedgerError
from reportedly.ledger import Ledger
from reportedly.outputs import VIEWS, export
from reportedly.records import SetDigit
from reportedly.settings import Settings
from reportedly.wiring import reviews

COPIED = 5  # every fifth article repeats most of the one before it
SENTENCES = 1
DECISIONS = 5
SETTINGS = Settings(reader="rules")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One kind of work: how it is begun, what it does, and how what it made is compared with what it should make.

    `undisturbed` is how many seconds it takes when nobody ends it, or None where that must be measured.
    """

    begin: Callable[[], None]
    do: Callable[[], object]
    compare: Callable[[], list[str]]
    check: Callable[[], list[str]]
    undisturbed: float | None = None


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


def calm(folder: Path, articles: int) -> tuple[Path, float]:
    """Return the ledger of an undisturbed reading, and how many seconds that took; it is made once and kept."""
    source, place, took = folder / "in.jsonl", folder / "calm.ledger", folder / "calm.seconds"
    if not took.exists():
        write_input(source, articles)
        forget(place)
        start = time.perf_counter()
        read(source, place)
        took.write_text(f"{time.perf_counter() - start:.1f}\n", encoding="utf-8")
    return place, float(took.read_text(encoding="utf-8"))


def decided(folder: Path, articles: int) -> Path:
    """Return the ledger of an undisturbed reading with some decisions in it."""
    place, part = folder / "decided.ledger", folder / "decided.part"
    if not place.exists():
        start_from(calm(folder, articles)[0], part)
        with Ledger.open(part) as opened:
            for digit, claim in enumerate(opened.telling_claims(DECISIONS), start=1):
                reviews.apply(opened, SetDigit(claim=claim.id, digit=digit), author="Jo", settings=SETTINGS)
        part.replace(place)
    return place


def reading(folder: Path, articles: int) -> Work:
    """Reads articles into a ledger."""
    whole, seconds = calm(folder, articles)
    torn = folder / "read.ledger"
    return Work(
        begin=lambda: forget(torn),
        do=lambda: read(folder / "in.jsonl", torn),
        compare=lambda: differing(whole, torn),
        check=lambda: problems(torn),
        undisturbed=seconds,
    )


def deriving(folder: Path, articles: int) -> Work:
    """Derives anew, with decisions in the ledger."""
    whole, torn = decided(folder, articles), folder / "rebuild.ledger"
    return Work(
        begin=lambda: start_from(whole, torn),
        do=lambda: derive(torn),
        compare=lambda: differing(whole, torn, numbered=False),
        check=lambda: problems(torn),
    )


def rereading(folder: Path, articles: int) -> Work:
    """Reads every article anew, as the next version of the program; until that is done, the old reading stands."""
    before, whole, torn = decided(folder, articles), folder / "reread-whole.ledger", folder / "reread.ledger"
    if not whole.exists():
        start_from(before, folder / "reread.part")
        _derive_as_next(folder / "reread.part")
        (folder / "reread.part").replace(whole)
    return Work(
        begin=lambda: start_from(before, torn),
        do=lambda: _derive_as_next(torn),
        compare=lambda: differing(whole, torn, numbered=False),
        check=lambda: problems(torn) + _mixed(torn),
    )


def _derive_as_next(ledger: Path) -> None:
    """Derive anew as if the program were another version: whoever read is named with it."""
    now = reportedly.__version__
    reportedly.__version__ = f"{now}.next"
    try:
        derive(ledger)
    finally:
        reportedly.__version__ = now


def _mixed(ledger: Path) -> list[str]:
    with Ledger.open(ledger, readonly=True) as opened:
        readers = {row[0] for row in opened.connection.execute("SELECT DISTINCT reader FROM readings")}
    return [f"articles stand as {' and '.join(sorted(readers))} read them"] if len(readers) > 1 else []


def exporting(folder: Path, articles: int) -> Work:
    """Exports; what stands under its name is whole."""
    source, out, whole = decided(folder, articles), folder / "out", folder / "whole"
    _export(source, whole)
    return Work(
        begin=lambda: shutil.rmtree(out, ignore_errors=True),
        do=lambda: _export(source, out),
        compare=lambda: [f"{view} was not exported" for view in VIEWS if not (out / f"{view}.csv").exists()],
        check=lambda: [
            f"{found.name} is not whole"
            for found in out.glob("*.csv")
            if found.read_bytes() != (whole / found.name).read_bytes()
        ],
    )


def migrating(folder: Path, old: Path) -> Work:
    """Brings a ledger of an older form to today's."""
    whole, torn = folder / "migrated.ledger", folder / "migrate.ledger"
    start_from(old, whole)
    Ledger.open(whole).close()
    return Work(
        begin=lambda: start_from(old, torn),
        do=lambda: Ledger.open(torn).close(),
        compare=lambda: differing(whole, torn) + problems(torn) + _left_over(torn),
        check=lambda: [] if torn.exists() else [f"{torn} is lost"],
    )


def _left_over(ledger: Path) -> list[str]:
    return [f"{path.name} was left over" for path in ledger.parent.glob(f"{ledger.name}*.part")]


def read(source: Path, ledger: Path) -> None:
    """Read a file of articles into a ledger."""
    with Ledger.open(ledger, create=True) as opened:
        pipeline.read([str(source)], opened, settings=SETTINGS)


def derive(ledger: Path) -> None:
    """Derive a ledger anew."""
    with Ledger.open(ledger) as opened:
        upkeep.rebuild(opened, SETTINGS)


def problems(path: Path) -> list[str]:
    """Return what verify finds; a ledger that was not begun is in order."""
    try:
        with Ledger.open(path) as ledger:
            return list(ledger.verify())
    except (InputError, NotALedgerError):
        return [] if not path.exists() or path.stat().st_size == 0 else [f"{path} is no ledger"]


def differing(first: Path, second: Path, *, numbered: bool = True) -> list[str]:
    """Return a sentence for each table that differs between two ledgers."""
    return [f"{count} rows of {name} differ" for name, count in differences(first, second, numbered=numbered).items()]


def forget(ledger: Path) -> None:
    """Remove a ledger with all that stands beside it."""
    for path in ledger.parent.glob(f"{ledger.name}*"):
        path.unlink()


def start_from(ledger: Path, copy: Path) -> None:
    """Put a copy of a ledger in a place, whatever stood there."""
    forget(copy)
    shutil.copy(ledger, copy)


def _export(ledger: Path, folder: Path) -> None:
    with Ledger.open(ledger, readonly=True) as opened:
        list(export(opened, "csv", folder))

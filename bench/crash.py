"""Kills a reading at random moments: `python -m bench.crash --articles 2000 --kills 200 FOLDER`.

Each time the ledger must verify, and the same command must go on from there; once finished, the ledger must equal that
of an undisturbed reading, table by table. Prints what it found as JSON; exit 1 where a promise was broken.
"""

import argparse
import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.ledger_load import PLACES, article
from reportedly.errors import InputError, NotALedgerError
from reportedly.ledger import Ledger

COPIED = 5  # every fifth article repeats most of the one before it
# What differs from run to run: when something was done, and the digests that depend on it.
WITHOUT = {"events": {"at", "digest", "body"}, "captures": {"at"}}
# What else differs between two that came about otherwise: in which order rows were made.
NUMBERS = {
    "meta": {"name", "value"}, "articles": {"number"}, "rejections": {"number"}, "mentions": {"number"},
    "claims": {"number"}, "overview": {"claim"}, "facet_values": {"number", "facet", "value", "claims"},
    "facets": {"value", "rank", "claim"}, "events": {"number", "at", "author", "kind", "subject", "body", "digest"},
    "copy_runs": {"run", "first", "tier", "entries"}, "copy_articles": {"keys"}, "former_claims": {"claim", "mention"},
}  # fmt: skip
AND_ALSO = {"events": ["json_remove(body, '$.capture')"]}
SHADOWS = ("_data", "_idx", "_docsize", "_config")


def write_input(path: Path, articles: int) -> None:
    """Write invented articles as JSON Lines: reports, and copies of reports by other outlets."""
    with path.open("w", encoding="utf-8") as lines:
        for number in range(articles):
            made, _ = article(number - 1 if number % COPIED == COPIED - 1 else number)
            body = made.text.partition("\n\n")[2]
            record = {
                "url": f"https://paper{number % 50}.example/{number}",
                "title": f"{made.title} from {PLACES[number % len(PLACES)]}",
                "text": body,
                "date": made.published and made.published.iso,
                "outlet": f"Paper {number % 50}",
            }
            lines.write(json.dumps(record) + "\n")


def command(source: Path, ledger: Path) -> list[str]:
    """Return the command that reads `source`."""
    return [sys.executable, "-m", "reportedly", "read", str(source), "--ledger", str(ledger), "--json"]


def killed(source: Path, ledger: Path, after: float) -> bool:
    """Start a reading, kill it after so many seconds; False where it was done before."""
    with subprocess.Popen(command(source, ledger), stdout=subprocess.DEVNULL) as process:  # noqa: S603
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    if process.returncode not in (0, -signal.SIGKILL):
        raise SystemExit(f"the reading ended with {process.returncode}")
    return process.returncode != 0


def problems(path: Path) -> list[str]:
    """Return what verify finds; a ledger that was not begun is in order."""
    try:
        with Ledger.open(path) as ledger:
            return list(ledger.verify())
    except (InputError, NotALedgerError):
        return [] if not path.exists() or path.stat().st_size == 0 else [f"{path} is no ledger"]


def contents(path: Path, *, numbered: bool = True) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """Yield each table with its rows in the order of their values; their numbers are left out unless `numbered`."""
    connection = sqlite3.connect(path)
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    for (table,) in tables.fetchall():
        if not table.endswith(SHADOWS):
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            left_out = WITHOUT.get(table, set()) | (set() if numbered else NUMBERS.get(table, set()))
            kept = [name for name in names if name not in left_out]
            wanted = ", ".join(kept + (AND_ALSO.get(table, []) if numbered else []))
            if wanted:
                yield table, sorted(connection.execute(f"SELECT {wanted} FROM {table}"), key=repr)  # noqa: S608
    connection.close()


def differences(first: Path, second: Path, *, numbered: bool = True) -> dict[str, int]:
    """Return how many rows of each table stand in one of two ledgers only."""
    other = dict(contents(second, numbered=numbered))
    mine = contents(first, numbered=numbered)
    counts = {name: len(set(map(repr, rows)) ^ set(map(repr, other[name]))) for name, rows in mine}
    return {name: count for name, count in counts.items() if count}


def run(folder: Path, articles: int, kills: int) -> dict[str, object]:
    """Return how often a reading was killed, how often it was finished, and every promise that was broken."""
    source, calm, torn = folder / "in.jsonl", folder / "calm.ledger", folder / "torn.ledger"
    write_input(source, articles)
    calm.unlink(missing_ok=True)
    start = time.perf_counter()
    subprocess.run(command(source, calm), check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    whole = time.perf_counter() - start
    draw = random.Random(articles)
    done, finished, broken = 0, 0, list[str]()
    while done < kills and not broken:
        for path in folder.glob("torn.ledger*"):
            path.unlink()
        # A fifth of a reading on average: some five kills for each ledger that is finished.
        while done < kills and killed(source, torn, draw.uniform(0.1, 0.4 * whole)):
            done += 1
            broken += problems(torn)
        subprocess.run(command(source, torn), check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        finished += 1
        broken += problems(torn)
        broken += [f"{count} rows of {name} differ" for name, count in differences(calm, torn).items()]
    return {"kills": done, "finished": finished, "seconds_undisturbed": round(whole, 1), "broken": broken}


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=200)
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    found = run(wanted.folder, wanted.articles, wanted.kills)
    print(json.dumps(found, indent=2))
    sys.exit(1 if found["broken"] else 0)


if __name__ == "__main__":
    main()

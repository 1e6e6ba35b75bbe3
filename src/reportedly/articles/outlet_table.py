"""The table of outlets: the one that comes with the package, and the user's own rows before it."""

import csv
from functools import lru_cache
from importlib.resources import files
from io import StringIO
from pathlib import Path

from reportedly.errors import SettingsError
from reportedly.records import Outlet, Outlets

COLUMNS = ("name", "domains", "aliases", "owner", "country", "kind", "source")


@lru_cache(maxsize=4)
def load_outlets(more: Path | None = None) -> Outlets:
    """Return the table that comes with the package (`data/outlets.csv`), after the rows of the table `more`.

    Raises SettingsError where `more` cannot be read or lacks a column.
    """
    own = files("reportedly").joinpath("data/outlets.csv").read_text(encoding="utf-8")
    return Outlets([*(_rows(_text_of(more), more) if more else ()), *_rows(own)])


def _text_of(table: Path) -> str:
    try:
        return table.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"the table of outlets cannot be opened ({error.strerror})", where=str(table)) from error
    except UnicodeDecodeError as error:
        raise SettingsError("the table of outlets is not UTF-8 text", where=str(table)) from error


def _rows(text: str, table: Path | None = None) -> list[Outlet]:
    rows = csv.DictReader(StringIO(text))
    missing = set(COLUMNS) - set(rows.fieldnames or ())
    if missing:
        what = f"the table of outlets has no column {', '.join(sorted(missing))}"
        raise SettingsError(what, where=str(table), hint=f"It needs {', '.join(COLUMNS)}.")
    return [_outlet(row) for row in rows]


def _outlet(row: dict[str, str]) -> Outlet:
    return Outlet(
        name=row["name"],
        domains=_cells(row["domains"]),
        aliases=_cells(row["aliases"]),
        owner=row["owner"] or None,
        country=row["country"] or None,
        kind=row["kind"] or "site",
        from_=row["source"],
    )


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())

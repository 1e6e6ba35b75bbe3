"""The table of outlets: who publishes under which domains and names, and who owns them."""

import csv
from functools import lru_cache
from importlib.resources import files

from reportedly.records import Outlet, Outlets


@lru_cache(maxsize=1)
def load_outlets() -> Outlets:
    """Return the table of outlets that comes with the package (`data/outlets.csv`)."""
    with files("reportedly").joinpath("data/outlets.csv").open(encoding="utf-8") as table:
        return Outlets([_outlet(row) for row in csv.DictReader(table)])


def _outlet(row: dict[str, str]) -> Outlet:
    return Outlet(
        name=row["name"],
        domains=_cells(row["domains"]),
        aliases=_cells(row["aliases"]),
        owner=row["owner"] or None,
        country=row["country"] or None,
        kind=row["kind"],
        from_=row["source"],
    )


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())

"""Reads the tables of words: all that is only language stands in `tables/*.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

Rules = dict[str, tuple[str, ...]]
_FOLDER = Path(__file__).parent / "tables"


@cache
def table(name: str) -> dict[str, Any]:
    """Return the whole table `name`."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def rules(name: str, part: str) -> Rules:
    """Return one part of a table as rules of a grammar."""
    found: Any = table(name)
    for step in part.split("."):
        found = found[step]
    return {rule: tuple(wordings) for rule, wordings in found.items()}

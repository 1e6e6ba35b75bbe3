"""Units and currencies as the tables spell them, and where one stands in a text."""

import re
from dataclasses import dataclass
from functools import cache

import pint

from reportedly.records.value import Number
from reportedly.values.nouns import plural
from reportedly.values.tables import rows, words
from reportedly.values.tokens import Tokens, tokenize


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its singular English name, pint's name for it where there is one, and what kind of thing it measures."""

    name: str
    pint: str | None
    kind: str
    code: str | None = None


Spelling = tuple[tuple[str, ...], Unit]


@cache
def table() -> "UnitTable":
    """Return the table of all units, read once."""
    return UnitTable()


class UnitTable:
    """Finds a unit by the words (any case) or signs (exact case) that stand at a token."""

    def __init__(self) -> None:
        self.words: dict[str, list[Spelling]] = {}
        self.signs: dict[str, list[Spelling]] = {}
        self.before: dict[str, list[Spelling]] = {}
        self.names: dict[str, Unit] = {}
        for row in rows("units.csv"):
            self._measure(row)
        for row in rows("currencies.csv"):
            self._currency(row)
        for spellings in (*self.words.values(), *self.signs.values(), *self.before.values()):
            spellings.sort(key=lambda spelling: -len(spelling[0]))

    def _measure(self, row: dict[str, str]) -> None:
        unit = Unit(row["name"], row["pint"] or None, row["kind"])
        self.names[unit.name] = unit
        for name in (row["name"], *words(row["words"])):
            self._named(name, unit)
        for sign in words(row["signs"]):
            _add(self.signs, sign, unit)

    def _currency(self, row: dict[str, str]) -> None:
        unit = Unit(row["name"], None, "currency", row["code"] or None)
        self.names.setdefault(unit.name, unit)
        for name in words(row["words"]):
            self._named(name, unit)
        for sign in words(row["before"]):
            _add(self.before, sign, unit)
        for sign in words(row["after"]):
            _add(self.signs, sign, unit)

    def _named(self, name: str, unit: Unit) -> None:
        head, _, last = name.rpartition(" ")
        _add(self.words, name.lower(), unit)
        if len(last) > 2:
            _add(self.words, f"{head} {plural(last)}".strip().lower(), unit)

    def at(self, tokens: Tokens, i: int) -> tuple[Unit, int] | None:
        """Return the unit that stands at token `i` and the token after it."""
        return _longest(self.signs.get(tokens.words[i]), tokens.words, i) or _longest(
            self.words.get(tokens.lows[i]), tokens.lows, i
        )

    def sign_before(self, tokens: Tokens, i: int) -> tuple[Unit, int] | None:
        """Return the currency sign that ends right before token `i` and the token where it starts."""
        best: tuple[Unit, int] | None = None
        for start in range(max(i - 4, 0), i):
            found = _longest(self.before.get(tokens.words[start]), tokens.words, start, stop=i)
            if found and found[1] == i:
                best = (found[0], start)
                break
        return best


def _add(into: dict[str, list[Spelling]], text: str, unit: Unit) -> None:
    parts = tokenize(text)
    key = tuple(parts.words[: parts.count])
    spellings = into.setdefault(key[0], [])
    if all(known != key for known, _ in spellings):
        spellings.append((key, unit))


def _longest(spellings: list[Spelling] | None, found: list[str], i: int, stop: int = -1) -> tuple[Unit, int] | None:
    if spellings is None:
        return None
    for key, unit in spellings:
        end = i + len(key)
        if tuple(found[i:end]) == key and (stop < 0 or end <= stop):
            return unit, end
    return None


@cache
def _registry() -> "pint.UnitRegistry[float]":
    return pint.UnitRegistry(cache_folder=None)


@cache
def base(pint_name: str) -> tuple[Number, str] | None:
    """Return (factor, base unit) such that value x factor is in pint's base unit; None for scales with an offset."""
    registry = _registry()
    unit = registry.Unit(pint_name)
    if re.search("degree_(Celsius|Fahrenheit)", pint_name):
        return None
    quantity = registry.Quantity(1.0, unit).to_base_units()
    return float(quantity.magnitude), str(quantity.units)

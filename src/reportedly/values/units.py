"""Units and currencies as the tables spell them, and which one stands at a place of a text."""

from dataclasses import dataclass, replace
from functools import cache

import pint

from reportedly.records.value import Number
from reportedly.values.language.nouns import plural
from reportedly.values.language.tables import rows, words
from reportedly.values.language.tokens import Tokens, tokenize


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its singular English name, pint's name for it where there is one, and what kind of thing it measures.

    `per` is set where one spelling says a rate ("mph"), `scale` where it says millions ("MUSD"); `code` is the ISO 4217
    code of a currency.
    """

    name: str
    pint: str | None
    kind: str
    code: str | None = None
    per: str | None = None
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a unit: the tokens, and whether they must stand as written, without blanks."""

    key: tuple[str, ...]
    unit: Unit
    text: str


Found = tuple[Unit, int]
_NO_FACTOR = ("degree_", "decibel")
_RAISED = {"²": "2", "³": "3"}
_DOTTED = frozenset({"sq", "deg", "cu", "fl"})


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
            spellings.sort(key=lambda spelling: -len(spelling.key))

    def _measure(self, row: dict[str, str]) -> None:
        unit = Unit(row["name"], row["pint"] or None, row["kind"], per=row["per"] or None)
        if not unit.per:
            self.names.setdefault(unit.name, unit)
            self._named(unit.name, unit)
        for name in words(row["words"]):
            self._named(name, unit)
        for sign in words(row["signs"]):
            _add(self.signs, sign, unit)
            if sign[-1:] in _RAISED:
                _add(self.signs, f"{sign[:-1]}^{_RAISED[sign[-1]]}", unit)

    def _currency(self, row: dict[str, str]) -> None:
        unit = Unit(row["name"], None, "currency", row["code"] or None)
        self.names.setdefault(unit.name, unit)
        for name in words(row["words"]):
            self._named(name, unit)
        for sign in words(row["before"]):
            _add(self.before, sign, unit)
        for sign in words(row["after"]):
            _add(self.signs, sign, unit)
        if unit.code:
            millions = replace(unit, scale=10**6)
            _add(self.before, "M" + unit.code, millions)
            _add(self.signs, "M" + unit.code, millions)

    def _named(self, name: str, unit: Unit) -> None:
        head, _, last = name.lower().rpartition(" ")
        _add(self.words, name.lower(), unit)
        if len(last) > 2:
            _add(self.words, f"{head} {plural(last)}".strip(), unit)

    def at(self, tokens: Tokens, i: int) -> Found | None:
        """Return the unit that stands at token `i` and the token after it."""
        signs = self.signs.get(tokens.words[i])
        sign = _written(signs, tokens, i) if signs else None
        spellings = self.words.get(tokens.lows[i])
        word = _worded(spellings, tokens, i) if spellings else None
        return word if word and (sign is None or word[1] > sign[1]) else sign

    def sign_before(self, tokens: Tokens, i: int, *, floor: int = 0) -> Found | None:
        """Return the currency sign between tokens `floor` and `i` that ends right before `i`, and where it starts."""
        for start in range(max(i - 4, floor), i):
            spellings = self.before.get(tokens.words[start])
            if not spellings:
                continue
            found = _written(spellings, tokens, start, stop=i)
            if found and _is_sign(tokens, start, i):
                return found[0], start
        return None


@cache
def table() -> UnitTable:
    """Return the table of all units, read once."""
    return UnitTable()


def _add(into: dict[str, list[Spelling]], text: str, unit: Unit) -> None:
    parts = tokenize(text)
    key = tuple(parts.words[: parts.count])
    spellings = into.setdefault(key[0], [])
    if all((known.key, known.text) != (key, text.strip()) for known in spellings):
        spellings.append(Spelling(key, unit, text.strip()))


def _written(spellings: list[Spelling], tokens: Tokens, i: int, stop: int | None = None) -> Found | None:
    """Match signs: the same characters with the same blanks."""
    for spelling in spellings:
        end = i + len(spelling.key)
        ends_here = end == stop if stop is not None else not _runs_on(tokens, end)
        if ends_here and tokens.string(i, end) == spelling.text:
            return spelling.unit, end
    return None


def _runs_on(tokens: Tokens, end: int) -> bool:
    """True where letters or digits touch what stood before: the L of 24703L202 is no unit, nor the USD of USD50."""
    return tokens.glued(end) and tokens.words[end][:1].isalnum()


def _worded(spellings: list[Spelling], tokens: Tokens, i: int) -> Found | None:
    """Match words: any case, any blanks or a hyphen between them."""
    for spelling in spellings:
        j = i
        for part in spelling.key:
            if j > i and part != "-" and tokens.lows[j] == "-":
                j += 1
            if tokens.lows[j] != part:
                break
            j += 1
        else:
            return spelling.unit, j
    return None


def _is_sign(tokens: Tokens, start: int, i: int) -> bool:
    """False where letters that could be a sign are part of a name or a word: "type A 5", "PS5", "R2"."""
    word = tokens.words[start]
    if start and word.isalpha() and tokens.glued(start) and tokens.words[start - 1].isalnum():
        return False
    if not (word.isalpha() and i == start + 1):
        return True
    long = len(tokens.words[i]) > 3 or any(mark in tokens.words[i] for mark in ",.")
    if len(word) == 1 or word in {"PS", "SR", "KD", "FF", "DM", "LE", "Sh", "Br", "Re", "Tk", "Kz", "Ft", "TL", "QR"}:
        return long and tokens.glued(i)
    return tokens.glued(i) or tokens.starts[i] == tokens.ends[i - 1] + 1


@cache
def registry() -> "pint.UnitRegistry[float]":
    """Return the one registry of units, opened when first needed."""
    return pint.UnitRegistry(cache_folder=None)


@cache
def base(pint_name: str) -> tuple[Number, str] | None:
    """Return (factor, base unit): value x factor is in pint's base unit; None for scales that no factor converts."""
    if any(scale in pint_name for scale in _NO_FACTOR):
        return None
    quantity = registry().parse_expression(pint_name).to_base_units()
    return float(quantity.magnitude), str(quantity.units)

"""Chooses among the meanings of an ambiguous unit by the words around it."""

from collections.abc import Callable
from functools import cache

from reportedly.values.language.grammar import sentence_end, sentence_start
from reportedly.values.language.tables import group, rows
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import Numeral
from reportedly.values.units import Found, Unit, table

_REACH = 24  # tokens to either side that may decide what a unit means
_COOL = 30
_SCREENS = frozenset({480, 720, 1080, 1440, 2160})
_DIMENSIONS = group("dimensions")
Sense = tuple[Unit | None, str, frozenset[str]]
Test = Callable[[Tokens, int, Numeral], bool]


@cache
def senses() -> dict[str, list[Sense]]:
    """Return the rows of the table by spelling, in their order."""
    found: dict[str, list[Sense]] = {}
    for row in rows("unit_senses.csv"):
        unit = table().names.get(row["unit"])
        found.setdefault(row["spelling"], []).append((unit, row["test"], frozenset(row["near"].split())))
    return found


def choose(tokens: Tokens, at: int, found: Found, numeral: Numeral) -> Found | None:
    """Return the unit meant at token `at`, or None where the word is no unit there."""
    spelling = tokens.words[at] if found[1] == at + 1 else ""
    options = senses().get(spelling) or senses().get(spelling.lower() if len(spelling) > 2 else "")
    if not options:
        return found
    for unit, test, near in options:
        if _holds(test, near, tokens=tokens, at=at, numeral=numeral):
            return (unit, found[1]) if unit else None
    return None


def _holds(test: str, words: frozenset[str], *, tokens: Tokens, at: int, numeral: Numeral) -> bool:
    if test == "near":
        return _near(tokens, at, words)
    if test == "followed":
        return tokens.lows[at + 1] in words
    return _TESTS[test](tokens, at, numeral)


def _near(tokens: Tokens, at: int, near: frozenset[str]) -> bool:
    start, end = sentence_start(tokens, at, _REACH), sentence_end(tokens, at, _REACH)
    return not near.isdisjoint(tokens.lows[start:end])


def _scaled(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    return numeral.scaled and numeral.value >= 1000 and tokens.lows[at + 1] != "of"


def _lower_next(tokens: Tokens, at: int, _: Numeral) -> bool:
    following = tokens.words[at + 1]
    if tokens.glued(at):
        return True
    return not (following[:1].isupper() or following[:1].isdecimal() or (following == "-" and tokens.glued(at + 1)))


def _spaced_lower(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    return not tokens.glued(at) and (_lower_next(tokens, at, numeral) or tokens.words[at + 1][:1].isdecimal())


def _ends(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    following = tokens.lows[at + 1]
    if tokens.lows[numeral.first - 1] in {"ft", "feet", "foot"}:
        return True
    if tokens.glued(at):
        return not tokens.glued(at + 1) or not following.isalpha()
    return not following[:1].isalnum() or following in _DIMENSIONS


def _glued_quote(tokens: Tokens, at: int, _: Numeral) -> bool:
    opened = tokens.text.count('"', max(0, tokens.starts[at] - 200), tokens.starts[at]) % 2
    return (tokens.glued(at) and not opened) or tokens.lows[at + 1] in _DIMENSIONS


_TESTS: dict[str, Test] = {
    "": lambda _tokens, _at, _numeral: True,
    "scaled": _scaled,
    "glued": lambda tokens, at, _: tokens.glued(at),
    "spaced": lambda tokens, at, _: not tokens.glued(at),
    "spaced lower": _spaced_lower,
    "glued quote": _glued_quote,
    "lower next": _lower_next,
    "lower": lambda tokens, at, _: tokens.words[at][:1].islower(),
    "decimal": lambda tokens, _, numeral: "." in tokens.words[numeral.first],
    "screen": lambda _tokens, _at, numeral: numeral.value in _SCREENS,
    "ends": _ends,
    "rated": lambda tokens, at, _: tokens.lows[at + 1] in {"a", "an", "per"},
    "hot": lambda tokens, at, numeral: numeral.value > _COOL and _lower_next(tokens, at, numeral),
}

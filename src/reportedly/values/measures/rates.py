"""Reads what a quantity is counted by: "per day", "a month", "a barrel", "per 100,000 people"."""

from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.nouns import is_plural, singular
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.units import table

# What money is asked by, beside units: after "a" only these, since "a" also opens any other phrase
_PIECES: Final = group("pieces")
_ADVERBS: Final = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}
_NOT_AFTER: Final = group("not a rate")
_EACH = frozenset({"each", "every"})


def rate(tokens: Tokens, i: int, *, counted: bool) -> tuple[str, int] | None:
    """Return what the quantity before token `i` is counted by, and the token after; `counted` where it has no unit."""
    low = tokens.lows[i]
    if low == "-" and tokens.glued(i) and tokens.lows[i + 1] in {"a", "an", "per"} and tokens.lows[i + 2] == "-":
        return _named(tokens, i + 3)
    for_every = low == "for" and tokens.lows[i + 1] == "every" and tag(tokens, i + 2) == "#"
    if low == "per" or for_every:
        return _per(tokens, i + 1 + for_every)
    if low == "/" and tokens.glued(i) and tokens.glued(i + 1) and tokens.words[i + 1].isalpha():
        return _named(tokens, i + 1)
    if low in {"a", "an"} or low in _EACH:
        return _article(tokens, i + 1, counted=counted, each=low in _EACH)
    if low in _ADVERBS and not counted:
        return _ADVERBS[low], i + 1
    return ("year", i + 1) if low == "p.a." else None


def _named(tokens: Tokens, i: int) -> tuple[str, int] | None:
    found = table().at(tokens, i)
    if found:
        return found[0].name, found[1]
    return (singular(tokens.lows[i]), i + 1) if tokens.lows[i].isalpha() else None


def _article(tokens: Tokens, i: int, *, counted: bool, each: bool) -> tuple[str, int] | None:
    found = table().at(tokens, i)
    if found is not None:
        unit, end = found
        if unit.kind == "currency" or tokens.lows[end] in _NOT_AFTER or len(tokens.words[i]) < 3:
            return None
        usual = unit.kind == "time" or not (counted or each)
        return (unit.name, end) if usual and not _opens_phrase(tokens, end) else None
    if counted or tokens.lows[i] not in _PIECES:
        return None
    return tokens.lows[i], i + 1


def _opens_phrase(tokens: Tokens, end: int) -> bool:
    """True where the word is the first of a longer noun: "a day care", "a second chance"."""
    return tokens.lows[end - 1] == "second" and tag(tokens, end) == "N"


def _per(tokens: Tokens, i: int) -> tuple[str, int] | None:
    if tokens.lows[i] in {"annum", "capita"}:
        return ("year" if tokens.lows[i] == "annum" else "person"), i + 1
    if tag(tokens, i) == "#":
        end = i + 1
        while tag(tokens, end) == "N" and end < i + 5:
            end += 1
            if is_plural(tokens.lows[end - 1]):
                break
        return (tokens.string(i, end), end) if end > i + 1 else None
    found = table().at(tokens, i)
    if found:
        return found[0].name, found[1]
    end = i
    while tag(tokens, end) in {"N", "-"} and end < i + 3 and tokens.lows[end].isalpha():
        end += 1
    if end == i:
        return None
    return " ".join([*tokens.lows[i : end - 1], singular(tokens.lows[end - 1])]), end

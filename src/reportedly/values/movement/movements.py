"""The words of movement: verbs, nouns and adverbs by which a number rises, falls or stays."""

from dataclasses import dataclass
from typing import Final

from reportedly.records.value import Direction, Number
from reportedly.values.language.grammar import VERB_OF, tag
from reportedly.values.language.tables import group, rows
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import TENS, UNITS, number


@dataclass(frozen=True, slots=True)
class Movement:
    """A verb of movement: where it moves, the factor it says by itself, and whose number it is."""

    moves: Direction | None
    factor: float | None
    who: str


def _direction(text: str) -> Direction | None:
    if text == "up":
        return "up"
    if text == "down":
        return "down"
    return "none" if text == "none" else None


_BY_VERB = {
    row["verb"]: Movement(
        _direction(row["moves"]),
        float(row["factor"]) if row["factor"] else None,
        row["who"],
    )
    for row in rows("movements.csv")
}
MOVEMENTS: Final = {form: _BY_VERB[verb] for form, verb in VERB_OF.items() if verb in _BY_VERB}
NOUNS: Final[dict[str, Direction]] = {
    **dict.fromkeys(group("increases"), "up"),
    **dict.fromkeys(group("decreases"), "down"),
}
PARTICLES: Final[dict[str, Direction]] = {
    **dict.fromkeys(group("upward"), "up"),
    **dict.fromkeys(group("downward"), "down"),
}
_REACH = 8
FOLDS: Final = {
    f"{word}fold": value for word, value in [*UNITS.items(), *TENS.items(), ("hundred", 100), ("thousand", 1000)]
}


def fold(tokens: Tokens, i: int) -> tuple[Number, int] | None:
    """Return the factor of "tenfold" or "10-fold" whose last token is `i`, and the token where it starts."""
    low = tokens.lows[i]
    if low in FOLDS:
        return FOLDS[low], i
    if low == "factor" and tokens.lows[i + 1] == "of":
        return _factor_of(tokens, i + 2)
    if low != "fold":
        return None
    end = i - 1 if tokens.words[i - 1] in "-‐‑" else i
    for start in range(max(end - 4, 0), end):
        numeral = number(tokens, start)
        if numeral is not None and numeral.last == end:
            return numeral.value, start
    return None


def _factor_of(tokens: Tokens, i: int) -> tuple[Number, int] | None:
    """Read the number of "a factor of more than three"."""
    for start in range(i, i + 3):
        numeral = number(tokens, start)
        if numeral is not None:
            return numeral.value, start
    return None


def fold_end(tokens: Tokens, i: int) -> int:
    """Return the token after the factor said at token `i`, which `fold` has read."""
    if tokens.lows[i] != "factor":
        return i + 1
    folded = fold(tokens, i)
    numeral = number(tokens, folded[1]) if folded else None
    return numeral.last if numeral else i + 1


def _moves(tokens: Tokens, j: int, *, near: bool) -> bool:
    """True where the word at token `j` is a verb that moves, or "a doubling"; right before a number any form of it."""
    movement, low = MOVEMENTS[tokens.lows[j]], tokens.lows[j]
    return near or (
        movement.moves is not None and (tag(tokens, j) == "V" or (low.endswith("ing") and bool(movement.factor)))
    )


def moves_before(tokens: Tokens, i: int) -> bool:
    """True where a word of movement stands shortly before token `i`, in the same clause."""
    for j in range(i - 1, max(i - _REACH, -1), -1):
        low = tokens.lows[j]
        if (low in MOVEMENTS and _moves(tokens, j, near=j == i - 1)) or low in NOUNS or low in PARTICLES:
            return True
        if tag(tokens, j) in ".;C" and low not in {"and", "&"}:
            return False
    return False

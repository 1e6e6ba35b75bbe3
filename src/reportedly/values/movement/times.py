"""Reads factors said by counting: "three times as many as", "three times more than", "twice the", "tenfold"."""

from collections.abc import Iterator
from typing import Final

from reportedly.records.value import Direction, Number
from reportedly.values.language.grammar import tag
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures import bounds
from reportedly.values.movement.arguments import Arguments, Index
from reportedly.values.movement.move import Move, to_before
from reportedly.values.movement.movements import FOLDS, MOVEMENTS, NOUNS, fold

_MORE: Final = group("comparatives")
_LESS: Final = group("lesser")
_WORDS: Final[dict[str, Number]] = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "quadruple": 4, "half": 0.5}
_TRIGGERS: Final = frozenset({"times", "fold", *_WORDS, *FOLDS})
_SEVERAL: Final = frozenset({"several", "many"})
_OWNED: Final = frozenset({"the", "its", "their", "his", "her", "that", "what", "last", "pre", "normal", "previous"})
_REACH = 9  # tokens from "as many as" to the number compared with


def factors(tokens: Tokens, index: Index) -> Iterator[Move]:
    """Yield the factors of a text that no verb of movement has taken."""
    for i in tokens.places(_TRIGGERS):
        move = _fold(tokens, i) if tokens.lows[i].endswith("fold") else _times(tokens, i, index)
        if move is not None:
            yield move


def _times(tokens: Tokens, i: int, index: Index) -> Move | None:
    value = _value(tokens, i, index)
    kind = _kind(tokens, i)
    if value is None or not kind:
        return None
    factor, first, open_end = value
    around = bounds.before(tokens, first)
    effects = [*around.effects, f"times {kind}", *(["low"] if open_end else [])]
    move = Move(around.first, i + 2, "up", Arguments(i + 2), factor, effects, kind="times")
    if kind == "less":
        move.factor = 1 / factor
    if kind == "less" or factor < 1:
        move.direction = "down"
    _base(tokens, i + 1, move, index)
    return move


def _kind(tokens: Tokens, i: int) -> str:
    """Return how "times" at token `i` compares: "as", "more", "less", "the", or "" where it counts occasions."""
    low, following = tokens.lows[i + 1], tokens.lows[i + 2]
    if (low in _OWNED or tag(tokens, i + 1) == "S") and _compared_noun(tokens, i):
        return "the"
    if tokens.lows[i] in {"double", "triple", "quadruple"}:
        return ""
    if low == "as" and (tag(tokens, i + 2) in "NA" or following in {"many", "much", "likely"}):
        return "as"
    if low in _LESS:
        return "less"
    more = low in _MORE or (low.endswith("er") and following == "than")
    return "more" if more and tokens.lows[i] != "half" else ""


def _value(tokens: Tokens, i: int, index: Index) -> tuple[Number, int, bool] | None:
    """Return the factor, the token where it starts, and whether it is open ("several times")."""
    low = tokens.lows[i]
    if low != "times":
        return _WORDS[low], i, False
    if tokens.lows[i - 1] in _SEVERAL:
        return 2, i - 1, True
    k = index.before(i)
    if k is None:
        return None
    draft = index.drafts[k]
    if draft.numeral.last != i or (draft.low != draft.high and draft.numeral.form == "digits"):
        return None
    return draft.value, draft.numeral.first, draft.numeral.form == "several"


def _compared_noun(tokens: Tokens, i: int) -> bool:
    """True for "twice the level", "three times its size"; not "three times the minister said"."""
    j = i + 2
    while tag(tokens, j) in "N-" and j < i + 8:
        if tokens.lows[j] in _AMOUNTS:
            return True
        j += 1
    return tokens.lows[i + 2][-1:].isdecimal() or tokens.words[i + 2] in {"$", "£", "€"}


_AMOUNTS: Final = group("compared amounts")


def _base(tokens: Tokens, after: int, move: Move, index: Index) -> None:
    """Link the number compared with ("than the 40 last year") and the one before ("120 cars, three times as many")."""
    seen = tokens.lows[after] not in {"as"} and tokens.lows[after] not in _MORE | _LESS
    for j in range(after + 1, after + _REACH):
        if tag(tokens, j) in ".;VX" or (tag(tokens, j) == "C" and tokens.lows[j] != "than"):
            break
        if tokens.lows[j] in {"than", "as"}:
            seen = True
        k = index.opening(j)
        if k is not None:
            unit = index.drafts[k].unit
            if seen and (unit is None or unit.kind != "time"):
                move.found.from_, move.last = k, index.drafts[k].last
            break
    if move.found.from_ is not None:
        to_before(tokens, move, index)


def _fold(tokens: Tokens, i: int) -> Move | None:
    found = fold(tokens, i)
    if found is None:
        return None
    factor, start = found
    around = bounds.before(tokens, start)
    down = any(_falls(tokens.lows[j]) for j in (i + 1, i + 2, around.first - 1, around.first - 2))
    direction: Direction = "down" if down else "up"
    return Move(around.first, i + 1, direction, Arguments(i + 1, fold=i), factor, around.effects, kind="fold")


def _falls(low: str) -> bool:
    movement = MOVEMENTS.get(low)
    return NOUNS.get(low) == "down" or (movement is not None and movement.moves == "down")

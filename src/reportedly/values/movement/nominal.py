"""Finds movements in nouns and particles: "a 5% increase to 42", "an increase of 5%", "up 5% from 40", "5% higher"."""

from typing import Final

from reportedly.records.value import Direction
from reportedly.values.language.grammar import VERB_OF, tag
from reportedly.values.language.nouns import singular
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.subjects import Place
from reportedly.values.movement.arguments import Arguments, Index, arguments
from reportedly.values.movement.move import Move, to_before
from reportedly.values.movement.movements import MOVEMENTS, NOUNS, PARTICLES, Movement, fold

AMOUNT_NOUNS: Final = group("amount nouns")
COMPARATIVES: Final[dict[str, Direction]] = {"more": "up", "less": "down", "fewer": "down"}
_BY_PARTICLE: Final = group("moves by particle")
_ANY_UNIT: Final = NOUNS.keys() - group("shares only")
_LINKS: Final = frozenset({"by", "from", "to", "about"})
_OPENS: Final = frozenset({"a", "the", "its", "their", "further", "near", "-"})
_NO_RISE: Final = frozenset({"time", "age", "area", "temperature"})


def noun(tokens: Tokens, i: int, direction: Direction, index: Index) -> Move | None:
    """Return the movement of the noun at token `i`: "a 5% increase to 42", "an increase of 5% from 40"."""
    found = arguments(tokens, i + 1, index, direct=-1)
    first = i
    if tokens.lows[i + 1] == "of" and found.amount is None and (k := index.opening(i + 2)) is not None:
        found = arguments(tokens, index.drafts[k].closes, index, direct=-1)
        found.amount, found.end = k, max(found.end, index.drafts[k].closes)
    if found.amount is None and (k := _amount_before(tokens, i, index)) is not None:
        found.amount, first = k, index.drafts[k].opens
    if folded := fold(tokens, i - 1):
        found.fold, first = i - 1, folded[1]
    if not _says_how_far(tokens, i, found, index):
        return None
    while tokens.lows[first - 1] in {"a", "an", "the"}:
        first -= 1
    move = Move(first, max(found.end, i + 1), direction, found, kind="noun", said=_in_what(tokens, i))
    to_before(tokens, move, index)
    return move


def gerund(tokens: Tokens, i: int, movement: Movement, index: Index) -> Move | None:
    """Return the movement of "a doubling of complaints, from 40 to 80"."""
    if (
        movement.factor is None
        or tokens.lows[i - 1] not in _OPENS
        or tokens.lows[i + 1] not in {"of", "in", "from", ".", ","}
    ):
        return None
    found = arguments(tokens, i + 1, index, direct=-1)
    found.amount = None
    first = i - (tokens.lows[i - 1] in {"a", "the"})
    return Move(
        first, max(found.end, i + 1), movement.moves, found, movement.factor, kind="noun", said=_in_what(tokens, i)
    )


def _says_how_far(tokens: Tokens, i: int, found: Arguments, index: Index) -> bool:
    """True where the noun has an amount it can move by, a factor, or both ends."""
    if found.amount is None:
        return found.fold is not None or (found.from_ is not None and found.to is not None)
    draft = index.drafts[found.amount]
    return draft.noun != singular(tokens.lows[i]) and _noun_moves_by(tokens, i, draft)


def _noun_moves_by(tokens: Tokens, i: int, draft: Draft) -> bool:
    if draft.unit is not None and draft.unit.kind in {"share", "points"}:
        return True
    if draft.numeral.form == "part" and not draft.named and not draft.ratio:
        return True
    return tokens.lows[i] in _ANY_UNIT and (draft.unit is None or draft.unit.kind not in {"time", "age"})


def _amount_before(tokens: Tokens, i: int, index: Index) -> int | None:
    """Return the draft of "a 5 per cent year-on-year increase"."""
    for j in range(i, max(i - 5, 0), -1):
        k = index.ending(j)
        if k is not None:
            return k
        if tag(tokens, j - 1) not in "N-A,":
            return None
    return None


def _in_what(tokens: Tokens, i: int) -> Place | None:
    """Return the exports of "an increase in exports of 5%"."""
    if tokens.lows[i + 1] not in {"in", "of"}:
        return None
    first = i + 2
    while tag(tokens, first) == "D":
        first += 1
    end = first
    while end < first + 6 and tag(tokens, end) in "NS-":
        end += 1
    return (first, end) if end > first else None


def particle(tokens: Tokens, i: int, index: Index) -> Move | None:
    """Return the movement of the particle at token `i`: "up 5% from 40", "5% higher at 42", "5% above last May"."""
    low = tokens.lows[i]
    k = index.ending(i)
    if k is None:
        k = index.closing(i)  # "3 points higher"
    if k is not None and _compared_by(index.drafts[k], low) and index.opening(i + 1) is None:
        return _after_amount(tokens, i, k, index)
    if low not in {"up", "down"} or not _leads(tokens, i, index) or not _free(tokens, i):
        return None
    found = arguments(tokens, i + 1, index, direct=1)
    if found.amount is not None and not _compares(index.drafts[found.amount]):
        found.amount = None
    if found.empty or (found.amount is None and found.from_ is None):
        return None
    move = Move(i, max(found.end, i + 1), PARTICLES[low], found, kind="particle")
    to_before(tokens, move, index)
    return move


def _after_amount(tokens: Tokens, i: int, k: int, index: Index) -> Move | None:
    """Read "5% higher at 42", "3 points above the 40 of last year": draft `k` stands before the particle."""
    low = tokens.lows[i]
    if low in COMPARATIVES and tokens.lows[i + 1] != "than":
        return None
    level = low in {"above", "below"}
    found = arguments(tokens, i + 1, index, direct=1 if level else -1)
    if found.amount is not None and found.from_ is None:
        found.from_ = found.amount
    found.amount = k
    direction = COMPARATIVES.get(low) or PARTICLES[low]
    end = max(found.end, i + 1)
    move = Move(index.drafts[k].opens, end, direction, found, kind="level" if level else "particle")
    to_before(tokens, move, index)
    return move


def _leads(tokens: Tokens, i: int, index: Index) -> bool:
    """True where "up" opens what is said of a number: "up from", "up sharply", "up 5%"."""
    return tokens.lows[i + 1] in _LINKS or tag(tokens, i + 1) in "AD" or index.opening(i + 1) is not None


def _compared_by(draft: Draft, low: str) -> bool:
    """True for "5% above", "3 points higher" and "$20 off", not for "49 metres above the water" and "nine off Vell"."""
    kind = draft.unit.kind if draft.unit else "points" if draft.noun in AMOUNT_NOUNS else ""
    if low in {"above", "below"}:
        return kind in {"share", "points"}
    if low == "off":
        return kind in {"share", "points", "currency"}
    return _compares(draft) and kind != "length"


def _compares(draft: Draft) -> bool:
    """True for what something can be up or higher by: shares, points, money, bare numbers."""
    if draft.noun is not None:
        return draft.noun in AMOUNT_NOUNS
    return draft.per is None and (draft.unit is None or draft.unit.kind not in _NO_RISE)


def _free(tokens: Tokens, i: int) -> bool:
    """True where "up" is no part of a verb: "shares up 5%", "went up 5%", not "gave up 5 yards"."""
    part, low = tag(tokens, i - 1), tokens.lows[i - 1]
    if part == "V":
        return VERB_OF.get(low, low) in _BY_PARTICLE or (low.endswith("ed") and VERB_OF.get(low) in MOVEMENTS)
    return part in "NX#A,(%–—S)" or low in {"%", "and", "or", "is", "are"}

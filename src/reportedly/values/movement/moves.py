"""Finds the movements of a text: verbs, nouns and particles with the numbers they link, factors, and what stays."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reportedly.records.value import Direction, Number
from reportedly.values.language.grammar import VERB_OF, tag
from reportedly.values.language.nouns import singular
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures import bounds
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.subjects import Place, about, subject
from reportedly.values.movement.arguments import Arguments, Index, arguments
from reportedly.values.movement.movements import MOVEMENTS, NOUNS, PARTICLES, Movement, fold

_BY_PARTICLE: Final = group("moves by particle")
_AMOUNT_NOUNS: Final = group("amount nouns")
_STEADY: Final = group("steady")
_AFTER_AMOUNT: Final = frozenset({"higher", "lower", "up", "down"})
_TRIGGERS: Final = frozenset({*MOVEMENTS, *NOUNS, *_AFTER_AMOUNT, *_STEADY, "above", "below", "more", "less", "fewer"})
_ANY_UNIT: Final = NOUNS.keys() - group("shares only")


@dataclass(slots=True)
class Move:
    """A movement and the drafts it links; `first` to `last` are its tokens."""

    first: int
    last: int
    direction: Direction | None
    found: Arguments
    factor: Number | None = None
    effects: list[str] = field(default_factory=list)
    said: Place | None = None
    kind: str = "verb"


def moves(tokens: Tokens, index: Index) -> Iterator[Move]:
    """Yield the movements of a text in its order; factors in words ("tenfold") come with the verb that goes with them."""
    last = -1
    for i in tokens.places(_TRIGGERS):
        if i < last:
            continue
        move = _move(tokens, i, tokens.lows[i], index)
        if move is not None:
            last = max(move.last, i + 1)
            yield move


def _move(tokens: Tokens, i: int, low: str, index: Index) -> Move | None:
    if low in MOVEMENTS and tag(tokens, i) == "V":
        return _verb(tokens, i, MOVEMENTS[low], index)
    if low in NOUNS and tag(tokens, i) != "V":
        return _noun(tokens, i, NOUNS[low], index)
    if low in PARTICLES or low in {"more", "less", "fewer"}:
        return _particle(tokens, i, index)
    return _stays(tokens, i, index) if low in _STEADY else None


def _verb(tokens: Tokens, i: int, movement: Movement, index: Index) -> Move | None:
    if movement.who == "still":
        return _stays(tokens, i, index)
    if movement.factor is not None and tokens.lows[i + 1] in {"over", "down", "back", "-"}:
        return None
    if movement.factor is None and not index.any_within(i + 1, i + 16) and not _fold_within(tokens, i):
        return None
    direction = movement.moves
    start = i + 1
    if movement.who == "particle":
        direction = PARTICLES.get(tokens.lows[i + 1])
        start = i + 2
    if direction is None:
        return _goes(tokens, i, index)
    start = _object(tokens, start, movement, index)
    found = arguments(tokens, start, index, direct=3 if start <= i + 2 else 0)
    _refuse(tokens, index, found, movement)
    if found.empty and movement.factor is None:
        return None
    if movement.who in {"object", "amount"} and found.amount is None and found.to is None and found.fold is None:
        return None
    around = bounds.before(tokens, i)
    move = Move(around.first, max(found.end, i + 1), direction, found, movement.factor, around.effects)
    if movement.factor is None:
        move.effects = []
        move.first = i
    passive = tag(tokens, i - 1) == "X" or tag(tokens, i - 2) == "X"
    moved = start > i + 2 and movement.who in {"object", "either"} and not passive
    move.said = (i + 1, start) if moved else subject(tokens, i)
    return move


def _goes(tokens: Tokens, i: int, index: Index) -> Move | None:
    """Went from 150 to 480: the numbers say where."""
    if tokens.lows[i + 1] != "from":
        return None
    found = arguments(tokens, i + 1, index, direct=0)
    if found.from_ is None or found.to is None:
        return None
    return Move(i, found.end, None, found, said=subject(tokens, i))


def _fold_within(tokens: Tokens, i: int) -> bool:
    return any(tokens.lows[j].endswith("fold") for j in range(i + 1, i + 7))


def _object(tokens: Tokens, i: int, movement: Movement, index: Index) -> int:
    """Step over the object: "its forecast" of "cut its forecast to 5 from 7"."""
    if movement.who not in {"object", "either"} or index.opening(i) is not None:
        return i
    j = i
    while j < i + 10 and tag(tokens, j) in "DNS-" and index.opening(j) is None and not fold(tokens, j):
        j += 1
    if fold(tokens, j):
        return j
    if tokens.lows[j] in {"in", "of", "for", "on"}:
        k = j + 1
        while k < j + 6 and tag(tokens, k) in "DNS-" and index.opening(k) is None:
            k += 1
        j = k if tokens.lows[k] in {"by", "to", "from"} else j
    return j if tokens.lows[j] in {"by", "to", "from"} else i


def _refuse(tokens: Tokens, index: Index, found: Arguments, movement: Movement) -> None:
    """Drop an amount that is an object: "added 500 jobs", "fell three years ago", "cut 20 trees"."""
    if found.amount is None:
        return
    draft = index.drafts[found.amount]
    by = tokens.lows[draft.opens - 1] == "by"
    if movement.factor is not None or not (by or _moves_by(draft, movement, linked=found.to is not None)):
        found.amount = found.other = None


def _moves_by(draft: Draft, movement: Movement, *, linked: bool) -> bool:
    if draft.noun is not None:
        return draft.noun in _AMOUNT_NOUNS
    if draft.unit is None and draft.numeral.form == "part":
        return movement.who == "subject" or draft.numeral.last - draft.numeral.first < 3
    if draft.unit is None:
        return draft.per is None and movement.who == "subject" and draft.numeral.form == "digits"
    kind = draft.unit.kind
    if kind in {"share", "points"}:
        return True
    if movement.who in {"amount", "object"}:
        return kind == "currency" and linked
    return kind not in {"time", "age", "angle", "length"} or linked


def _noun(tokens: Tokens, i: int, direction: Direction, index: Index) -> Move | None:
    """A 5% increase to 42; an increase of 5% from 40; a rise from 40 to 42."""
    found = arguments(tokens, i + 1, index, direct=-1)
    first = i
    if tokens.lows[i + 1] == "of" and found.amount is None:
        k = index.opening(i + 2)
        if k is not None:
            found = arguments(tokens, index.drafts[k].closes, index, direct=-1)
            found.amount, found.end = k, max(found.end, index.drafts[k].closes)
    if found.amount is None and (k := _amount_before(tokens, i, index)) is not None:
        found.amount, first = k, index.drafts[k].opens
    folded = fold(tokens, i - 1)
    if folded:
        found.fold, first = i - 1, folded[1]
    if found.amount is None and found.fold is None and (found.from_ is None or found.to is None):
        return None
    if found.amount is not None and not _noun_moves_by(tokens, i, index.drafts[found.amount]):
        return None
    if found.amount is not None and index.drafts[found.amount].noun == singular(tokens.lows[i]):
        return None
    while tokens.lows[first - 1] in {"a", "an", "the"}:
        first -= 1
    move = Move(first, max(found.end, i + 1), direction, found, kind="noun", said=_in_what(tokens, i))
    to_before(tokens, move, index)
    return move


def _noun_moves_by(tokens: Tokens, i: int, draft: Draft) -> bool:
    if draft.unit is not None and draft.unit.kind in {"share", "points"}:
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


def _particle(tokens: Tokens, i: int, index: Index) -> Move | None:
    """Up 5% from 40; 5% higher at 42; 5% above last year's 40."""
    low = tokens.lows[i]
    direction: Direction | None = {"more": "up", "less": "down", "fewer": "down"}.get(low) or PARTICLES.get(low)  # type: ignore[assignment]
    k = index.ending(i)
    if k is not None and _compared_by(index.drafts[k], low) and index.opening(i + 1) is None:
        if low in {"more", "less", "fewer"} and tokens.lows[i + 1] != "than":
            return None
        found = arguments(tokens, i + 1, index, direct=1 if low in {"above", "below"} else -1)
        if found.amount is not None and found.from_ is None:
            found.from_ = found.amount
        found.amount = k
        first = index.drafts[k].opens
    else:
        led = (
            tokens.lows[i + 1] in {"by", "from", "to", "about"}
            or tag(tokens, i + 1) in "AD"
            or index.opening(i + 1) is not None
        )
        if low not in {"up", "down"} or not led or not _free(tokens, i):
            return None
        found = arguments(tokens, i + 1, index, direct=1)
        first = i
        if found.amount is not None and not _compares(index.drafts[found.amount]):
            found.amount = None
        if found.empty or (found.amount is None and found.from_ is None):
            return None
    kind = "level" if low in {"above", "below"} else "particle"
    move = Move(first, max(found.end, i + 1), direction, found, kind=kind)
    to_before(tokens, move, index)
    return move


def _compared_by(draft: Draft, low: str) -> bool:
    """True for "5% above" and "3 points higher", not for "49 metres above the water"."""
    kind = draft.unit.kind if draft.unit else "points" if draft.noun in _AMOUNT_NOUNS else ""
    if low in {"above", "below"}:
        return kind in {"share", "points"}
    return _compares(draft) and kind != "length"


def _compares(draft: Draft) -> bool:
    """True for what something can be up or higher by: shares, points, money, bare numbers."""
    if draft.noun is not None:
        return draft.noun in _AMOUNT_NOUNS
    return draft.per is None and (draft.unit is None or draft.unit.kind not in {"time", "age", "area", "temperature"})


def _free(tokens: Tokens, i: int) -> bool:
    """True where "up" is no part of a verb: "shares up 5%", "went up 5%", not "gave up 5 yards"."""
    part, low = tag(tokens, i - 1), tokens.lows[i - 1]
    if part == "V":
        return VERB_OF.get(low, low) in _BY_PARTICLE or low.endswith("ed") and VERB_OF.get(low) in MOVEMENTS
    return part in "NX#A,(%–—S)" or low in {"%", "and", "or", "is", "are"}


def to_before(tokens: Tokens, move: Move, index: Index) -> None:
    """Link the number that the movement is about: "$3.1 million, down 9.2%", "(16369.03 up 58.06 points)"."""
    if move.found.to is not None:
        return
    k = index.before(move.first)
    if k is None or k == move.found.amount:
        return
    draft = index.drafts[k]
    end = max(draft.last, draft.closes)
    between = tokens.lows[end : move.first]
    if (
        _up_from(tokens, move, index, draft)
        and len(between) < 12
        and all(tag(tokens, j) not in ".;" for j in range(end, move.first))
    ):
        move.found.to = k
        move.said = move.said or about(tokens, draft, None)
        return
    if len(between) > 5 or not all(_passes(tokens, j) for j in range(end, move.first)):
        return
    if not between and move.kind == "noun":
        return
    if draft.unit is not None and draft.unit.kind in {"time", "age"}:
        return
    move.found.to = _like_from(tokens, move, index, k)
    move.said = move.said or about(tokens, index.drafts[move.found.to], None)


def _like_from(tokens: Tokens, move: Move, index: Index, k: int) -> int:
    """Return the number before "or" where it is of the kind compared with: "$422 million, or $6.44 a share, up from $387 million"."""
    if move.found.from_ is None or k == 0:
        return k
    base, near, far = index.drafts[move.found.from_], index.drafts[k], index.drafts[k - 1]
    joined = "or" in tokens.lows[max(far.last, far.closes) : near.first] and near.first - far.last <= 3
    return k - 1 if joined and near.per != base.per and far.per == base.per and far.unit == base.unit else k


def _up_from(tokens: Tokens, move: Move, index: Index, draft: Draft) -> bool:
    """True for "78 per cent will be paid in cash, up from 50 per cent": the same unit, and nothing but "up from"."""
    if move.found.amount is not None or move.found.from_ is None or tokens.lows[move.first + 1] != "from":
        return False
    other = index.drafts[move.found.from_]
    return not other.named or (other.unit == draft.unit and other.noun == draft.noun)


def _passes(tokens: Tokens, j: int) -> bool:
    return (
        tokens.lows[j] in {",", "(", "-", "–", "—", "or", "in", "on", "last", "this", "a", "the"}
        or tag(tokens, j) in "N#"
    )


def _stays(tokens: Tokens, i: int, index: Index) -> Move | None:
    """Remained at 40, unchanged at 40, held steady at 40."""
    for j in range(i + 1, i + 4):
        if tokens.lows[j] == "at":
            k = index.opening(j + 1)
            if k is None:
                return None
            found = Arguments(index.drafts[k].last, to=k)
            return Move(
                i, found.end, "none", found, 1, said=subject(tokens, i) if tag(tokens, i) == "V" else None, kind="still"
            )
        if tokens.lows[j] not in _STEADY and tag(tokens, j) != "A":
            return None
    return None

"""Finds the movements of a text in verbs, with the numbers they link: "rose by 5% to 42", "doubled", "stayed at 40"."""

from collections.abc import Iterator
from typing import Final

from reportedly.records.value import Number
from reportedly.values.language.grammar import tag
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures import bounds
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.subjects import subject
from reportedly.values.movement.arguments import Arguments, Index, arguments
from reportedly.values.movement.move import Move
from reportedly.values.movement.movements import MOVEMENTS, NOUNS, PARTICLES, Movement, fold
from reportedly.values.movement.nominal import AMOUNT_NOUNS, COMPARATIVES, gerund, noun, particle

_STEADY: Final = group("steady")
_TRIGGERS: Final = frozenset({*MOVEMENTS, *NOUNS, *PARTICLES, *COMPARATIVES, *_STEADY})
_ENDS: Final = frozenset({"by", "to", "from"})
_REACH = 16  # tokens after a verb in which a number may say how far it moved


def moves(tokens: Tokens, index: Index) -> Iterator[Move]:
    """Yield the movements of a text in its order; a factor in a word ("tenfold") comes with the verb beside it."""
    last = -1
    for i in tokens.places(_TRIGGERS):
        if i < last:
            continue
        move = _move(tokens, i, tokens.lows[i], index)
        if move is not None:
            last = max(move.last, i + 1)
            yield move


def _move(tokens: Tokens, i: int, low: str, index: Index) -> Move | None:
    measured = low in PARTICLES and (index.ending(i) is not None or index.closing(i) is not None)
    if measured and (move := particle(tokens, i, index)):
        return move  # "1.25 points lower": no verb
    if low in MOVEMENTS and tag(tokens, i) == "V" and not (low.endswith("ing") and tokens.lows[i - 1] in {"a", "the"}):
        return _verb(tokens, i, MOVEMENTS[low], index)
    if low in MOVEMENTS and low.endswith("ing") and (move := gerund(tokens, i, MOVEMENTS[low], index)):
        return move
    if low in NOUNS and tag(tokens, i) != "V":
        return noun(tokens, i, NOUNS[low], index)
    if low in PARTICLES or low in COMPARATIVES:
        return particle(tokens, i, index)
    return _stays(tokens, i, index) if low in _STEADY else None


def _verb(tokens: Tokens, i: int, movement: Movement, index: Index) -> Move | None:
    if movement.who == "still":
        return _stays(tokens, i, index)
    if not _can_move(tokens, i, movement, index):
        return None
    by_particle = movement.who == "particle"
    direction = PARTICLES.get(tokens.lows[i + 1]) if by_particle else movement.moves
    if direction is None:
        return _goes(tokens, i, index)
    start = _object(tokens, i + 1 + by_particle, movement, index)
    found = arguments(tokens, start, index, direct=3 if start <= i + 2 else 0)
    _leave_other(tokens, index, found)
    times = _times_over(index, found, movement)
    _refuse(tokens, index, found, movement)
    if times is None and _says_nothing(found, movement):
        return None
    move = Move(i, max(found.end, i + 1), direction, found, movement.factor)
    if times is not None:
        move.factor, move.effects = times, ["times more"]
    elif movement.factor is not None:
        around = bounds.before(tokens, i)
        move.first, move.effects = around.first, around.effects
    passive = tag(tokens, i - 1) == "X" or tag(tokens, i - 2) == "X"
    moved = start > i + 2 and movement.who in {"object", "either"} and not passive
    move.said = (i + 1, start) if moved else subject(tokens, i)
    return move


def _can_move(tokens: Tokens, i: int, movement: Movement, index: Index) -> bool:
    """True where a number is near enough to be moved by; "doubled over" and "halved down" are other verbs."""
    if movement.factor is not None:
        return tokens.lows[i + 1] not in {"over", "down", "back", "-"}
    folded = any(tokens.lows[j].endswith("fold") for j in range(i + 1, i + 7))
    return folded or index.any_within(i + 1, i + _REACH)


def _says_nothing(found: Arguments, movement: Movement) -> bool:
    if found.empty and movement.factor is None:
        return True
    needed = movement.who in {"object", "amount"}
    return needed and found.amount is None and found.to is None and found.fold is None


def _goes(tokens: Tokens, i: int, index: Index) -> Move | None:
    """Went from 150 to 480: the numbers say where."""
    if tokens.lows[i + 1] != "from":
        return None
    found = arguments(tokens, i + 1, index, direct=0)
    if found.from_ is None or found.to is None:
        return None
    return Move(i, found.end, None, found, said=subject(tokens, i))


def _object(tokens: Tokens, i: int, movement: Movement, index: Index) -> int:
    """Step over the object: "its forecast" of "cut its forecast to 5 from 7"."""
    if movement.who not in {"object", "either"} or index.opening(i) is not None:
        return i
    j = _phrase_end(tokens, i, i + 10, index)
    if fold(tokens, j):
        return j
    if tokens.lows[j] in {"in", "of", "for", "on"}:
        k = _phrase_end(tokens, j + 1, j + 6, index)
        j = k if tokens.lows[k] in _ENDS else j
    return j if tokens.lows[j] in _ENDS else i


def _phrase_end(tokens: Tokens, i: int, limit: int, index: Index) -> int:
    while i < limit and tag(tokens, i) in "DNS-" and index.opening(i) is None and not fold(tokens, i):
        i += 1
    return i


def _refuse(tokens: Tokens, index: Index, found: Arguments, movement: Movement) -> None:
    """Drop an amount that is an object: "added 500 jobs", "fell three years ago", "cut 20 trees"."""
    if found.amount is None:
        return
    draft = index.drafts[found.amount]
    by = tokens.lows[draft.opens - 1] == "by"
    if movement.factor is not None or not (by or _moves_by(draft, movement, linked=found.to is not None)):
        found.amount = found.other = None


def _leave_other(tokens: Tokens, index: Index, found: Arguments) -> None:
    """Drop the 2% of "rose 3%, compared with 2% last year": it is another rise, not where this one began."""
    if found.amount is None or found.from_ is None or found.to is not None:
        return
    one, two = index.drafts[found.amount], index.drafts[found.from_]
    held = tokens.lows[two.opens - 1] in {"with", "against", "versus", "vs", "than"}
    if held and one.unit is not None and one.unit.kind in {"share", "points"} and two.unit == one.unit:
        found.from_ = None


def _times_over(index: Index, found: Arguments, movement: Movement) -> Number | None:
    """Return the factor of "rose three times to 90" and "grew 2.5 times"; "rose three times" alone counts occasions."""
    if found.amount is None or movement.factor is not None or movement.moves != "up":
        return None
    draft = index.drafts[found.amount]
    value = draft.numeral.value
    if draft.noun != "time" or draft.low != draft.high or value <= 1:
        return None
    return value if found.to is not None or found.from_ is not None or not isinstance(value, int) else None


def _moves_by(draft: Draft, movement: Movement, *, linked: bool) -> bool:
    """True where the number can be what the verb moves by; `linked` where the verb also says where to."""
    if draft.noun is not None:
        return draft.noun in AMOUNT_NOUNS
    if draft.unit is None:
        return _bare_moves_by(draft, movement)
    kind = draft.unit.kind
    if kind in {"share", "points"}:
        return True
    if movement.who in {"amount", "object"}:
        return kind == "currency" and linked
    return kind not in {"time", "age", "angle", "length"} or linked


def _bare_moves_by(draft: Draft, movement: Movement) -> bool:
    if draft.ratio:
        return False
    if draft.numeral.form == "part":
        return movement.who == "subject" or draft.numeral.last - draft.numeral.first < 3
    return draft.per is None and movement.who == "subject" and draft.numeral.form == "digits"


def _stays(tokens: Tokens, i: int, index: Index) -> Move | None:
    """Remained at 40, unchanged at 40, held steady at 40."""
    at = next((j for j in range(i + 1, i + 4) if tokens.lows[j] == "at"), None)
    if at is None or any(tokens.lows[j] not in _STEADY and tag(tokens, j) != "A" for j in range(i + 1, at)):
        return None
    k = index.opening(at + 1)
    if k is None:
        return None
    found = Arguments(index.drafts[k].last, to=k)
    said = subject(tokens, i) if tag(tokens, i) == "V" else None
    return Move(i, found.end, "none", found, 1, said=said, kind="still")

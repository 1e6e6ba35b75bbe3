"""Reads changes: "tripled", "rose 5 % to 40", "more than tenfold from 300 a month to over 100 per day"."""

from itertools import pairwise

from reportedly.records import Change
from reportedly.records.value import Direction, Number
from reportedly.values.language.grammar import tag
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures import bounds
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.subjects import counted_of
from reportedly.values.movement.arguments import Index
from reportedly.values.movement.move import Move
from reportedly.values.movement.movements import fold
from reportedly.values.movement.moves import moves
from reportedly.values.movement.times import factors

Bound = tuple[Number | None, Number | None]
_PERIOD = group("period words")
_COMPARED = group("compared after")
_INHERITS = group("inherits")
_APART = 5  # tokens between two movements that say the same: "of jobs, going from"
_REACH = 12  # tokens after a change in which it may say what it is compared with


def changes(tokens: Tokens, drafts: list[Draft]) -> list[Change]:
    """Return the changes of a text in its order; the drafts they link get direction, unit and what they are said of."""
    index = Index(drafts)
    found = list(moves(tokens, index))
    taken = {move.found.fold for move in found if move.found.fold is not None}
    found += [move for move in factors(tokens, index) if move.found.fold not in taken or move.found.fold is None]
    found = _once(sorted(found, key=lambda move: (move.first, move.last)))
    _join(found)
    for k, move in enumerate(found):
        _mark(tokens, move, found[k - 1] if k else None, drafts)
    _hold_against(tokens, drafts)
    return [change for move in found if (change := _record(tokens, move, drafts))]


def _once(found: list[Move]) -> list[Move]:
    """Leave out what says again what the movement before it has read: the fold of "grew, a tenfold increase"."""
    kept: list[Move] = []
    for move in found:
        before = kept[-1] if kept else None
        if before is not None and move.first <= before.last:
            same_fold = move.found.fold is not None and move.found.fold == before.found.fold
            same_word = move.kind == "times" and before.kind == "verb" and before.factor is not None
            if same_fold or (same_word and move.first <= before.first + 1):
                continue
        kept.append(move)
    return kept


def _join(found: list[Move]) -> None:
    """Give one movement the ends of the other where both say the same: "rose from 40 to 42, a 5% increase"."""
    for one, two in pairwise(found):
        if not 0 <= two.first - one.last <= _APART or not _same_way(one, two):
            continue
        if _sums_up(two) and two.found.to in {None, one.found.to, one.found.from_} and _linked(one):
            two.found.from_, two.found.to = one.found.from_, one.found.to
            two.said = two.said or one.said
        elif one.found.from_ is None and one.found.to is None and _linked(two) and two.kind == "verb":
            one.found.from_, one.found.to = two.found.from_, two.found.to


def _same_way(one: Move, two: Move) -> bool:
    return one.direction == two.direction or (one.direction is None) != (two.direction is None)


def _sums_up(move: Move) -> bool:
    """True for "a 5% increase", "doubling": it has an amount and no ends of its own."""
    return move.found.from_ is None and (move.kind in {"noun", "particle", "fold", "times"} or move.factor is not None)


def _linked(move: Move) -> bool:
    return move.found.from_ is not None and move.found.to is not None


def _mark(tokens: Tokens, move: Move, before: Move | None, drafts: list[Draft]) -> None:
    found = move.found
    linked = [k for k in (found.amount, found.other, found.to, found.from_) if k is not None]
    for k in linked:
        if drafts[k].said is None:
            drafts[k].said = move.said
    if move.kind in {"verb", "particle"} and move.direction in {"up", "down"}:
        ends = [found.to] if move.kind == "verb" else []
        moved = [k for k in (found.amount, found.other) if k is not None] or [k for k in ends if k is not None]
        for k in moved if move.factor is None and found.fold is None else []:
            drafts[k].direction = move.direction
    _share_units(tokens, move, before, drafts)


def _share_units(tokens: Tokens, move: Move, before: Move | None, drafts: list[Draft]) -> None:
    """Give an end without a unit that of the other end, of the amount, or of what is counted in the subject."""
    ends = [drafts[k] for k in (move.found.to, move.found.from_) if k is not None]
    known = [draft for draft in ends if draft.named]
    said = move.found.amount
    if said is None and before is not None and move.first - before.last < _REACH:
        said = before.found.amount  # "lost 162 points to fall to 7,425"
    if said is not None and drafts[said].named:
        amount = drafts[said]
        points = amount.unit is not None and amount.unit.kind in {"share", "points"}
        known += [] if points or (amount.unit is None and amount.noun != "point") else [amount]
    for draft in ends:
        if draft.named:
            continue
        for other in known:
            draft.unit, draft.noun, draft.inherits = other.unit, other.noun, True
            draft.of = other.of if other.noun else None
            break
        else:
            _counted_subject(tokens, move, draft)


def _counted_subject(tokens: Tokens, move: Move, draft: Draft) -> None:
    """Count drones in "output of Shahed 136 drones rose from 300 a month": the plural after "output of"."""
    if move.said is None or not isinstance(draft.value, int):
        return
    if found := counted_of(tokens, move.said):
        draft.noun, draft.of = found
        draft.inherits = True


def _hold_against(tokens: Tokens, drafts: list[Draft]) -> None:
    """Give "63" of "460 vehicles compared with 63" the unit of the number it is held against."""
    for one, two in pairwise(drafts):
        if two.named or two.per or not one.named or two.first - one.last > 14:
            continue
        if one.unit is not None and one.unit.kind in {"share", "points", "time", "age"}:
            continue
        word = tokens.lows[two.opens - 1]
        decimal = isinstance(two.value, float) and word in {"is", "was", "at"} and one.unit is not None
        held = word in _INHERITS and (word != "with" or tokens.lows[two.opens - 2] == "compared")
        if decimal or held:
            two.unit, two.noun, two.inherits = one.unit, one.noun, True
            two.of = one.of if one.noun else None


def _record(tokens: Tokens, move: Move, drafts: list[Draft]) -> Change | None:
    found = move.found
    factor, difference, unit, effects = _amounts(tokens, move, drafts)
    if factor == (None, None) and difference == (None, None) and (found.from_ is None and found.to is None):
        return None
    near = any(effect in {"near", "below", "above"} or effect.endswith("near") for effect in effects)
    return Change(
        span=tokens.span(move.first, max(move.last, move.first + 1)),
        factor_low=factor[0],
        factor_high=factor[1],
        factor_open=any("open" in effect or effect == "below" for effect in effects) and factor != (None, None),
        difference_low=difference[0],
        difference_high=difference[1],
        difference_unit=unit,
        direction=move.direction or _way(found.from_, found.to, drafts),
        from_=found.from_,
        to=found.to,
        approximate=near,
        readings=_readings(move, factor),
        step=_step(move, drafts),
        compared=_compared(tokens, move, drafts),
    )


def _way(start: int | None, end: int | None, drafts: list[Draft]) -> Direction | None:
    """Return the direction that the numbers alone tell: "went from 150 to 480"."""
    if start is None or end is None or drafts[start].unit != drafts[end].unit or drafts[start].per != drafts[end].per:
        return None
    one, two = drafts[start].value, drafts[end].value
    return "up" if two > one else "down" if two < one else "none"


def _step(move: Move, drafts: list[Draft]) -> Number:
    """Return the size of the last digit of the amount, as part of a factor where it is a share."""
    if move.found.amount is None or move.factor is not None or move.found.fold is not None:
        return 0
    draft = drafts[move.found.amount]
    return round(draft.numeral.step * (_share_of(draft) or 1), 10)


def _readings(move: Move, factor: Bound) -> tuple[Bound, ...]:
    """Return both readings of "three times more than": three times as much, and that much on top."""
    if "times more" not in move.effects or factor == (None, None):
        return ()
    on_top = tuple(None if end is None else end + 1 for end in factor)
    return (factor, (on_top[0], on_top[1]))


def _amounts(tokens: Tokens, move: Move, drafts: list[Draft]) -> tuple[Bound, Bound, str | None, list[str]]:
    """Return factor, difference, unit of the difference and the bounds on them."""
    if move.found.fold is not None:
        return _folded(tokens, move)
    if move.factor is not None:
        low = None if any(effect.startswith("high") for effect in move.effects) else move.factor
        high = None if any(effect.startswith("low") for effect in move.effects) else move.factor
        return (_turned((low, high), move), (None, None), None, move.effects)
    factor: Bound = (None, None)
    difference: Bound = (None, None)
    unit: str | None = None
    effects: list[str] = []
    for k in (move.found.amount, move.found.other):
        if k is None:
            continue
        draft = drafts[k]
        effects += draft.effects
        if share := _share_of(draft):
            factor = _moved(draft, share, move.direction)
        else:
            difference, unit = _difference(draft, move.direction)
    return factor, difference, unit, effects


def _turned(factor: Bound, move: Move) -> Bound:
    """A factor below one that is "more than halved" is bounded from above."""
    value = move.factor
    if value is not None and value < 1 and factor[0] != factor[1]:
        return factor[1], factor[0]
    return factor


def _folded(tokens: Tokens, move: Move) -> tuple[Bound, Bound, str | None, list[str]]:
    assert move.found.fold is not None  # noqa: S101 -- the caller has asked
    folded = fold(tokens, move.found.fold)
    value, start = folded if folded else (1, move.found.fold)
    around = bounds.before(tokens, start)
    factor: Number = value if move.direction != "down" else 1 / value
    low = None if around.has("high", "high_open", "high_open_near") else factor
    high = None if around.has("low", "low_open", "low_open_near") else factor
    if move.direction == "down":
        low, high = high, low
    return (low, high), (None, None), None, around.effects


def _share_of(draft: Draft) -> float | None:
    """Return what the number is multiplied with to be a part of one, or None where it is no share."""
    if draft.unit is not None and draft.unit.name == "percent":
        return 0.01
    bare = draft.unit is None and draft.noun is None and not draft.ratio
    return 1.0 if draft.numeral.form == "part" and bare else None


def _moved(draft: Draft, share: float, direction: Direction | None) -> Bound:
    low = None if draft.low is None else round(abs(draft.low) * share, 10)
    high = None if draft.high is None else round(abs(draft.high) * share, 10)
    if direction == "down":
        return (None if high is None else round(1 - high, 10), None if low is None else round(1 - low, 10))
    return (None if low is None else round(1 + low, 10), None if high is None else round(1 + high, 10))


def _difference(draft: Draft, direction: Direction | None) -> tuple[Bound, str | None]:
    unit = draft.unit.name if draft.unit else draft.noun
    if direction == "down":
        return (None if draft.high is None else -draft.high, None if draft.low is None else -draft.low), unit
    return (draft.low, draft.high), unit


def _compared(tokens: Tokens, move: Move, drafts: list[Draft]) -> str | None:
    """Return the period compared with, as written: "than three years ago", "a year earlier"."""
    end = min(move.last + _REACH, tokens.count)
    counted = [
        (draft.opens, draft.last) for draft in drafts if move.first - 1 <= draft.opens < end and not _timed(draft)
    ]
    for j in range(max(move.first, move.last - 4), end):
        low = tokens.lows[j]
        if tag(tokens, j) == "." or low == ";":
            return None
        if low not in _COMPARED and not (low == "as" and move.kind == "times"):
            continue
        if any(opens <= j < last for opens, last in counted):
            continue  # "over 100 a day", "more than half"
        start = next((last for opens, last in counted if opens == j + 1), j)
        if phrase := _period(tokens, start, j):
            return phrase
    return None


def _timed(draft: Draft) -> bool:
    return draft.unit is not None and draft.unit.kind == "time"


def _period(tokens: Tokens, start: int, mark: int) -> str | None:
    """Return the phrase with a period that starts at token `start`, which is `mark` or follows the number after it."""
    first = start + (start == mark)
    k, seen = first + (tokens.lows[first] == "in"), False
    while k < first + 8 and tag(tokens, k) in "DN#A-SP" and tokens.lows[k] not in {"to", "in", "by", "as", "than"}:
        seen = seen or tokens.lows[k] in _PERIOD or (len(tokens.words[k]) == 4 and tokens.words[k].isdecimal())
        k += 1
    return tokens.string(start, k) if seen else None

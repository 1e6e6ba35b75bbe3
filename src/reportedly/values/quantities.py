"""Reads the quantities of a text: number, range, bounds, unit, rate, and what is counted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.records import Quantity
from reportedly.records.value import Number
from reportedly.values import bounds, nouns
from reportedly.values.numbers import STARTS, VULGAR, Numeral, number
from reportedly.values.tokens import Tokens
from reportedly.values.units import Unit, base, table

_DASHES = frozenset("-–—‐‑")
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_YEAR_WORDS = frozenset(
    "in since from by until till of during before after early late mid year fiscal the circa".split()
)
_PER = frozenset({"per", "a", "an", "each", "every", "/"})
_RANGE = frozenset({"to", "-", "–", "—", "and", "or"})


@dataclass(slots=True)
class Draft:
    """A quantity while it is read; `first` to `last` are its tokens, unit and rate included."""

    first: int
    last: int
    numeral: Numeral
    low: Number | None
    high: Number | None
    unit: Unit | None = None
    effects: list[str] = field(default_factory=list)
    noun: str | None = None
    of: str | None = None
    per: str | None = None


def quantities(tokens: Tokens) -> list[Draft]:
    """Return the quantities of a text in its order."""
    return list(_drafts(tokens))


def _drafts(tokens: Tokens) -> Iterator[Draft]:
    lows = tokens.lows
    after = 0
    for i, low in enumerate(lows[: tokens.count]):
        if i < after or not (low in STARTS or low[:1].isdigit()):
            continue
        draft = _draft(tokens, i)
        if draft is not None:
            after = draft.last
            yield draft


def _draft(tokens: Tokens, i: int) -> Draft | None:
    numeral = number(tokens, i)
    if numeral is None:
        return None
    sign = table().sign_before(tokens, i)
    first = sign[1] if sign else i
    if not sign and (_is_name(tokens, numeral) or _is_time(tokens, numeral)):
        return None
    draft = Draft(first, numeral.last, numeral, numeral.value, numeral.high, unit=sign[0] if sign else None)
    _letter_scale(tokens, draft)
    if sign is None:
        _unit(tokens, draft)
    _per(tokens, draft)
    if draft.unit is None and draft.per is None:
        _noun(tokens, draft)
    if draft.unit is None and draft.noun is None and _is_year(tokens, numeral):
        return None
    around = bounds.before(tokens, draft.first)
    draft.effects = around.effects
    if found := bounds.after(tokens, draft.last):
        draft.effects.append(found[0])
    _bound(draft)
    return draft


def _is_name(tokens: Tokens, numeral: Numeral) -> bool:
    """True for A380, T-90M, Su-34, 5th, 2-1."""
    i, last = numeral.first, numeral.last
    if tokens.glued(i):
        before = tokens.words[i - 1]
        if before.isalpha() and tokens.lows[i - 1] not in {"sub", "minus"}:
            return True
        if before in _DASHES and tokens.glued(i - 1) and tokens.words[i - 2].isalpha():
            return tokens.lows[i - 2] not in {"sub", "minus"}
    return tokens.glued(last) and tokens.lows[last] in _ORDINAL


def _is_time(tokens: Tokens, numeral: Numeral) -> bool:
    """True for 9:01, 9 p.m., July 5 and 5 July."""
    i, last = numeral.first, numeral.last
    lows = tokens.lows
    if lows[last] == ":" and tokens.glued(last) and tokens.words[last + 1].isdigit():
        return True
    if i > 1 and lows[i - 1] == ":" and tokens.glued(i) and tokens.words[i - 2].isdigit():
        return True
    if lows[last] in {"a.m.", "p.m.", "am", "pm"}:
        return True
    small = isinstance(numeral.value, int) and numeral.form == "digits" and numeral.value <= 31
    return small and ((i > 0 and lows[i - 1] in _MONTHS) or lows[last] in _MONTHS)


def _is_year(tokens: Tokens, numeral: Numeral) -> bool:
    word = tokens.words[numeral.first]
    if not (numeral.form == "digits" and len(word) == 4 and word.isdigit() and not numeral.scaled):
        return False
    return 1500 <= int(word) < 2100 or tokens.lows[numeral.first - 1] in _YEAR_WORDS


def _letter_scale(tokens: Tokens, draft: Draft) -> None:
    """Read the m of $2.7m and the k of 5k."""
    last = draft.last
    if not tokens.glued(last) or draft.numeral.scaled:
        return
    scale = {"k": 10**3, "m": 10**6, "b": 10**9}.get(tokens.lows[last])
    if scale is None or (draft.unit is None and tokens.lows[last] != "k"):
        return
    value = round(draft.numeral.value * scale, 6)
    value = int(value) if value == int(value) else value
    draft.numeral = draft.numeral._replace(value=value, high=value, step=draft.numeral.step * scale, scaled=True)
    draft.low = draft.high = value
    draft.last = last + 1


def _unit(tokens: Tokens, draft: Draft) -> None:
    last = draft.last
    at = last + 1 if tokens.words[last] in _DASHES and tokens.glued(last) else last
    found = table().at(tokens, at)
    if found is None:
        return
    unit, end = found
    if tokens.words[at] in {"in", "a", "s", "A", "I"} or (unit.name in {"cent"} and tokens.words[at] == "c"):
        return
    draft.unit, draft.last = unit, end
    if tokens.lows[end] in _DASHES and tokens.lows[end + 1] == "old":
        draft.unit, draft.last = _aged(unit), end + 2
    elif tokens.lows[end] == "old" or (tokens.lows[end] == "of" and tokens.lows[end + 1] == "age"):
        draft.unit, draft.last = _aged(unit), end + 1 + (tokens.lows[end] == "of")


def _aged(unit: Unit) -> Unit:
    return table().names.get(f"{unit.name} of age", unit)


def _per(tokens: Tokens, draft: Draft) -> None:
    """Read "a month", "per day", "/h"."""
    last = draft.last
    if tokens.lows[last] not in _PER:
        return
    found = table().at(tokens, last + 1)
    if found and (found[0].kind == "time" or tokens.lows[last] in {"per", "/"}):
        draft.per, draft.last = found[0].name, found[1]
    elif tokens.lows[last] in {"per", "a"} and tokens.lows[last + 1] in {"share", "person", "barrel", "household"}:
        draft.per, draft.last = tokens.lows[last + 1], last + 2


def _noun(tokens: Tokens, draft: Draft) -> None:
    """Find the counted noun: the plural that ends the run of adjectives and nouns after the number."""
    i = draft.last
    if tokens.lows[i] == "of" and tokens.lows[i + 1] in {"the", "these", "those"}:
        i += 2
    end = None
    for j in range(i, min(i + 7, tokens.count)):
        low = tokens.lows[j]
        if not (low.isalpha() or low in {"-", "’s", "'s"}) or low in nouns.CLASS:
            break
        if nouns.is_plural(low):
            end = j + 1
        elif end is not None:
            break
    if end is None:
        return
    draft.noun = nouns.singular(tokens.lows[end - 1])
    draft.of = tokens.string(i, end)


def _bound(draft: Draft) -> None:
    for effect in draft.effects:
        if effect in {"low", "low_open", "low_open_near"}:
            draft.high = None
        elif effect in {"high", "high_open", "high_open_near"}:
            draft.low = None


def record(tokens: Tokens, draft: Draft) -> Quantity:
    """Return the record of a draft."""
    near = {"near", "below", "above", "low_open_near", "high_open_near"}
    unit = draft.unit
    converted = base(unit.pint) if unit and unit.pint else None
    return Quantity(
        span=tokens.span(draft.first, draft.last),
        low=draft.low,
        high=draft.high,
        low_open="low_open" in draft.effects or "low_open_near" in draft.effects,
        high_open="high_open" in draft.effects or "high_open_near" in draft.effects,
        approximate=any(effect in near for effect in draft.effects) or draft.numeral.form == "several",
        unit=unit.name if unit else draft.noun,
        unit_pint=unit.pint if unit else None,
        of=draft.of,
        per=draft.per,
        step=draft.numeral.step,
        base_factor=converted[0] if converted else None,
        base_unit=converted[1] if converted else None,
    )

"""Reads dates at a distance: "two weeks ago", "three days later", "a year earlier", "the day before", "years ago"."""

from dataclasses import dataclass, replace
from typing import Final

from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import number
from reportedly.values.when.absolute import quarter_at
from reportedly.values.when.clock import Clock
from reportedly.values.when.periods import Grain, Period, add, of
from reportedly.values.when.readings import Reading
from reportedly.values.when.timewords import UNITS, VAGUE

_AFTER: Final = {"later": 1, "after": 1, "afterwards": 1, "afterward": 1, "hence": 1,
                 "earlier": -1, "before": -1, "previously": -1, "beforehand": -1, "ago": -1}  # fmt: skip
_FARTHEST: Final = 4000  # units of time; more is no date
_LAST_YEAR: Final = 9000
_SHORT: Final = frozenset({"second", "minute", "hour", "night", "weekend"})
_COARSER: Final[dict[str, Grain]] = {
    "day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "year", "century": "century",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Distance:
    """How far: units of time, "+" or "-" where nobody counted them; `told` where from the day spoken of."""

    count: int | str
    unit: str
    told: bool


def counted(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Read "two weeks ago", "three days later", "a year earlier", "the day before", "years ago"."""
    amount = _amount(tokens, j)
    if amount is None:
        return None
    count, k = amount
    k += tokens.words[k] == "-"
    unit = UNITS.get(tokens.lows[k])
    if unit is None:
        return None
    k += 1
    k += tokens.words[k] == "-"
    word = tokens.lows[k]
    if word == "from" and tokens.lows[k + 1] == "now":
        return _at_distance(clock, _Distance(count, unit, told=False), j, k + 2)
    if word not in _AFTER or (word in {"before", "after"} and not _nothing_after(tokens, k + 1)):
        return None
    sign = _AFTER[word]
    distance = count * sign if isinstance(count, int) else ("-" if sign < 0 else "+")
    reading = _at_distance(clock, _Distance(distance, unit, told=word not in {"ago", "hence"}), j, k + 1)
    return _of_a_year_ago(tokens, reading, clock) if unit == "year" and distance == -1 else reading


def _of_a_year_ago(tokens: Tokens, reading: Reading, clock: Clock) -> Reading:
    """Take in the rest of "the year-ago third quarter" and "the year-earlier period"."""
    if tokens.lows[reading.last] in {"period", "quarter"}:
        return replace(reading, last=reading.last + 1)
    found = quarter_at(tokens, reading.last)
    if found is None or clock.published is None:
        return reading
    index = found[1]
    grain: Grain = "quarter" if found[0] == "quarter" else "half"
    now = of(clock.published, grain)
    year = clock.published.year - 1 - (index > now.index)
    return replace(reading, last=found[2], period=Period(grain=grain, year=year, index=index))


def _nothing_after(tokens: Tokens, k: int) -> bool:
    """True where "before" ends its phrase: "two days before," against "two days before the vote"."""
    return not tokens.lows[k].isalnum() or tokens.lows[k] in {"and", "but", "that", "in", "at"}


def _amount(tokens: Tokens, j: int) -> tuple[int | str, int] | None:
    """Read how many: "two", "a", "several", "the" of "the day before", nothing in "years ago"."""
    led = tokens.lows[j] in {"a", "an", "the", "one", "another"}
    low = tokens.lows[j + led]
    if low in VAGUE:
        vague, k = VAGUE[low], j + led + 1
        return (int(vague) if vague.isdecimal() else vague), k + (tokens.lows[k] == "of")
    if led:
        return (1, j + 1) if low in UNITS else None
    if low in UNITS:
        return (1 if low == UNITS[low] else "X"), j
    found = number(tokens, j)
    if found is None or not isinstance(found.value, int) or found.value > _FARTHEST:
        return None
    return found.value, found.last


def _at_distance(clock: Clock, by: _Distance, first: int, last: int) -> Reading:
    if isinstance(by.count, str):
        reference = "future" if by.count == "+" else "past"
        return Reading(first=first, last=last, kind="reference", reference=reference, relative=True)
    quarter = clock.last_quarter if by.count in {1, -1} else None
    if by.unit == "year" and (quarter is not None or (by.told and clock.last is not None)):
        period = _same_grain_years(quarter or clock.last, by.count)
        return Reading(first=first, last=last, period=period, relative=True, compared=True)
    return Reading(first=first, last=last, period=_distant(clock, by, by.count), relative=True)


def _distant(clock: Clock, by: _Distance, count: int) -> Period | None:
    """Return the period at a counted distance, None where nothing tells the day that it counts from."""
    if by.unit in _SHORT:
        return None
    base, grain = clock.anchor(told=by.told), _COARSER.get(by.unit, "day")
    if base is None or (by.told and clock.last is not None and grain == "day" and clock.last.grain != "day"):
        return None
    years = {"year": 1, "decade": 10, "century": 100}.get(by.unit, 0) * count
    if not 1 <= base.year + years <= _LAST_YEAR:
        return None
    return of(add(base, count, by.unit), grain)


def _same_grain_years(last: Period | None, years: int) -> Period | None:
    """Return the same month or quarter `years` on: "a year earlier" than a third quarter is a third quarter."""
    if last is None:
        return None
    if last.grain in {"quarter", "half", "season", "month"}:
        return replace(last, year=last.year + years, part=None)
    return Period(grain="year", year=last.year + years)

"""Reads a day or week by its place in a period: "the first Friday of July", "Friday next week", "Friday the 15th"."""

from dataclasses import replace
from datetime import date
from typing import Final

from reportedly.values.language.tokens import Tokens
from reportedly.values.when.absolute import absolute
from reportedly.values.when.clock import Clock
from reportedly.values.when.periods import Grain, Period, add, day_of, nth_weekday, of
from reportedly.values.when.readings import Reading
from reportedly.values.when.timewords import ADVERBS, GRAINS, ORDINALS, STEPS, SUFFIXES, WEEKDAYS, day_number

_THURSDAY: Final = 3  # a week belongs to the month that holds its Thursday (ISO 8601)
_LAST: Final = -1
_MONTHS_AROUND: Final = (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6)
_WHOLES: Final = frozenset({"week", "month", "year", "quarter", "decade", "day"})


def place(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Return the period that token `j` begins to place in another one."""
    return (
        _nth(tokens, j, clock)
        or _day_of_step(tokens, j, clock)
        or _beyond(tokens, j, clock)
        or _rest(tokens, j, clock)
        or _weekday_placed(tokens, j, clock)
    )


def _nth(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """The first Friday of July, the last week of 2015, the third Monday of next month."""
    which = _which(tokens, j)
    if which is None:
        return None
    n, k = which
    unit = tokens.lows[k]
    if unit not in WEEKDAYS and unit != "week":
        return None
    inner = _around(tokens, k + 1, clock)
    if inner is None:
        return None
    day = nth_weekday(inner.period, WEEKDAYS.get(unit, _THURSDAY), n) if inner.period else None
    grain: Grain = "week" if unit == "week" else "day"
    return replace(inner, first=j, period=of(day, grain) if day else None)


def _which(tokens: Tokens, j: int) -> tuple[int, int] | None:
    low = tokens.lows[j]
    if low == "last":
        return _LAST, j + 1
    if low in ORDINALS:
        return ORDINALS[low], j + 1
    if tokens.words[j] in {"1", "2", "3", "4"} and tokens.lows[j + 1] in SUFFIXES:
        return int(tokens.words[j]), j + 2
    return None


def _around(tokens: Tokens, k: int, clock: Clock) -> Reading | None:
    """Return the month or year after "of" or "in" at token `k`."""
    if tokens.lows[k] not in {"of", "in"}:
        return None
    inner = _stepped(tokens, k + 1, clock) or absolute(tokens, k + 1, clock)
    fits = inner is not None and inner.period is not None and inner.period.grain in {"month", "year"}
    return inner if fits else None


def _stepped(tokens: Tokens, k: int, clock: Clock) -> Reading | None:
    """Read "next month", "this year", "last week"."""
    k += tokens.lows[k] == "the"
    step, grain = STEPS.get(tokens.lows[k]), GRAINS.get(tokens.lows[k + 1])
    if step is None or grain not in {"week", "month", "year"}:
        return None
    period = of(clock.published, grain).shifted(step) if clock.published else None
    return Reading(first=k, last=k + 2, period=period, relative=True)


def _day_of_step(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """The 20th of next month."""
    day = day_number(tokens, j)
    if day is None or tokens.lows[day[1]] != "of":
        return None
    inner = _stepped(tokens, day[1] + 1, clock)
    if inner is None or inner.period is None or inner.period.grain != "month":
        return None
    return replace(inner, first=j, period=day_of(inner.period.year, inner.period.index, day[0]))


def _beyond(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """The day after tomorrow, the day before yesterday, the week after next, the month before last."""
    grain, way = GRAINS.get(tokens.lows[j]), {"after": 1, "before": -1}.get(tokens.lows[j + 1])
    if grain is None or way is None:
        return None
    k = j + 2 + (tokens.lows[j + 2] == "the")
    low, last = tokens.lows[k], k + 1
    if grain == "day" and ADVERBS.get(low) == way:
        period = of(add(clock.published, 2 * way, "day"), "day") if clock.published else None
    elif low == ("next" if way > 0 else "last") and GRAINS.get(tokens.lows[k + 1]) is None:
        period = of(clock.published, grain).shifted(2 * way) if clock.published else None
    else:
        return None
    return Reading(first=j, last=last, period=period, relative=True)


def _rest(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """The rest of the year."""
    if tokens.lows[j] not in {"rest", "remainder"} or tokens.lows[j + 1] != "of":
        return None
    k = j + 2 + (tokens.lows[j + 2] in {"the", "this"})
    grain = GRAINS.get(tokens.lows[k])
    if grain not in _WHOLES or k == j + 2:
        return None
    period = replace(of(clock.published, grain), part="rest") if clock.published and grain else None
    return Reading(first=j, last=k + 1, period=period, relative=True)


def _weekday_placed(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Friday next week, Tuesday of last week, Friday the 15th; next week on Friday."""
    if tokens.lows[j] in STEPS and tokens.lows[j + 1] == "week":
        k = j + 2 + (tokens.lows[j + 2] == "on")
        week = _stepped(tokens, j, clock)
        if week is None or tokens.lows[k] not in WEEKDAYS:
            return None
        return Reading(first=j, last=k + 1, period=_day_in(week.period, tokens.lows[k]), relative=True)
    if tokens.lows[j] not in WEEKDAYS:
        return None
    k = j + 1 + (tokens.lows[j + 1] in {"of", "in"})
    if tokens.lows[k + 1] == "week" and (week := _stepped(tokens, k, clock)):
        return replace(week, first=j, period=_day_in(week.period, tokens.lows[j]))
    day = day_number(tokens, j + 2) if tokens.lows[j + 1] == "the" else None
    suffixed = day is not None and day[1] > j + 3 and tokens.lows[day[1]] != "of"
    if day is None or not suffixed:
        return None
    return Reading(first=j, last=day[1], period=_matching(clock.published, tokens.lows[j], day[0]), relative=True)


def _day_in(week: Period | None, name: str) -> Period | None:
    days = week.days() if week else None
    return of(add(days[0], WEEKDAYS[name], "day"), "day") if days else None


def _matching(published: date | None, name: str, day: int) -> Period | None:
    """Return the nearest month whose day of this number has this name: "Friday the 15th"."""
    if published is None:
        return None
    for months in _MONTHS_AROUND:
        month = of(add(published, months, "month"), "month")
        found = day_of(month.year, month.index, day)
        days = found.days() if found else None
        if days and days[0].weekday() == WEEKDAYS[name]:
            return found
    return None

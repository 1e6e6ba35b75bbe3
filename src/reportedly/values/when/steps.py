"""Reads days and periods named from today or from the day spoken of: "last Friday", "tomorrow", "last May"."""

from dataclasses import replace
from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.tokens import Tokens
from reportedly.values.when.absolute import absolute, quarter_at
from reportedly.values.when.clock import Clock, weekday
from reportedly.values.when.periods import ORDER, Grain, Period, add, day_of, of, season_index
from reportedly.values.when.readings import Reading
from reportedly.values.when.timewords import (
    ADVERBS,
    DAY_PARTS,
    GRAINS,
    MONTHS,
    SEASONS,
    SHORT_WEEKDAYS,
    STEPS,
    UNITS,
    WEEKDAYS,
    day_number,
    month_at,
)  # fmt: skip

_FROM_NOW: Final = frozenset({"last", "next", "this", "current", "coming", "upcoming", "past"})
_QUOTES: Final = frozenset({'"', "“", "”", "'", "‘", "’"})
_HOURS: Final = frozenset({"noon", "midnight", "midday"})
_STEPS: Final = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1, "coming": 1, "this": 0}


def adverb(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Read "yesterday", "tomorrow", "tonight"; not the programme Today."""
    low = tokens.lows[j]
    if low not in ADVERBS or is_title(tokens, j):
        return None
    period = of(add(clock.published, ADVERBS[low], "day"), "day") if clock.published else None
    if low in {"tonight", "overnight"} and period:
        period = replace(period, part="night")
    return Reading(first=j, last=j + 1, period=period, relative=True)


def is_title(tokens: Tokens, j: int) -> bool:
    """Return True for a capital inside a sentence: the programme Today, the series This Week."""
    before = tokens.words[j - 1] if j else ""
    if not tokens.words[j][:1].isupper():
        return False
    quoted = before in _QUOTES and any(tokens.words[k] in _QUOTES for k in (j + 1, j + 2, j + 3))
    return quoted or (before[:1].isupper() and tag(tokens, j - 1) == "N" and before.lower() not in WEEKDAYS)


def weekday_at(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Read "Friday", "last Friday", "this coming Sunday"; of "Friday, May 5" the date after it."""
    step, k = _stepped(tokens, j)
    found = _weekday_name(tokens, k)
    if found is None:
        return None
    day, end = found
    at = end + (tokens.words[end] == ",")
    dated = absolute(tokens, at + (tokens.lows[at] == "the"), clock)
    if dated is not None and dated.period is not None and dated.period.grain == "day":
        return replace(dated, first=j)
    part = DAY_PARTS.get(tokens.lows[end])
    period = weekday(clock, day, j, step)
    if period is not None and part and tokens.lows[end] not in _HOURS:
        return Reading(first=j, last=end + 1, period=replace(period, part=part), relative=True)
    return Reading(first=j, last=end, period=period, relative=True)


def _weekday_name(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """Return the weekday (Monday is 0) at token `k` and the token after it; "Fri." needs its capital and its point."""
    low = tokens.lows[k]
    if low in WEEKDAYS:
        return WEEKDAYS[low], k + 1
    if low not in SHORT_WEEKDAYS or tokens.words[k + 1] not in {".", ","} or not tokens.words[k][:1].isupper():
        return None
    return SHORT_WEEKDAYS[low], k + 1 + (tokens.words[k + 1] == ".")


def _stepped(tokens: Tokens, j: int) -> tuple[int | None, int]:
    """Read "last", "next", "this", "this coming": the step from now and the token after it."""
    step = _STEPS.get(tokens.lows[j])
    if step is None:
        return None, j
    k = j + 1 + (tokens.lows[j + 1] in {"coming", "past"})
    return (1 if tokens.lows[j] == "this" and tokens.lows[j + 1] == "coming" else step), k


def step_unit(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Read "last week", "the following year", "that same day", "this summer", "next May", "last night"."""
    low = tokens.lows[j]
    if low not in STEPS or (tokens.words[j + 1][:1].isupper() and is_title(tokens, j) and tokens.lows[j + 1] in UNITS):
        return None
    k = j + 1 + (tokens.lows[j + 1] in {"same", "very", "coming", "past", "fiscal"})
    noun = tokens.lows[k]
    if noun in MONTHS and (found := month_at(tokens, k)):
        return _stepped_month(tokens, j, found, clock)
    if (index := season_index(noun)) and noun in SEASONS:
        return Reading(first=j, last=k + 1, period=stepped_season(clock, index, STEPS[low]), relative=True)
    if noun in DAY_PARTS and noun not in _HOURS:
        return _stepped_part(tokens, j, k, clock)
    return _stepped_unit(tokens, j, k, clock)


def _stepped_unit(tokens: Tokens, j: int, k: int, clock: Clock) -> Reading | None:
    """Read "last year", "that week", "last year's third quarter": the step at `j`, the unit at `k`."""
    low, grain = tokens.lows[j], GRAINS.get(tokens.lows[k])
    if grain is None or grain == "season" or (low == "past" and grain in {"decade", "century"}):
        return None
    period = _stepped_grain(clock, grain, STEPS[low], told=_is_told(tokens, j, clock))
    if grain == "year" and tokens.lows[k + 1] in {"'s", "’s"} and (part := quarter_at(tokens, k + 2)):
        inner = Period(grain=part[0], year=period.year, index=part[1]) if period else None
        return Reading(first=j, last=part[2], period=inner, relative=True)
    return Reading(first=j, last=k + 1, period=period, relative=True)


def _is_told(tokens: Tokens, j: int, clock: Clock) -> bool:
    """True where the step counts from the day spoken of: "that week", "the next day", not "next week"."""
    low = tokens.lows[j]
    if low not in _FROM_NOW:
        return True
    return (low == "next" and tokens.lows[j - 1] == "the") or (low == "this" and clock.narrative)


def _stepped_month(tokens: Tokens, j: int, found: tuple[int, int], clock: Clock) -> Reading:
    """Read "last May", "next May 5"."""
    step, (month, end) = STEPS[tokens.lows[j]], found
    day = day_number(tokens, end)
    now = clock.published
    if now is None:
        return Reading(first=j, last=day[1] if day else end, relative=True)
    year = now.year if step == 0 else now.year - (month >= now.month) if step < 0 else now.year + (month <= now.month)
    if day:
        return Reading(first=j, last=day[1], period=day_of(year, month, day[0]), relative=True)
    return Reading(first=j, last=end, period=Period(grain="month", year=year, index=month), relative=True)


def stepped_season(clock: Clock, index: int, step: int) -> Period | None:
    """Return the season `step` seasons of its name from that of publication: this, last or next summer."""
    if clock.published is None:
        return None
    current = of(clock.published, "season")  # in January and February that is the winter of the year before
    if step < 0:
        return Period(grain="season", year=current.year - (index >= current.index), index=index)
    if step > 0:
        return Period(grain="season", year=current.year + (index <= current.index), index=index)
    return Period(grain="season", year=current.year if index == current.index else clock.published.year, index=index)


def _stepped_part(tokens: Tokens, j: int, k: int, clock: Clock) -> Reading:
    """This morning, last night, the next morning, that night."""
    low = tokens.lows[j]
    base = clock.last_day if clock.narrative or _is_told(tokens, j, clock) else None
    day = base or (of(clock.published, "day") if clock.published else None)
    if day is not None:
        by = -1 if low in {"last", "previous"} else 1 if low in {"next", "following"} else 0
        day = replace(day.shifted(by), part=DAY_PARTS[tokens.lows[k]], time=None)
    return Reading(first=j, last=k + 1, period=day, relative=True)


def _stepped_grain(clock: Clock, grain: Grain, step: int, *, told: bool) -> Period | None:
    if told and clock.last is not None and (clock.narrative or grain in {"day", "year"} or clock.last.grain == grain):
        base = widened(clock.last_day if grain == "day" and clock.last_day else clock.last, grain)
        return base.shifted(step) if base else None
    if clock.published is None or (told and grain == "day" and step):
        return None
    return of(clock.published, grain).shifted(step)


def widened(period: Period, grain: Grain) -> Period | None:
    """Return the period of `grain` around another, or None where that one is longer."""
    if ORDER.index(period.grain) > ORDER.index(grain):
        return None
    if period.grain == grain:
        return replace(period, part=None, time=None)
    days = period.days()
    if days is None:
        return Period(grain="year", year=period.year) if grain == "year" else None
    return of(days[0], grain)

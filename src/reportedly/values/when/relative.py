"""Reads dates that count from another day: "last Friday", "three days later", "the end of the year", "this morning"."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import number
from reportedly.values.when.absolute import absolute, part_before
from reportedly.values.when.clock import Clock
from reportedly.values.when.distances import counted
from reportedly.values.when.holidays import holiday
from reportedly.values.when.periods import Period, of, season_index
from reportedly.values.when.places import place
from reportedly.values.when.readings import Reading
from reportedly.values.when.steps import adverb, step_unit, stepped_season, weekday_at, widened
from reportedly.values.when.times_of_day import at_time, clock_time, with_time
from reportedly.values.when.timewords import (
    DAY_PARTS,
    GRAINS,
    PARTS,
    REFERENCES,
    SEASONS,
    UNITS,
    VAGUE,
)

Rule = Callable[[Tokens, int, Clock], Reading | None]
_BEFORE_SEASON: Final = frozenset(
    {"the", "in", "during", "over", "throughout", "by", "since", "until", "that", "through", "of"}
)


def relative(tokens: Tokens, i: int, clock: Clock) -> Reading | None:
    """Return the relative date that starts at token `i` with what leads up to it."""
    j = i
    if tokens.lows[j] == "the":
        j += 1
    part, k = part_before(tokens, j)
    for rule in _RULES:
        reading = rule(tokens, k, clock)
        if reading is None or reading.last <= k:
            continue
        if part:
            return reading.parted(i, part)
        if reading.kind != "date":
            return replace(reading, first=i)
        return with_time(tokens, replace(reading, first=i))
    return None


def _reference(tokens: Tokens, j: int, _: Clock) -> Reading | None:
    """Now, recently, the future: words that give no date."""
    low = tokens.lows[j]
    if low in REFERENCES and tokens.lows[j + 1] not in GRAINS:
        return Reading(first=j, last=j + 1, kind="reference", reference=REFERENCES[low])
    following = tokens.lows[j + 1]
    if low == "these" and following == "days":
        return Reading(first=j, last=j + 2, kind="reference", reference="present")
    if low in {"near", "short", "long"} and following == "term" and tokens.lows[j - 1] == "the":
        return Reading(first=j, last=j + 2, kind="reference", reference="future")
    counted = following in UNITS or following in VAGUE or number(tokens, j + 1) is not None
    led = tokens.lows[j - 1] in {"the", "near", "foreseeable"} and tag(tokens, j + 1) != "N"
    if low in {"past", "future"} and led and not counted:
        return Reading(first=j, last=j + 1, kind="reference", reference=low)
    return None


def _time_first(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """10 p.m. Wednesday, noon on May 5, the night of 18 April, the morning of that day; a time alone."""
    part = DAY_PARTS.get(tokens.lows[j])
    if part and tokens.lows[j + 1] == "of" and tokens.lows[j] not in {"noon", "midnight", "midday"}:
        inner = _day(tokens, j + 2, clock)
        if inner is not None and inner.period is not None and inner.period.grain == "day":
            return replace(inner, first=j, period=replace(inner.period, part=part))
        return None
    found = clock_time(tokens, j)
    if found is None:
        return None
    at = found[1] + (tokens.lows[found[1]] in {"on", ","})
    inner = _day(tokens, at, clock)
    if inner is not None and inner.period is not None and inner.period.grain == "day":
        return replace(inner, first=j, period=replace(inner.period, time=found[0]))
    return at_time(tokens, j, clock)


def _day(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    for rule in (adverb, weekday_at, step_unit):
        reading = rule(tokens, j + (tokens.lows[j] == "the"), clock)
        if reading is not None:
            return reading
    return absolute(tokens, j, clock)


def _part_of_day(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Mid afternoon, mid-morning yesterday: the part of the day spoken of."""
    part = DAY_PARTS.get(tokens.lows[j])
    if part not in {"morning", "afternoon", "evening"} or tokens.lows[j - 1 - (tokens.words[j - 1] == "-")] != "mid":
        return None
    following = adverb(tokens, j + 1, clock) or weekday_at(tokens, j + 1, clock)
    day = following.period if following else of(clock.published, "day") if clock.published else None
    last = following.last if following else j + 1
    return Reading(first=j, last=last, period=replace(day, part=part) if day else None, relative=True)


def _weekend(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """The weekend, the quarter: the one just past, or to come where the verb says so."""
    low = tokens.lows[j]
    latest = tokens.lows[j] == "latest" and tokens.lows[j + 1] in {"quarter", "period"}
    if latest:
        low = "quarter"
    elif tokens.lows[j - 1] != "the" or low not in {"weekend", "quarter"}:
        return None
    if low == "quarter":
        recent = clock.last if clock.last is not None and clock.last.grain == "quarter" else None
        period = recent or (of(clock.published, "quarter").shifted(-1) if clock.published else None)
        return Reading(first=j, last=j + 1 + latest, period=period, relative=True)
    if clock.published is None:
        return Reading(first=j, last=j + 1, relative=True)
    period = of(clock.published, "weekend")
    ahead = clock.tense(j - 1) == "future"
    if not ahead and clock.published.weekday() < 5:
        period = period.shifted(-1)
    return Reading(first=j, last=j + 1, period=period, relative=True)


def _season(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """The summer, in spring: that of the year spoken of."""
    low = tokens.lows[j]
    before = tokens.lows[j - 1]
    if (
        low not in SEASONS
        or (before not in _BEFORE_SEASON and before not in PARTS)
        or (before != "the" and low in {"spring", "fall"})
    ):
        return None
    if tokens.lows[j + 1] in {"of", "to"} or tag(tokens, j + 1) == "N":
        return None
    index = season_index(low)
    if index is None or (clock.published is None and not clock.narrative):
        return None
    if clock.narrative and clock.last is not None:
        period: Period | None = Period(grain="season", year=clock.last.year, index=index)
    else:
        period = stepped_season(clock, index, 0) if clock.tense(j) == "future" else stepped_season(clock, index, -1)
    return Reading(first=j, last=j + 1, period=period, relative=True)


def _week_of(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """The week of March 6, the week beginning 6 March."""
    if tokens.lows[j] != "week" or tokens.lows[j + 1] not in {"of", "beginning", "starting", "ending"}:
        return None
    inner = absolute(tokens, j + 2, clock)
    days = inner.period.days() if inner and inner.period and inner.period.grain == "day" else None
    return replace(inner, first=j, period=of(days[0], "week")) if inner and days else None


def _whole(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """The year of "the end of the year", "late in the year", "year end": only with a part of it."""
    grain = GRAINS.get(tokens.lows[j])
    if (
        grain in {"year", "month", "week", "decade", "century"}
        and tokens.lows[j + 1] in {"end", "'s", "-"}
        and tokens.lows[j - 1] != "the"
    ):
        return _year_end(tokens, j, clock)
    before = tokens.lows[j - 2]
    led = before in {"of", "in", "on"} and (part_before(tokens, j - 3)[0] or tokens.lows[j - 3] in UNITS)
    led = led or (before == "for" and grain == "year" and tokens.lows[j + 1] not in {"ended", "ending"})
    if grain is None or tokens.lows[j - 1] != "the" or not led:
        return None
    base = clock.last if clock.narrative else None
    period = widened(base, grain) if base else of(clock.published, grain) if clock.published else None
    return Reading(first=j, last=j + 1, period=period, relative=True)


def _year_end(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    end = j + 1 + (tokens.words[j + 1] == "-" or tokens.lows[j + 1] in {"'s", "’s"})
    if tokens.lows[end] != "end" or tokens.lows[j] != "year":
        return None
    period = replace(of(clock.published, "year"), part="end") if clock.published else None
    return Reading(first=j, last=end + 1, period=period, relative=True)


_RULES: tuple[Rule, ...] = (
    _time_first, _part_of_day, holiday, place, adverb, weekday_at, _weekend, _week_of, step_unit, counted, _season,
    _whole, _reference,
)  # fmt: skip

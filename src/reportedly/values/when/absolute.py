"""Reads dates that name their month, year, decade or century: "March 5, 1998", "mid-2022", "the late 1970s"."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from reportedly.values.language.tokens import Tokens
from reportedly.values.units import table
from reportedly.values.when.clock import Clock
from reportedly.values.when.periods import Grain, Period, day_of, season_index
from reportedly.values.when.readings import Reading
from reportedly.values.when.times_of_day import with_time
from reportedly.values.when.timewords import (
    ORDINALS,
    PARTS,
    SEASONS,
    SUFFIXES,
    day_number,
    month_at,
    year_at,
)
from reportedly.values.when.years import century, decade, era, year

Rule = Callable[[Tokens, int, Clock], Reading | None]
_DASHES = frozenset("-‐‑–—")
_JOINS = frozenset({"to", "and", "or", "through", "until", "-", "–", "—"})
_ABOUT = frozenset({"about", "around", "circa", "roughly", "approximately"})


def absolute(tokens: Tokens, i: int, clock: Clock) -> Reading | None:
    """Return the date that starts at token `i` with what leads up to it: "the end of April", "early in 1914"."""
    j = i + (tokens.lows[i] in _ABOUT)
    approximate = j > i
    j += tokens.lows[j] == "the"
    part, j = part_before(tokens, j)
    reading = _core(tokens, j, clock)
    if reading is None or reading.last <= j:
        return None
    if approximate and reading.period is not None:
        reading = replace(reading, period=replace(reading.period, approximate=True))
    if part:
        return reading.parted(i, part)
    return with_time(tokens, replace(reading, first=i))


def part_before(tokens: Tokens, j: int) -> tuple[str | None, int]:
    """Read "early", "mid-", "the end of the", "late in": the part and the token after it."""
    low = tokens.lows[j]
    part = PARTS.get(low)
    if part is None:
        return None, j
    j += 1
    if low in {"early", "late", "mid", "earlier", "later"}:
        j += tokens.words[j] in _DASHES
        if tokens.lows[j] in {"in", "on"}:
            j += 1
            j += tokens.lows[j] == "the"
        return part, j
    if tokens.lows[j] != "of":
        return None, j - 1
    return part, j + 1 + (tokens.lows[j + 1] == "the")


def _core(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    for rule in _RULES:
        reading = rule(tokens, j, clock)
        if reading is not None:
            return reading
    return None


def _month_first(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """March 5, 1998; Sept. 5; March of 1998; May last year; in May."""
    found = month_at(tokens, j)
    if found is None:
        return None
    month, k = found
    day = None if year_at(tokens, k) else day_number(tokens, k)
    if day and not _measures(tokens, day[1]):
        return _day_reading(tokens, j, (month, *day), clock)
    at = k + (tokens.lows[k] in {",", "of"})
    if year := year_at(tokens, at):
        return Reading(first=j, last=year[1], period=Period(grain="month", year=year[0], index=month))
    if short := _short_year(tokens, k):
        return Reading(first=j, last=short[1], period=Period(grain="month", year=short[0], index=month))
    return _month_of_year_said(tokens, j, (month, k), clock)


def _month_of_year_said(tokens: Tokens, j: int, found: tuple[int, int], clock: Clock) -> Reading:
    """Read the year of a month elsewhere: "May last year", "in May and June 2019", in the text around it."""
    month, k = found
    if said := _said_year(tokens, k, clock):
        return Reading(first=j, last=said[1], period=Period(grain="month", year=said[0], index=month), relative=True)
    if shared := _shared_year(tokens, k):
        return Reading(first=j, last=k, period=Period(grain="month", year=shared, index=month))
    return Reading(first=j, last=k, period=clock.month(month, j), relative=True)


def _measures(tokens: Tokens, k: int) -> bool:
    """True where the number after a month counts something else: "in May 20 percent", "June 5:30"."""
    if tokens.words[k] == ":":
        return tokens.glued(k + 1) and tokens.words[k + 1][:1].isdecimal()
    return tokens.lows[k] in {"%", "percent", "per", "million", "billion", "people", "years"}


def _day_reading(tokens: Tokens, first: int, day: tuple[int, int, int], clock: Clock) -> Reading | None:
    """Read the year after `day`: its month, its day of the month, the token after it."""
    month, in_month, k = day
    at = k + (tokens.words[k] == ",") + (tokens.lows[k] == "of")
    year = year_at(tokens, at)
    if year and not _other_year(tokens, at, year[1]):
        period = day_of(year[0], month, in_month)
        return Reading(first=first, last=year[1], period=period) if period else None
    if said := _said_year(tokens, k, clock):
        period = day_of(said[0], month, in_month)
        return Reading(first=first, last=said[1], period=period, relative=True)
    if shared := _shared_year(tokens, k):
        return Reading(first=first, last=k, period=day_of(shared, month, in_month))
    return Reading(first=first, last=k, period=clock.day(month, in_month, first), relative=True)


def _shared_year(tokens: Tokens, k: int) -> int | None:
    """Return the year that the date after "to", "and" or a dash has: "3 May to 7 May 2020", "in June and July 2019"."""
    if tokens.lows[k] not in _JOINS:
        return None
    k += 1 + (tokens.lows[k + 1] == "the")
    day = day_number(tokens, k)
    month = month_at(tokens, day[1] if day else k)
    if month is None:
        return None
    after = None if day or year_at(tokens, month[1]) else day_number(tokens, month[1])
    end = after[1] if after else month[1]
    year = year_at(tokens, end + (tokens.words[end] == ","))
    return year[0] if year else None


def _other_year(tokens: Tokens, at: int, end: int) -> bool:
    """True where four digits after a day are no year: "On May 5, 1500 people"."""
    found = table().at(tokens, end)
    return found is not None and len(tokens.words[end]) > 2 and tokens.words[at - 1] == ","


def _short_year(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """Read '98 after a month."""
    if tokens.words[k] in {"'", "’"} and len(tokens.words[k + 1]) == 2 and tokens.words[k + 1].isdecimal():
        short = int(tokens.words[k + 1])
        return (1900 if short > 40 else 2000) + short, k + 2
    return None


def _said_year(tokens: Tokens, k: int, clock: Clock) -> tuple[int, int] | None:
    """Read "last year", "of this year", "of that year" after a month or day."""
    at = k + (tokens.lows[k] in {"of", ","})
    at += tokens.lows[at] == "the"
    step = {"last": -1, "this": 0, "next": 1}.get(tokens.lows[at])
    if tokens.lows[at + 1] != "year":
        return None
    if step is not None and clock.published is not None:
        return clock.published.year + step, at + 2
    told = {"that": 0, "same": 0, "following": 1, "previous": -1}.get(tokens.lows[at])
    if told is not None and clock.last is not None:
        return clock.last.year + told, at + 2
    return None


def _day_first(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """5 March 1998, the 25th of August."""
    day = day_number(tokens, j)
    if day is None:
        return None
    at = day[1] + (tokens.lows[day[1]] == "of") + (tokens.words[day[1]] in _DASHES and tokens.glued(day[1]))
    found = month_at(tokens, at)
    if found is None or (tokens.glued(j) and tokens.words[j - 1] not in {*_DASHES, "(", "'", '"', "“", ""}):
        return None
    month, k = found
    k += tokens.words[k] == "," and year_at(tokens, k + 1) is not None
    k += tokens.words[k] in _DASHES and year_at(tokens, k + 1) is not None
    return _day_reading(tokens, j, (month, day[0], k), clock)


def _numeric(tokens: Tokens, j: int, _: Clock) -> Reading | None:
    """1998-03-05, 3/5/1998, 05.03.1998."""
    words = tokens.words
    sign = words[j + 1]
    if not (
        words[j].isdecimal()
        and sign in {"-", "/"}
        and words[j + 3] == sign
        and words[j + 2].isdecimal()
        and words[j + 4].isdecimal()
    ):
        return _dotted(tokens, j)
    if not all(tokens.glued(k) for k in range(j + 1, j + 5)):
        return None
    one, two, three = (int(words[j + k][:4]) for k in (0, 2, 4))
    if len(words[j]) == 4 and len(words[j + 4]) <= 2:
        year, month, day = one, two, three
    elif len(words[j]) <= 2 and len(words[j + 4]) in {2, 4}:
        month, day = (one, two) if one <= 12 else (two, one)
        year = three if len(words[j + 4]) == 4 else three + (1900 if three > 40 else 2000)
    else:
        return None
    period = day_of(year, month, day) if 1 <= month <= 12 and 1000 <= year < 2100 else None
    return Reading(first=j, last=j + 5, period=period) if period else None


def _dotted(tokens: Tokens, j: int) -> Reading | None:
    parts = tokens.words[j].split(".")
    if (
        len(parts) != 3
        or not all(part.isdecimal() for part in parts)
        or len(parts[2]) != 4
        or len(parts[0] + parts[1]) > 4
    ):
        return None
    day, month, year = map(int, parts)
    period = day_of(year, month, day) if 1 <= month <= 12 and 1000 <= year < 2100 else None
    return Reading(first=j, last=j + 1, period=period) if period else None


def _season(tokens: Tokens, j: int, _: Clock) -> Reading | None:
    """Spring 1998, the spring of 1998."""
    index = season_index(tokens.lows[j]) if tokens.lows[j] in SEASONS else None
    if index is None:
        return None
    k = j + 1 + (tokens.lows[j + 1] in {"of", ","})
    year = era(tokens, k) or year_at(tokens, k)
    return Reading(first=j, last=year[1], period=Period(grain="season", year=year[0], index=index)) if year else None


def _part_of_year(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """The third quarter of 1998, third-quarter, Q3 2019, the first half."""
    before = year_at(tokens, j)
    at = before[1] if before else j
    if tokens.lows[at] == "'s" or tokens.lows[at] == "’s":
        at += 1
    at += tokens.lows[at] == "fiscal"
    found = quarter_at(tokens, at)
    if found is None:
        return None
    grain, index, k = found
    after = k + (tokens.lows[k] in {"of", ","})
    after += tokens.lows[after] in {"fiscal", "the"}
    year = before or year_at(tokens, after)
    if year:
        last = k if before else year[1]
        return Reading(first=j, last=last, period=Period(grain=grain, year=year[0], index=index))
    if said := _said_year(tokens, k, clock):
        return Reading(first=j, last=said[1], period=Period(grain=grain, year=said[0], index=index), relative=True)
    if grain == "half" and tokens.lows[k] != "of":
        return None
    return Reading(first=j, last=k, period=_quarter_of_now(clock, grain, index, j), relative=True)


def quarter_at(tokens: Tokens, j: int) -> tuple[Literal["quarter", "half"], int, int] | None:
    """Return ("quarter" or "half", which one, the token after it) for "third quarter", "Q3", "first half"."""
    low = tokens.lows[j]
    if low == "q" and tokens.glued(j + 1) and tokens.words[j + 1] in {"1", "2", "3", "4"}:
        return "quarter", int(tokens.words[j + 1]), j + 2
    if low == "h" and tokens.glued(j + 1) and tokens.words[j + 1] in {"1", "2"}:
        return "half", int(tokens.words[j + 1]), j + 2
    if low in ORDINALS and ORDINALS[low] <= 4:
        index, k = ORDINALS[low], j + 1
    elif tokens.words[j] in {"1", "2", "3", "4"} and tokens.lows[j + 1] in SUFFIXES:
        index, k = int(tokens.words[j]), j + 2
    else:
        return None
    k += tokens.words[k] in _DASHES
    if tokens.lows[k] == "quarter":
        return "quarter", index, k + 1
    return ("half", index, k + 1) if tokens.lows[k] == "half" and index <= 2 else None


def _quarter_of_now(clock: Clock, grain: Grain, index: int, i: int) -> Period | None:
    if clock.published is None:
        return None
    now = clock.published
    current = (now.month - 1) // (3 if grain == "quarter" else 6) + 1
    year = now.year - (index > current and clock.tense(i) != "future")
    return Period(grain=grain, year=year, index=index)


_RULES: tuple[Rule, ...] = (_numeric, _part_of_year, _month_first, _day_first, century, decade, _season, year)

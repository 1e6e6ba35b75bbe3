"""Reads dates that count from another day: "last Friday", "three days later", "the end of the year", "this morning"."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import number
from reportedly.values.when.absolute import absolute, part_before, quarter_at
from reportedly.values.when.clock import Clock, weekday
from reportedly.values.when.periods import Grain, Period, add, day_of, of, season_index
from reportedly.values.when.readings import Reading
from reportedly.values.when.times_of_day import at_time, clock_time, with_time
from reportedly.values.when.timewords import (
    ADVERBS,
    DAY_PARTS,
    GRAINS,
    HOLIDAYS,
    MONTHS,
    PARTS,
    REFERENCES,
    SEASONS,
    SHORT_WEEKDAYS,
    STEPS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    day_number,
    month_at,
)  # fmt: skip

Rule = Callable[[Tokens, int, Clock], Reading | None]
_FROM_NOW: Final = frozenset({"last", "next", "this", "current", "coming", "upcoming", "past"})
_AFTER: Final = {"later": 1, "after": 1, "afterwards": 1, "afterward": 1, "hence": 1, "earlier": -1, "before": -1, "previously": -1, "beforehand": -1,
                 "ago": -1, "on": 0}  # fmt: skip
_BEFORE_SEASON: Final = frozenset(
    {"the", "in", "during", "over", "throughout", "by", "since", "until", "that", "through", "of"}
)
_QUOTES: Final = frozenset({'"', "“", "”", "'", "‘", "’"})
_FARTHEST = 4000  # units of time; more is no date
_COARSER: Final[dict[str, Grain]] = {"day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter",
                                     "year": "year", "decade": "year", "century": "century"}  # fmt: skip


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
        return with_time(tokens, replace(reading, first=i), clock)
    return None


def _adverb(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Yesterday, tomorrow morning, tonight."""
    low = tokens.lows[j]
    if low not in ADVERBS or _is_title(tokens, j):
        return None
    period = of(add(clock.published, ADVERBS[low], "day"), "day") if clock.published else None
    if low in {"tonight", "overnight"} and period:
        period = replace(period, part="night")
    return Reading(first=j, last=j + 1, period=period, relative=True)


def _is_title(tokens: Tokens, j: int) -> bool:
    """True for a capital inside a sentence: the programme Today, the series This Week."""
    before = tokens.words[j - 1] if j else ""
    if not tokens.words[j][:1].isupper():
        return False
    quoted = before in _QUOTES and any(tokens.words[k] in _QUOTES for k in (j + 1, j + 2, j + 3))
    return quoted or (before[:1].isupper() and tag(tokens, j - 1) == "N" and before.lower() not in WEEKDAYS)


def _weekday(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Friday, last Friday, this coming Sunday; "Friday, May 5" is the date after it."""
    step, k = _stepped(tokens, j)
    k += step is not None and tokens.lows[k] in {"coming", "past"}
    low = tokens.lows[k]
    day = WEEKDAYS.get(low)
    if day is None:
        if low not in SHORT_WEEKDAYS or not (tokens.words[k + 1] in {".", ","} and tokens.words[k][:1].isupper()):
            return None
        day = SHORT_WEEKDAYS[low]
    end = k + 1 + (tokens.words[k + 1] == "." and low in SHORT_WEEKDAYS)
    at = end + (tokens.words[end] == ",")
    dated = absolute(tokens, at + (tokens.lows[at] == "the"), clock)
    if dated is not None and dated.period is not None and dated.period.grain == "day":
        return replace(dated, first=j)
    part = DAY_PARTS.get(tokens.lows[end])
    period = weekday(clock, day, j, step)
    if period is not None and part and tokens.lows[end] not in {"noon", "midnight", "midday"}:
        return Reading(first=j, last=end + 1, period=replace(period, part=part), relative=True)
    return Reading(first=j, last=end, period=period, relative=True)


def _stepped(tokens: Tokens, j: int) -> tuple[int | None, int]:
    low = tokens.lows[j]
    if low in {"last", "past", "previous"}:
        return -1, j + 1
    if low in {"next", "following"}:
        return 1, j + 1
    if low in {"this", "coming"}:
        return (0 if low == "this" and tokens.lows[j + 1] != "coming" else 1), j + 1
    return None, j


def _step_unit(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Last week, the following year, that same day, this summer, next May, last night."""
    low = tokens.lows[j]
    if low not in STEPS or (tokens.words[j + 1][:1].isupper() and _is_title(tokens, j) and tokens.lows[j + 1] in UNITS):
        return None
    k = j + 1 + (tokens.lows[j + 1] in {"same", "very", "coming", "past", "fiscal"})
    step = STEPS[low]
    told = (
        low not in _FROM_NOW or (low == "next" and tokens.lows[j - 1] == "the") or (low == "this" and clock.narrative)
    )
    noun = tokens.lows[k]
    if noun in MONTHS and (found := month_at(tokens, k)):
        return _stepped_month(tokens, j, found, clock, step)
    if (index := season_index(noun)) and noun in SEASONS:
        return Reading(first=j, last=k + 1, period=_stepped_season(clock, index, step), relative=True)
    if noun in DAY_PARTS and noun not in {"noon", "midnight", "midday"}:
        return _stepped_part(tokens, j, k, clock, told=told)
    grain = GRAINS.get(noun)
    if grain is None or grain == "season" or (low == "past" and grain in {"decade", "century"}):
        return None
    period = _stepped_grain(clock, grain, step, told=told)
    if grain == "year" and tokens.lows[k + 1] in {"'s", "’s"} and (part := quarter_at(tokens, k + 2)):
        inner = (
            Period(grain="quarter" if part[0] == "quarter" else "half", year=period.year, index=part[1])
            if period
            else None
        )
        return Reading(first=j, last=part[2], period=inner, relative=True)
    return Reading(first=j, last=k + 1, period=period, relative=True)


def _stepped_month(tokens: Tokens, j: int, found: tuple[int, int], clock: Clock, step: int) -> Reading:
    """Read "last May", "next May 5"."""
    month, end = found
    day = day_number(tokens, end)
    now = clock.published
    if now is None:
        return Reading(first=j, last=day[1] if day else end, relative=True)
    year = now.year if step == 0 else now.year - (month >= now.month) if step < 0 else now.year + (month <= now.month)
    if day:
        return Reading(first=j, last=day[1], period=day_of(year, month, day[0]), relative=True)
    return Reading(first=j, last=end, period=Period(grain="month", year=year, index=month), relative=True)


def _stepped_season(clock: Clock, index: int, step: int) -> Period | None:
    if clock.published is None:
        return None
    current = of(clock.published, "season")
    year = clock.published.year
    if step < 0:
        return Period(grain="season", year=year - (index >= current.index and current.year == year), index=index)
    return Period(grain="season", year=year + (step > 0 and index <= current.index), index=index)


def _stepped_part(tokens: Tokens, j: int, k: int, clock: Clock, *, told: bool) -> Reading:
    """This morning, last night, the next morning, that night."""
    low = tokens.lows[j]
    base = clock.last_day if told or clock.narrative else None
    day = base or (of(clock.published, "day") if clock.published else None)
    if day is not None:
        by = -1 if low in {"last", "previous"} else 1 if low in {"next", "following"} else 0
        day = replace(day.shifted(by), part=DAY_PARTS[tokens.lows[k]], time=None)
    return Reading(first=j, last=k + 1, period=day, relative=True)


def _stepped_grain(clock: Clock, grain: Grain, step: int, *, told: bool) -> Period | None:
    if told and clock.last is not None and (clock.narrative or grain in {"day", "year"} or clock.last.grain == grain):
        base = _widened(clock.last_day if grain == "day" and clock.last_day else clock.last, grain)
        return base.shifted(step) if base else None
    if clock.published is None or (told and grain == "day" and step):
        return None
    return of(clock.published, grain).shifted(step)


def _widened(period: Period, grain: Grain) -> Period | None:
    """Return the period of `grain` around another, or None where that one is longer."""
    order = ("day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century")
    if order.index(period.grain) > order.index(grain):
        return None
    if period.grain == grain:
        return replace(period, part=None, time=None)
    days = period.days()
    if days is None:
        return Period(grain="year", year=period.year) if grain == "year" else None
    return of(days[0], grain)


def _counted(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Two weeks ago, three days later, a year earlier, the day before, years ago."""
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
        return _at_distance(clock, j, k + 2, count, unit, told=False)
    if word not in _AFTER or word == "on":
        return None
    if word in {"before", "after"} and not _nothing_after(tokens, k + 1):
        return None
    sign = _AFTER[word]
    told = word not in {"ago", "hence"}
    distance = count * sign if isinstance(count, int) else ("-" if sign < 0 else "+")
    reading = _at_distance(clock, j, k + 1, distance, unit, told=told)
    return _of_a_year_ago(tokens, reading, clock) if unit == "year" and distance == -1 and reading else reading


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
    low = tokens.lows[j]
    if low in VAGUE:
        vague = VAGUE[low]
        return (int(vague) if vague.isdigit() else vague), j + 1 + (tokens.lows[j + 1] == "of")
    if low in {"a", "an", "the", "one", "another"}:
        if tokens.lows[j + 1] in VAGUE:
            return _amount(tokens, j + 1)
        return (1, j + 1) if tokens.lows[j + 1] in UNITS else None
    if low in UNITS:
        return (1 if low == UNITS[low] else "X"), j
    found = number(tokens, j)
    if found is None or not isinstance(found.value, int) or found.value > _FARTHEST:
        return None
    return found.value, found.last


def _at_distance(clock: Clock, first: int, last: int, count: int | str, unit: str, *, told: bool) -> Reading | None:
    if isinstance(count, str):
        reference = "future" if count == "+" else "past"
        return Reading(first=first, last=last, kind="reference", reference=reference, relative=True)
    if unit in {"second", "minute", "hour", "night", "weekend"}:
        return Reading(first=first, last=last, kind="date", period=None, relative=True)
    base = clock.anchor(told=told)
    grain = _COARSER.get(unit, "day")
    quarter = clock.last_quarter if count in {1, -1} else None
    if unit == "year" and (quarter is not None or (told and clock.last is not None)):
        period = _same_grain_years(quarter or clock.last, count)
        return Reading(first=first, last=last, period=period, relative=True, compared=True)
    if base is None or (told and clock.last is not None and grain == "day" and clock.last.grain != "day"):
        return Reading(first=first, last=last, period=None, relative=True)
    day = (
        add(base, count, unit) if 1 <= base.year + count <= 9000 or unit not in {"year", "decade", "century"} else None
    )
    return Reading(first=first, last=last, period=of(day, grain) if day else None, relative=True)


def _same_grain_years(last: Period | None, years: int) -> Period | None:
    """Return the same month or quarter `years` on: "a year earlier" than a third quarter is a third quarter."""
    if last is None:
        return None
    if last.grain in {"quarter", "half", "season", "month"}:
        return replace(last, year=last.year + years, part=None)
    return Period(grain="year", year=last.year + years)


def _holiday(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    name = HOLIDAYS.get(tokens.lows[j])
    if name is None or not tokens.words[j][:1].isupper():
        return None
    end = j + 1 + (tokens.lows[j + 1] in {"day", "eve"})
    if clock.published is None:
        return Reading(first=j, last=end, relative=True)
    if name == "thanksgiving":
        period = _thanksgiving(clock.published.year)
        days = period.days()
        if days and days[0] > clock.published and clock.tense(j) != "future":
            period = _thanksgiving(clock.published.year - 1)
    else:
        month, day = map(int, name.split("-"))
        period = clock.day(month, day - (tokens.lows[end - 1] == "eve"), j)
    return Reading(first=j, last=end, period=period, relative=True)


def _thanksgiving(year: int) -> Period:
    """Return the fourth Thursday of November."""
    first = of(add(Period(grain="month", year=year, index=11).days()[0], 0, "day"), "day")  # type: ignore[index]
    day = first.days()[0]  # type: ignore[index]
    return of(add(day, (3 - day.weekday()) % 7 + 21, "day"), "day")


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
    for rule in (_adverb, _weekday, _step_unit):
        reading = rule(tokens, j + (tokens.lows[j] == "the"), clock)
        if reading is not None:
            return reading
    return absolute(tokens, j, clock)


def _part_of_day(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Mid afternoon, mid-morning yesterday: the part of the day spoken of."""
    part = DAY_PARTS.get(tokens.lows[j])
    if part not in {"morning", "afternoon", "evening"} or tokens.lows[j - 1 - (tokens.words[j - 1] == "-")] != "mid":
        return None
    following = _adverb(tokens, j + 1, clock) or _weekday(tokens, j + 1, clock)
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
        period = _stepped_season(clock, index, 0) if clock.tense(j) == "future" else _stepped_season(clock, index, -1)
    return Reading(first=j, last=j + 1, period=period, relative=True)


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
    period = _widened(base, grain) if base else of(clock.published, grain) if clock.published else None
    return Reading(first=j, last=j + 1, period=period, relative=True)


def _year_end(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    end = j + 1 + (tokens.words[j + 1] == "-" or tokens.lows[j + 1] in {"'s", "’s"})
    if tokens.lows[end] != "end" or tokens.lows[j] != "year":
        return None
    period = replace(of(clock.published, "year"), part="end") if clock.published else None
    return Reading(first=j, last=end + 1, period=period, relative=True)


_RULES: tuple[Rule, ...] = (
    _time_first, _part_of_day, _adverb, _weekday, _weekend, _step_unit, _counted, _holiday, _season, _whole, _reference,
)  # fmt: skip

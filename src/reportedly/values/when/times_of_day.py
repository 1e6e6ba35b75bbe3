"""Reads times and parts of a day, alone or beside a date: "10:35 a.m. Friday", "noon", "the night of 18 April"."""

from dataclasses import replace
from typing import Final

from reportedly.values.language.tokens import Tokens
from reportedly.values.when.clock import Clock
from reportedly.values.when.periods import of
from reportedly.values.when.readings import Reading
from reportedly.values.when.timewords import DAY_PARTS, ZONES

_HALVES: Final = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}
_FIXED: Final = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def clock_time(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """Return "22:05" or "22:05-05:00" for the time of day at token `i`, and the token after it and its time zone."""
    word, low = tokens.words[i], tokens.lows[i]
    if low in _FIXED and tokens.lows[i - 1] != "high":
        return _FIXED[low], i + 1
    if not (word.isdecimal() and len(word) <= 2):
        return _military(tokens, i)
    minutes, k = 0, i + 1
    if (
        tokens.words[k] in {":", "."}
        and len(tokens.words[k + 1]) == 2
        and tokens.words[k + 1].isdecimal()
        and tokens.glued(k + 1)
    ):
        minutes, k = int(tokens.words[k + 1]), k + 2
    return _half_day(tokens, int(word), minutes, k, colon=k > i + 1)


def _half_day(tokens: Tokens, hour: int, minutes: int, k: int, *, colon: bool) -> tuple[str, int] | None:
    half = _HALVES.get(tokens.lows[k])
    if half is None and tokens.lows[k] == "o" and tokens.lows[k + 2] == "clock":
        half, k = 0, k + 2
    if minutes > 59 or hour > 23 or (half is None and not colon):
        return None
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour, k = hour % 12 + half, k + 1
    zone, k = _zone(tokens, k)
    return f"{hour:02d}:{minutes:02d}{zone}", k


def _zone(tokens: Tokens, k: int) -> tuple[str, int]:
    """Read "GMT", "local time", "Eastern Time": the offset from universal time where one is written."""
    at = k + (tokens.words[k] == "(" and tokens.lows[k + 1] in ZONES and tokens.words[k + 2] == ")")
    zone = ZONES.get(tokens.lows[at])
    if zone is None or (tokens.lows[at] in {"et", "pt", "est"} and not tokens.words[at].isupper()):
        return "", k
    end = at + 1 + (at > k)
    return zone, end + (tokens.lows[end] == "time")


def _military(tokens: Tokens, i: int) -> tuple[str, int] | None:
    word = tokens.words[i]
    if (
        len(word) == 4
        and word.isdecimal()
        and tokens.lows[i + 1] in {"gmt", "utc"}
        and word < "2400"
        and word[2:] < "60"
    ):
        return f"{word[:2]}:{word[2:]}Z", i + 2
    return None


def with_time(tokens: Tokens, reading: Reading) -> Reading:
    """Return the reading with the time or part of day that follows it: "Friday night", "May 5 at 9 a.m."."""
    period = reading.period
    if period is not None and period.grain != "day":
        return reading
    last = reading.last
    part = DAY_PARTS.get(tokens.lows[last])
    if part and tokens.lows[last] not in _FIXED:
        changed = replace(period, part=part) if period else None
        return replace(reading, last=last + 1, period=changed)
    at = last + (tokens.words[last] == ",")
    at += tokens.lows[at] in {"at", "around", "about"}
    found = clock_time(tokens, at)
    if found is None or period is None or (at == last + 1 and tokens.words[last] == ","):
        return reading
    return replace(reading, last=found[1], period=replace(period, time=found[0]))


def at_time(tokens: Tokens, i: int, clock: Clock) -> Reading | None:
    """Read a time of day that stands alone: it belongs to the day spoken of."""
    found = clock_time(tokens, i)
    if found is None or found[0] == "24:00":
        return None
    day = clock.last_day if clock.narrative else None
    if day is None and clock.published is not None:
        day = of(clock.published, "day")
    period = replace(day, time=found[0], part=None) if day else None
    return Reading(first=i, last=found[1], period=period, relative=True)

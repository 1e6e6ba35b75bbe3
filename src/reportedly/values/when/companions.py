"""Reads the other end of a span of dates of which one is written short: "26-30 November", "1915-17", "490-480 BC"."""

from dataclasses import replace
from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.tokens import Tokens
from reportedly.values.when.periods import Period, day_of
from reportedly.values.when.readings import Reading
from reportedly.values.when.timewords import MONTHS, SUFFIXES, day_number

_JOINS: Final = frozenset({"-", "–", "—", "and", "to"})


def before(tokens: Tokens, reading: Reading) -> list[Reading]:
    """Return the "26" of "26-30 November" and the "490" of "490-480 BC"."""
    period, i = reading.period, reading.first
    join = i - 1 - (tokens.lows[i - 1] == "the")
    if period is None or tokens.lows[join] not in _JOINS or join < 1:
        return []
    start = join - 1 - (tokens.lows[join - 1] in SUFFIXES)
    word = tokens.words[start]
    if not word.isdecimal() or tokens.words[start - 1] in {"$", "£", "€"}:
        return []
    if period.grain == "year" and period.year <= 0 and len(word) < 5:
        return [Reading(first=start, last=join, period=Period(grain="year", year=1 - int(word)))]
    led_by_day = tokens.words[i].isdecimal() or tokens.lows[i] == "the"
    if period.grain != "day" or not led_by_day or len(word) > 2 or not 1 <= int(word) < period.day:
        return []
    if tokens.lows[join] in {"and", "to"} and tokens.lows[start - 1] not in {"the", "on", "from", "between", "of"}:
        return []
    day = day_of(period.year, period.index, int(word))
    return [Reading(first=start, last=join, period=day, relative=reading.relative)] if day else []


def behind(tokens: Tokens, reading: Reading) -> list[Reading]:
    """Return the "7" of "April 6-7" and the "17" of "1915-17"."""
    period, last = reading.period, reading.last
    listed = tokens.lows[last] == "and" and tag(tokens, last + 2) in ".,PCXV"
    if (
        period is None
        or not (listed or tokens.words[last] in {"-", "–", "—"})
        or not tokens.words[last + 1].isdecimal()
    ):
        return []
    word = tokens.words[last + 1]
    if period.grain == "year" and period.year > 0 and len(word) == 2 and tokens.glued(last + 1):
        year = period.year // 100 * 100 + int(word)
        later = Reading(first=last + 1, last=last + 2, period=Period(grain="year", year=year))
        return [later] if year > period.year else []
    month_led = tokens.lows[last - 2] in MONTHS or tokens.words[last - 2] == "."
    if period.grain != "day" or len(word) > 2 or not month_led:
        return []
    found = day_number(tokens, last + 1)
    day = day_of(period.year, period.index, found[0]) if found and found[0] > period.day else None
    return [replace(reading, first=last + 1, last=found[1], period=day)] if day and found else []

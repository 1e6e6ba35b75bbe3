"""Reads holidays, those of a fixed day and those of a rule: "New Year's Eve", "Easter Monday 2018", "Black Friday"."""

from datetime import date, timedelta
from typing import Final

from reportedly.values.language.tokens import Tokens, tokenize
from reportedly.values.when.clock import Clock
from reportedly.values.when.periods import Period, day_of, nth_weekday, of
from reportedly.values.when.readings import Reading
from reportedly.values.when.timewords import HOLIDAYS, year_at

Keys = dict[str, list[tuple[tuple[str, ...], str]]]
_WORDS: Final = frozenset({"may", "good", "labor", "election", "memorial", "earth"})  # names with a capital only
_EASTER: Final = "easter"


def _keys() -> Keys:
    """Return the tokens of each holiday's name with its rule, by their first, the longest first."""
    found: Keys = {}
    for name, rule in HOLIDAYS.items():
        parts = tokenize(name)
        key = tuple(parts.lows[: parts.count])
        found.setdefault(key[0], []).append((key, rule))
    return found


_BY_FIRST: Final = _keys()


def holiday(tokens: Tokens, j: int, clock: Clock) -> Reading | None:
    """Return the holiday named at token `j`, of the year after it or of that of publication."""
    found = _named(tokens, j)
    if found is None:
        return None
    rule, end = found
    if year := year_at(tokens, end + (tokens.lows[end] in {",", "of"})):
        return Reading(first=j, last=year[1], period=in_year(rule, year[0]))
    return Reading(first=j, last=end, period=_near(rule, clock, j), relative=True)


def _named(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Return the rule of the holiday at token `j`, and the token after its name."""
    for key, rule in _BY_FIRST.get(tokens.lows[j], ()):
        end = j + len(key)
        named = tokens.words[j][:1].isupper() or key[0] not in _WORDS
        if named and tuple(low.replace("’", "'") for low in tokens.lows[j:end]) == key:
            return rule, end
    return None


def in_year(rule: str, year: int) -> Period | None:
    """Return the day of a rule: "12-25", "11/3/4" (month, weekday from Monday 0, which one), "easter"; "+4" days on."""
    rule, mark, days = rule.partition("+")
    if rule.startswith(_EASTER):
        day: date | None = easter(year)
    elif "/" in rule:
        month, weekday, which = map(int, rule.split("/"))
        day = nth_weekday(Period(grain="month", year=year, index=month), weekday, which)
    else:
        month, of_month = map(int, rule.split("-"))
        return day_of(year, month, of_month)
    return of(day + timedelta(int(days) if mark else 0), "day") if day else None


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (Gauss, as completed by Lichtenberg)."""
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    golden = year % 19
    full = (19 * golden + moon) % 30
    corrected = 21 + full - (full // 29 + (full // 28 - full // 29) * (golden // 11))
    sunday = 7 - (year + year // 4 + sun) % 7
    return date(year, 3, 1) + timedelta(corrected + 7 - (corrected - sunday) % 7 - 1)


def _near(rule: str, clock: Clock, j: int) -> Period | None:
    """Return the day of a rule in the year that the verb means: the last one unless it looks ahead."""
    if clock.published is None:
        return None
    if rule.replace("-", "").isdigit():  # a fixed day; "5/0/-1" is the last Monday of May
        month, of_month = map(int, rule.split("-"))
        return clock.day(month, of_month, j)
    period = in_year(rule, clock.published.year)
    ahead = period is not None and (period.index, period.day) > (clock.published.month, clock.published.day)
    future = clock.tense(j) == "future"
    return period if ahead == future else in_year(rule, clock.published.year + (1 if future else -1))

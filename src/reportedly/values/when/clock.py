"""What a date is counted from: the day of publication, or in a story of the past the date told last."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reportedly.values.language.grammar import VERB_OF, sentence_start, tag
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.when.periods import Period, day_of, of
from reportedly.values.when.timewords import WEEKDAYS

_FUTURE = group("future")
_LEANS = group("leans ahead")
_AHEAD = frozenset({"will", "shall", "would", "'ll", "’ll"})
_TOLD = frozenset({"was", "were", "had"})
_PRESENT = frozenset({"is", "are", "be", "being"})
_HELPERS = frozenset({"was", "were", "had", "did", "has", "have", "been"})
_OPENS = frozenset({"but", "and", "that"})  # before a date with its preposition: a clause begins with it
_REACH = 14  # tokens to the left that may hold the verb of a date
_AGE = 20  # years from the last date beyond which a year alone is only looked at
_OLD = 2  # years before publication from which a year belongs to history
_NEWS = 4  # years that each "Monday" or "yesterday" must have beside it in a story of the past
_DEICTIC = frozenset({*WEEKDAYS, "today", "yesterday", "tomorrow"})
_MANY = 5  # explicit years before a text can be a story of the past


@dataclass
class Clock:
    """The reference times of one text while it is read from its start."""

    tokens: Tokens
    published: date | None
    last: Period | None = None
    last_day: Period | None = None
    last_at: int = -1
    last_quarter: Period | None = None

    @cached_property
    def narrative(self) -> bool:
        """True where most explicit years lie well before publication: dates then follow one another."""
        years = [
            int(word) for word in self.tokens.words if len(word) == 4 and word.isdecimal() and "1000" <= word < "2100"
        ]
        if len(years) < _MANY or _NEWS * sum(low in _DEICTIC for low in self.tokens.lows) > len(years):
            return False
        if self.published is None:
            return True
        now = self.published.year
        return sum(year < now - _OLD for year in years) > 0.8 * len(years)

    def saw(self, period: Period, first: int, *, counted: bool) -> None:
        """Remember `period`, read at token `first`, as the one spoken of; `counted` where it was told from another day.

        A story of the past stays in its years: a look at the present or at another age leaves its clock alone.
        """
        if self.narrative and counted and self.published is not None and period.year >= self.published.year:
            return
        aside = self.narrative and self.last is not None and abs(period.year - self.last.year) > _AGE
        if aside and period.grain not in {"day", "month"}:
            return
        self.last, self.last_at = period, first
        if period.grain == "day":
            self.last_day = period
        elif period.grain == "quarter":
            self.last_quarter = period

    def tense(self, i: int) -> str:
        """Return "future", "past" or "" by the verb that a date at token `i` hangs on."""
        tokens = self.tokens
        if tokens.lows[i - 2] in _OPENS and tag(tokens, i - 1) == "P" and (after := self._tense_after(i)):
            return after  # ", but in March a judge ruled against them"
        for j in range(i - 1, sentence_start(tokens, i, _REACH) - 1, -1):
            found = self._tense_of(j)
            if found:
                return found
        return "future" if tokens.lows[i - 1] in _LEANS else self._tense_after(i)

    def _tense_of(self, j: int) -> str:
        """Return the tense that token `j` gives what follows it, "" where it gives none."""
        low, before = self.tokens.lows[j], self.tokens.lows[j - 1]
        if low in _FUTURE and not (low == "set" and self.tokens.lows[j + 1] not in {"to", "for"}):
            return "past" if before == "been" and self.tokens.lows[j - 2] == "had" else "future"
        if low in _HELPERS:
            return "past"
        if low == "be" and before == "to":
            return self._tense_of_infinitive(j)
        if tag(self.tokens, j) != "V":
            return ""
        if VERB_OF.get(low) == low or not (low in VERB_OF or low.endswith("ed")):
            return self._tense_of_infinitive(j) if before == "to" else ""
        finite = not low.endswith(("s", "ing")) and before not in _PRESENT
        return "past" if finite else ""

    def _tense_of_infinitive(self, j: int) -> str:
        """Return the tense of "to meet": that of "due to meet", else past in a story told with was or had."""
        lows = self.tokens.lows
        if lows[j - 2] in _FUTURE:
            return self._tense_of(j - 2)
        return "past" if any(lows[k] in _TOLD for k in range(max(j - 5, 0), j)) else "future"

    def _tense_after(self, i: int) -> str:
        """Return the tense of the first verb after a date that opens its sentence."""
        for j in range(i + 1, min(i + _REACH, self.tokens.count)):
            low, part = self.tokens.lows[j], tag(self.tokens, j)
            if part == "." or low == ";":
                return ""
            if low in _AHEAD:
                return "future"
            if low in _HELPERS or (part == "V" and VERB_OF.get(low, "") != low and not low.endswith(("s", "ing"))):
                return "past"
            if part in "VX":
                return ""
        return ""

    def month(self, month: int, i: int) -> Period | None:
        """Return the month meant at token `i` where no year is written, None where nothing tells."""
        if self.narrative and self.last is not None:
            return Period(grain="month", year=self._told_year(month), index=month)
        tense = self.tense(i)
        if (year := self._year_of_sentence(i)) and tense != "future":
            return Period(grain="month", year=year, index=month)
        if self.published is None:
            return None
        now = self.published
        next_one = (month - now.month) % 12
        ahead = tense == "future" or (not tense and 0 < next_one <= _NEAR)
        year = now.year + (month < now.month) if ahead else now.year - (month > now.month)
        return Period(grain="month", year=year, index=month)

    def day(self, month: int, day: int, i: int) -> Period | None:
        """Return the day meant at token `i` where no year is written, None where nothing tells."""
        if self.narrative and self.last is not None:
            return day_of(self._told_year(month), month, day)
        tense = self.tense(i)
        if (year := self._year_of_sentence(i)) and tense != "future":
            return day_of(year, month, day)
        if self.published is None:
            return None
        options = [found for year in (-1, 0, 1) if (found := day_of(self.published.year + year, month, day))]
        nearest = min(options, key=lambda found: abs((_start(found) - self.published).days), default=None)  # type: ignore[operator]
        if nearest is None:
            return None
        ahead = (_start(nearest) - self.published).days
        if ahead > 0 and ((tense == "past" and ahead > _SOON) or self._just_told(i)):
            return nearest.shifted_years(-1)
        return nearest.shifted_years(1) if tense == "future" and ahead < -_JUST else nearest

    def _just_told(self, i: int) -> bool:
        """True for "took effect on January 1" and "ended May 5": a past verb stands right before."""
        if self.tokens.lows[i - 1] == "ended":
            return True
        if self.tokens.lows[i - 1] not in {"on", "in"}:
            return False
        return next((found for j in range(i - 2, max(i - _RIGHT, 0), -1) if (found := self._tense_of(j))), "") == "past"

    def _told_year(self, month: int) -> int:
        """Return the year of a month in a story: that of the last date, the next where the months turn over."""
        assert self.last is not None  # noqa: S101 -- the callers have asked
        turned = self.last.grain in {"month", "day"} and self.last.month - month > _TURNOVER
        return self.last.year + turned

    def _year_of_sentence(self, i: int) -> int | None:
        """Return a year that the sentence has named before token `i`, where it is not that of publication."""
        if self.last is None or self.last_at < sentence_start(self.tokens, i, _REACH):
            return None
        if self.published is not None and abs(self.last.year - self.published.year) < _OLD:
            return None
        return self.last.year if self.last.grain in {"year", "month", "day", "season"} else None

    def anchor(self, *, told: bool) -> date | None:
        """Return the day that "later" and "the next day" count from (`told`), or that "ago" counts from."""
        if told and self.last is not None:
            days = self.last.days()
            return days[0] if days else None
        return self.published


_RIGHT = 6  # tokens before a date in which its own verb stands
_SOON = 150  # days by which a day without a year may lie on the other side of publication than its verb says
_JUST = 60  # days by which a day without a year may lie before publication although its verb looks ahead
_NEAR = 3  # months ahead within which a month is the coming one where no verb tells
_TURNOVER = 7  # months back from the last date at which a story has moved on to the next year


def _start(period: Period) -> date:
    days = period.days()
    return days[0] if days else date.min


def weekday(clock: Clock, wanted: int, i: int, step: int | None) -> Period | None:
    """Return the day of the week meant at token `i`; `step` is -1, 0 or 1 for last, this and next."""
    now = clock.published
    if now is None:
        return None
    owner = clock.tokens.lows[i + 1] in {"'s", "’s"}
    back = (now.weekday() - wanted) % 7
    if step == -1:
        return of(_minus(now, back or 7), "day")
    if step == 1:
        return of(_minus(now, back - 7), "day")
    if step == 0:
        return of(_minus(now, now.weekday() - wanted), "day")
    if back and not owner and clock.tense(i) == "future":
        return of(_minus(now, back - 7), "day")
    return of(_minus(now, back), "day")


def _minus(day: date, days: int) -> date:
    return date.fromordinal(day.toordinal() - days)

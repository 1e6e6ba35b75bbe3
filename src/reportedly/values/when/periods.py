"""Periods of the calendar: days, weeks, months … centuries, their days, and their EDTF text (ISO 8601-2)."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal, get_args

Grain = Literal["day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
ORDER: Final[tuple[Grain, ...]] = get_args(Grain)  # from the shortest to the longest
_LENGTH_IN_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "season": 3}
_SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "winter": 4}
_EDTF_CODE: Final = {"season": 20, "quarter": 32, "half": 39}  # ISO 8601-2: 21 spring, 33 first quarter, 40 first half
_EDTF_FORM: Final = {
    "day": "{year}-{of.index:02d}-{of.day:02d}",
    "month": "{year}-{of.index:02d}",
    "year": "{year}",
    "decade": "{decade}X",
    "century": "{century}XX",
}
_MONTHS_OF: Final = {"season": (3, 3), "quarter": (1, 3), "half": (1, 6)}  # first month of the first one, months in one
_THIRDS: Final = {"early": 0, "mid": 1, "late": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period: `index` is the month, week, season, quarter or half, `day` the day of the month.

    Years before the year 1 are zero and below (the year 0 is 1 BC). `time` is "22:00", "22:00Z" or "22:00-05:00",
    `part` says which part is meant: early, mid, late, start, end, or morning, afternoon, evening, night of a day.
    """

    grain: Grain
    year: int
    index: int = 0
    day: int = 0
    time: str | None = None
    part: str | None = None
    approximate: bool = False

    @property
    def month(self) -> int:
        """The month in which it begins, 1 where it is a year or longer."""
        if self.grain in {"day", "month", "weekend"}:
            return self.index
        if self.grain == "week":
            return _monday(self.year, self.index).month
        if self.grain in _MONTHS_OF:
            first, length = _MONTHS_OF[self.grain]
            return first + (self.index - 1) * length
        return 1

    @property
    def edtf(self) -> str:
        """The period as EDTF text; a week and a weekend are written as their first and last day."""
        text = self._plain() + (f"T{self.time[:5]}:00{self.time[5:]}" if self.time else "")
        return text + "~" if self.approximate and "/" not in text else text

    def _plain(self) -> str:
        year = f"-{-self.year:04d}" if self.year < 0 else f"{self.year:04d}"
        if self.grain in {"week", "weekend"}:
            start, end = self._whole() or (date.min, date.min)
            return f"{start.isoformat()}/{end.isoformat()}"
        if self.grain in _EDTF_CODE:
            return f"{year}-{_EDTF_CODE[self.grain] + self.index}"
        return _EDTF_FORM[self.grain].format(of=self, year=year, decade=year[:-1], century=year[:-2])

    def days(self) -> tuple[date, date] | None:
        """Return the first and last day that it covers, of a part of it where `part` says so; None before year 1."""
        whole = self._whole()
        if whole is None or self.part is None or self.grain == "day":
            return whole
        start, end = whole
        length = (end - start).days + 1
        if self.part in _THIRDS:
            third = _THIRDS[self.part]
            return start + timedelta(length * third // 3), start + timedelta(length * (third + 1) // 3 - 1)
        if self.part in {"start", "end"}:
            few = max(length // 6, 1)
            return (start, start + timedelta(few - 1)) if self.part == "start" else (end - timedelta(few - 1), end)
        return whole

    def _whole(self) -> tuple[date, date] | None:
        if not 1 <= self.year <= 9900:
            return None
        if self.grain == "day":
            day = date(self.year, self.index, self.day)
            return day, day
        if self.grain in {"week", "weekend"}:
            return self._week()
        if self.grain in {"decade", "century"}:
            length = 10 if self.grain == "decade" else 100
            return date(self.year, 1, 1), date(self.year + length - 1, 12, 31)
        months = {"month": 1, "year": 12}.get(self.grain) or _MONTHS_OF[self.grain][1]
        first = date(self.year, self.month, 1) if self.month <= 12 else date(self.year + 1, self.month - 12, 1)
        return first, _add_months(first, months) - timedelta(1)

    def _week(self) -> tuple[date, date]:
        if self.grain == "week":
            monday = _monday(self.year, self.index)
            return monday, monday + timedelta(6)
        saturday = date(self.year, self.index, self.day)
        return saturday, saturday + timedelta(1)

    def shifted_years(self, by: int) -> "Period":
        """Return the same period `by` years later, 29 February becoming the 28th."""
        year = self.year + by
        longest = calendar.monthrange(year, self.index)[1] if self.grain == "day" and 1 <= year <= 9900 else 31
        return replace(self, year=year, day=min(self.day, longest))

    def shifted(self, by: int) -> "Period":
        """Return the period `by` of its own grain later (earlier where negative)."""
        whole = self._whole()
        if self.grain in {"year", "decade", "century"} or whole is None:
            length = {"decade": 10, "century": 100}.get(self.grain, 1)
            return replace(self, year=self.year + by * length, time=None, part=None)
        if self.grain in {"day", "week", "weekend"}:
            days = by if self.grain == "day" else 7 * by
            return of(whole[0] + timedelta(days), self.grain)
        months = {"month": 1}.get(self.grain) or _MONTHS_OF[self.grain][1]
        if self.grain == "season":
            year, index = divmod(self.year * 4 + self.index - 1 + by, 4)
            return Period(grain="season", year=year, index=index + 1)
        return of(_add_months(whole[0], months * by), self.grain)


def of(day: date, grain: Grain) -> Period:
    """Return the period of `grain` that holds `day`."""
    if grain in _LENGTH_IN_MONTHS:
        return _months_of(day, grain)
    if grain == "week":
        year, week, _ = day.isocalendar()
        return Period(grain="week", year=year, index=week)
    if grain in {"day", "weekend"}:
        if grain == "weekend":
            day += timedelta((5 - day.weekday()) if day.weekday() < 6 else -1)
        return Period(grain=grain, year=day.year, index=day.month, day=day.day)
    length = {"decade": 10, "century": 100}.get(grain, 1)
    return Period(grain=grain, year=day.year - day.year % length)


def _months_of(day: date, grain: Grain) -> Period:
    """Return the month, quarter, half or season of a day; winter belongs to the year in which it begins."""
    if grain == "season":
        return Period(grain="season", year=day.year - (day.month < 3), index=(day.month - 3) % 12 // 3 + 1)
    return Period(grain=grain, year=day.year, index=(day.month - 1) // _LENGTH_IN_MONTHS[grain] + 1)


def day_of(year: int, month: int, day: int) -> Period | None:
    """Return a day, or None where the calendar has no such day (31 April, 29 February 2023)."""
    longest = calendar.monthrange(year, month)[1] if 1 <= year <= 9900 else 31
    return Period(grain="day", year=year, index=month, day=day) if 1 <= day <= longest else None


def nth_weekday(period: Period, weekday: int, which: int) -> date | None:
    """Return the first, second … (-1: the last) Monday (`weekday` 0) to Sunday of a period, None where it has none."""
    days = period.days()
    if days is None:
        return None
    first = days[0] + timedelta((weekday - days[0].weekday()) % 7)
    last = days[1] - timedelta((days[1].weekday() - weekday) % 7)
    found = last if which < 0 else first + timedelta(7 * (which - 1))
    return found if first <= found <= last else None


def season_index(name: str) -> int | None:
    """Return 1 for spring … 4 for winter."""
    return _SEASONS.get("autumn" if name == "fall" else name)


def _monday(year: int, week: int) -> date:
    return date.fromisocalendar(year, min(week, 52), 1) + timedelta(7 * (week - min(week, 52)))


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add(day: date, number: int, grain: str) -> date:
    """Return the day `number` units of `grain` after `day`, the last one of a short month."""
    if grain in {"day", "week", "fortnight"}:
        return day + timedelta(number * {"day": 1, "week": 7, "fortnight": 14}[grain])
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[grain]
    return _add_months(day, number * months)

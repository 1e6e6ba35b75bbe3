"""Dates as pages and records state them, read into ISO 8601 with a confidence."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from reportedly.records import Moment, Score

EARLIEST = date(1850, 1, 1)  # digitised newspapers are the oldest thing anyone reads
SKEW = timedelta(days=2)  # time zones, and clocks that run ahead

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
    for name in (names,)
}
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?(?![\d-])"
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?(?!\d)")
_SLASHED = re.compile(r"(\d{4})[/.](\d\d?)[/.](\d\d?)(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d\d?)(?:st|nd|rd|th)?[ .-]{1,2}([A-Za-z]{3,9})\.?,?[ -](\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"(?<![A-Za-z])([A-Za-z]{3,9})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})(?!\d)")
_IN_PATH = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-](\d\d?|[a-z]{3})[/_-](\d\d(?!\d)|\d(?=/))|/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_-])"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as written somewhere, how far that place is to be trusted, and the sentence that says why."""

    raw: object
    trust: float
    because: str


def iso_of(raw: object) -> str | None:
    """Return `raw` (ISO 8601, RFC 2822, seconds since 1970, or a date in English words) as ISO 8601, else None.

    A time of midnight without a zone is how data sets write "no time known": it becomes the day alone.
    """
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int | float):
        return _of_epoch(float(raw))
    if not isinstance(raw, str) or not 4 < len(raw) < 200:
        return None
    text = raw.strip()
    if text.isdigit() and len(text) in {10, 13}:
        return _of_epoch(float(text))
    return _of_numbers(text) or _of_mail(text) or _of_words(text)


def day_in_path(path: str) -> str | None:
    """Return the day that a web address carries in its path ("/2025/06/21/"), as ISO 8601."""
    found = _IN_PATH.search(path.lower())
    if not found:
        return None
    year, month, day = found.group(1, 2, 3) if found[1] else found.group(4, 5, 6)
    return _day(year, _month(month) or 0, day)


def plausible(iso: str, latest: date | None = None) -> bool:
    """True where an article can bear this date: not before newspapers, not after it was captured."""
    day = date.fromisoformat(iso[:10])
    return EARLIEST <= day <= (latest or datetime.now(UTC).date()) + SKEW


def first_trusted(candidates: Iterable[Stated], latest: date | None = None) -> Moment | None:
    """Return the first candidate that is a date and plausible."""
    for candidate in candidates:
        iso = iso_of(candidate.raw)
        if iso and plausible(iso, latest):
            return Moment(iso=iso, confidence=Score(candidate.trust, candidate.because))
    return None


def _of_epoch(number: float) -> str | None:
    seconds = number / 1000 if number > 1e11 else number
    if not 0 < seconds < 4e9:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()


def _of_numbers(text: str) -> str | None:
    found = _ISO.match(text) or _COMPACT.match(text)
    if found:
        return _moment(*found.groups())
    if found := _SLASHED.match(text):
        return _day(found[1], int(found[2]), found[3])
    return None


def _moment(year: str, month: str, day: str, *clock: str | None) -> str | None:
    hour, minute, second, zone = clock
    if hour is None or minute is None or (zone is None and (hour, minute, second or "00") == ("00", "00", "00")):
        return _day(year, int(month), day)
    try:
        return datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{_zone(zone)}").isoformat()
    except ValueError:
        return None


def _zone(zone: str | None) -> str:
    if zone in {"Z", "UTC", "GMT"}:
        return "+00:00"
    return zone or ""


def _of_mail(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _of_words(text: str) -> str | None:
    for pattern, order in ((_DAY_FIRST, (1, 2, 3)), (_MONTH_FIRST, (2, 1, 3))):
        if found := pattern.search(text):
            day, month, year = (found[group] for group in order)
            return _day(year, _month(month) or 0, day)
    return None


def _month(word: str) -> int | None:
    return int(word) if word.isdigit() else _MONTHS.get(word[:3].lower())


def _day(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None

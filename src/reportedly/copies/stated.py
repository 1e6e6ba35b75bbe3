"""The date that a line above the story states, for texts whose page told none."""

import re
from datetime import date

from reportedly.copies.layout import lines
from reportedly.records import Article, Moment, Score

HEAD_LINES = 10
LINE = 60  # characters; a longer line is a sentence that names a date
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_PATTERNS = (
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}}),? (?P<year>20\d\d|19\d\d)\b", re.IGNORECASE),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>20\d\d|19\d\d)\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>20\d\d|19\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
)


def stated_date(article: Article) -> Moment | None:
    """Return the first date that stands in a short line above the story."""
    for span in lines(article.text)[:HEAD_LINES]:
        line = span.of(article.text)
        for pattern in _PATTERNS if len(line) <= LINE and span.start >= article.body_start else ():
            if (match := pattern.search(line)) and (day := _day(match)):
                return Moment(iso=day.isoformat(), confidence=Score(0.6, "A line above the story states it."))
    return None


def _day(match: re.Match[str]) -> date | None:
    written = match["month"].lower()
    month = int(written) if written.isdigit() else _MONTHS.index(written[:3]) + 1
    day = int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 28 + (month != 2) * 2 + (month in {1, 3, 5, 7, 8, 10, 12})):
        return None
    return date(int(match["year"]), month, day)

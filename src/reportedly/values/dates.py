"""Reads dates and periods, relative to the day of publication."""

from collections.abc import Iterator
from datetime import date

from reportedly.records import When
from reportedly.values.tokens import Tokens

_MONTHS = {
    name: number
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        1,
    )
}


def dates(tokens: Tokens, *, published: date | None = None) -> Iterator[When]:
    """Yield the dates of a text in its order."""
    for i, word in enumerate(tokens.words[: tokens.count]):
        month = _MONTHS.get(word.lower()) if word[:1].isupper() else None
        if month is None:
            continue
        year = tokens.words[i + 1] if len(tokens.words[i + 1]) == 4 and tokens.words[i + 1].isdigit() else None
        if year is None and tokens.lows[i - 1] != "in":
            continue
        if year is not None:
            yield When(span=tokens.span(i, i + 2), edtf=f"{year}-{month:02d}")
        elif published is not None:
            past = published.year - (month > published.month)
            yield When(span=tokens.span(i, i + 1), edtf=f"{past}-{month:02d}")
        else:
            yield When(span=tokens.span(i, i + 1), edtf=None, relative=tokens.string(i - 1, i + 1))

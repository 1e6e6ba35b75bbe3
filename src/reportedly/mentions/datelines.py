"""Datelines: "HARBURG, 3 May (NPA) – The dock …": where and by whom it was written is no part of what is said."""

import re

from reportedly.records import Span

_DATELINE = re.compile(
    r"^(?=[A-Z(/][^–—\n.;:“”\"]{2,60} (?:–|—|--) \S)(?=[^–—]*(?:[A-Z]{3}|[(/]|\d)).[^–—\n.;:“”\"]{2,60} (?:–|—|--) "
)
"""Most sentences fail at the first sign, so the shape is looked at before what makes it a dateline."""
_BY = r"(?:[A-Z]{2,5}|Reuters|Bloomberg|Xinhua)\)"
_DASH = r" (?:-|–|—|--)"
_CREDIT = re.compile(
    rf"^(?:\({_BY}(?:{_DASH})?|{_BY}{_DASH}|[A-Z][^–—\n;:“”\"()]{{1,40}} \({_BY}{_DASH}) (?=[A-Z“\"\d])"
)
"""The credit in brackets that opens "(NPA) Snow fell" and "HARBURG (NPA) - Snow fell"; its bracket may be lost."""


_DATED = re.compile(
    rf"^[A-Z(/][^–—\n.;:“”\"]{{1,40}}{_DASH} (?=\d|[A-Z][a-z]+ \d)[\w ,]{{3,24}}"
    rf"(?: [(/][^()/\n]{{2,30}}[)/])?{_DASH} (?=[A-Z“\"\d])"
)
"""The day between two dashes: "Harburg – 3 May (NPA) – Snow fell"."""


def without_dateline(text: str, span: Span) -> Span:
    """Return a span without the dateline that opens it."""
    opened = _DATED.match(span.of(text)) or _DATELINE.match(span.of(text)) or _CREDIT.match(span.of(text))
    return Span(span.start + opened.end(), span.end) if opened else span

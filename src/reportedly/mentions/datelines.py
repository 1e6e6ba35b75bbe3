"""Datelines: "HARBURG, 3 May (NPA) – The dock …": where and by whom it was written is no part of what is said."""

import re

from reportedly.records import Span

_DATELINE = re.compile(
    r"^(?=[A-Z(/][^–—\n.;:“”\"]{2,60} (?:–|—|--) \S)(?=[^–—]*(?:[A-Z]{3}|[(/]|\d)).[^–—\n.;:“”\"]{2,60} (?:–|—|--) "
)
"""Most sentences fail at the first sign, so the shape is looked at before what makes it a dateline."""


def without_dateline(text: str, span: Span) -> Span:
    """Return a span without the dateline that opens it."""
    opened = _DATELINE.match(span.of(text))
    return Span(span.start + opened.end(), span.end) if opened else span

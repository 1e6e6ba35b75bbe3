"""What all lines of JSON are made of."""

from typing import Any

from reportedly.records import Moment, Span

Json = dict[str, Any]


def iso(moment: Moment | None) -> str | None:
    """Return a moment in ISO 8601, or None."""
    return moment.iso if moment else None


def pair(span: Span) -> list[int]:
    """Return a span as its start and end."""
    return [span.start, span.end]

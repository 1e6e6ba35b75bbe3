"""From ranges of pieces to spans of the text, and across the borders of windows."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.mentions.decoding import Found, Range
from reportedly.mentions.windows import Window
from reportedly.records.article import Span
from reportedly.records.mention import Relation


@dataclass(frozen=True, slots=True)
class Placed:
    """A window and what was found in it."""

    window: Window
    found: Sequence[Found]


def relations_of(text: str, placed: Sequence[Placed]) -> list[Relation]:
    """Return the relations of all windows in the order of their cues."""
    relations = []
    for place in placed:
        for one in place.found:
            cue = _spans(text, place.window, (one.cue,))
            content = _spans(text, place.window, one.contents)
            if cue and content:
                source = _spans(text, place.window, one.sources)
                relations.append(Relation(source_spans=source, cue_spans=cue, content_spans=content))
    return relations


def _spans(text: str, window: Window, ranges: Sequence[Range]) -> tuple[Span, ...]:
    """Return ranges as spans in text order; two with nothing but white space between them are one."""
    found: list[Span] = []
    for start, end in sorted(ranges):
        span = _span(window, start, end)
        if span is None:
            continue
        if found and not text[found[-1].end : span.start].strip() and span.start >= found[-1].end:
            span = Span(found.pop().start, span.end)
        found.append(span)
    return tuple(found)


def _span(window: Window, start: int, end: int) -> Span | None:
    inside = [i for i in range(start, end) if window.ends[i] > window.starts[i]]
    return Span(window.starts[inside[0]], window.ends[inside[-1]]) if inside else None

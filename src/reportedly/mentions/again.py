"""A second look of the trained reader at what somebody says: read alone, a content shows who speaks inside it.

Where a reader has learned from texts in which one layer is marked, the outer layer hides the inner one. The words of a
content, as a sentence of their own, are a plain text to it. Only contents with a word of saying in them are read again.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.mentions.reading import RelationReader
from reportedly.records import Relation, Span

_LEAST = 4  # words of a content that can hold who says something and what
_OPENER = "that "
_MARKS = " “”\"'‘’`«»,"


def read_again(relations: RelationReader, text: str, content: Span) -> list[Relation]:
    """Return the relations with a source that `relations` finds in the words of a content alone, placed in `text`."""
    inner = _bare(text, content)
    words = inner.of(text)
    if len(words.split()) < _LEAST or "\n" in words:
        return []
    alone = words[0].upper() + words[1:] + "."
    read = relations.read_all(alone, [Span(0, len(alone))])
    return [placed for one in (*read.relations, *read.nested) for placed in _placed(one, inner)]


def _bare(text: str, content: Span) -> Span:
    """Return a content without the marks at its ends and the "that" that opens it."""
    words = content.of(text)
    start = content.start + len(words) - len(words.lstrip(_MARKS))
    if text.startswith(_OPENER, start):
        start += len(_OPENER)
    return Span(start, max(start, content.start + len(words.rstrip(_MARKS + "."))))


def _placed(one: Relation, inner: Span) -> Iterator[Relation]:
    said = [Span(span.start, min(span.end, len(inner))) for span in one.content_spans if span.start < len(inner)]
    if one.source_spans and said:
        yield replace(
            one,
            source_spans=tuple(span.shifted(inner.start) for span in one.source_spans),
            cue_spans=tuple(span.shifted(inner.start) for span in one.cue_spans),
            content_spans=tuple(span.shifted(inner.start) for span in said),
        )

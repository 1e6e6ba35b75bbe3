"""Relations of a text told by their words, and words of the spans that were found."""

from reportedly.records import Relation, Span


def span(text, words):
    """Return where words stand first in a text."""
    return Span(text.index(words), text.index(words) + len(words))


def relation(text, source, cue, content):
    """Return a relation; "…" stands between the pieces of a content."""
    return Relation(
        source_spans=tuple(span(text, words) for words in source),
        cue_spans=(span(text, cue),),
        content_spans=tuple(span(text, words) for words in content.split(" … ")),
    )


def told(text, one):
    """Return the words of source, cue and content of a relation."""
    return tuple(
        " … ".join(part.of(text) for part in spans) for spans in (one.source_spans, one.cue_spans, one.content_spans)
    )

"""Sources of which a reader has the article alone: "a" of "a letter that says S"."""

import re
from dataclasses import replace

from reportedly.records import Relation, Span

_DETERMINERS = frozenset({"a", "an", "the", "one", "another"})
_RELATIVE = re.compile(r",? (?:that|which|who)$")
_PHRASE = re.compile(r"\w+ [^,.;:“”]{2,60}?(?=[,.;:]|$)")
_REACH = 60  # code points of a noun phrase


def whole_phrase(text: str, one: Relation) -> Relation:
    """Return a relation whose source is an article alone with the noun phrase that the article opens."""
    if len(one.source_spans) != 1 or one.source_spans[0].of(text).lower() not in _DETERMINERS:
        return one
    source, cue = one.source_spans[0], one.cue_spans[0]
    if source.end < cue.start:
        words = _RELATIVE.sub("", text[source.start : cue.start].rstrip(" ,"))
        return (
            replace(one, source_spans=(Span(source.start, source.start + len(words)),)) if len(words) < _REACH else one
        )
    behind = _PHRASE.match(text, source.start) if cue.end <= source.start else None
    return replace(one, source_spans=(Span(*behind.span()),)) if behind else one

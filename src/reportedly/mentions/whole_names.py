"""A content does not begin inside a name: of "The City Museum of Marn paid", "Marn paid" is no statement."""

import re
from dataclasses import replace

from reportedly.mentions.lexicon import word_classes
from reportedly.records import Relation, Span

_WORD = r"[A-Z][\w’'-]+"
_LINK = r"(?:of|for|and|de|du|von|van)(?: the)?"
# What stands before a capital letter and belongs to one name with it: "The City Museum of ", "North ".
_BEFORE = re.compile(rf"(?:(?:The|the) )?(?P<name>(?:{_WORD} (?:{_LINK} )?)+)$")
_CAPITALS = 4  # letters from which a word in capitals is set so, and no name
_REACH = 80  # code points before a content that are looked at


def with_whole_name(text: str, relation: Relation) -> Relation:
    """Return a relation whose content begins where the name that it begins in does."""
    taken = (*relation.source_spans, *relation.cue_spans, *relation.content_spans)
    contents = tuple([_from_name(text, span, taken) for span in relation.content_spans])
    return replace(relation, content_spans=contents) if contents != relation.content_spans else relation


def _from_name(text: str, span: Span, taken: tuple[Span, ...]) -> Span:
    if not text[span.start : span.start + 1].isupper():
        return span
    line = text.rfind("\n", 0, span.start) + 1
    found = _BEFORE.search(text[max(line, span.start - _REACH) : span.start])
    if found is None or not _is_name(span.of(text).partition(" ")[0], found["name"].split()):
        return span
    start = span.start - len(found.group())
    if any(other.overlaps(Span(start, span.start)) for other in taken if other != span) or _tells_where(text, start):
        return span
    return Span(start, span.end)


def _is_name(first: str, before: list[str]) -> bool:
    """True where the first word of a content, which has a capital, and the words before it can be one name."""
    names = [word for word in (first, *before) if word[:1].isupper()]
    loud = any(word.isupper() and len(word) >= _CAPITALS for word in names)
    return not loud and not any(word.lower() in word_classes() for word in names)


def _tells_where(text: str, start: int) -> bool:
    """True for "In Paris Ada Quill": the name behind a preposition ends before another begins."""
    word = text[:start].rstrip().rpartition(" ")[2].rpartition("\n")[2]
    return word_classes().get(word.lower()) == "preposition"

"""Whose turn it is where people are quoted line by line: a content ends with the quotation of its speaker."""

import re
from dataclasses import replace

from reportedly.mentions.lexicon import cue_forms
from reportedly.records import Relation, Span

_OPENING, _CLOSING = frozenset("“‘\"'«"), frozenset("”’\"'»")
_NEXT = re.compile(r"[”’\"'»]\s*\n\s*(?=[“‘\"'«])")
_QUOTES = re.compile(r"[.!?][”’\"']? (?=[“‘\"«])")
_SPEAKS = re.compile(
    r" (?P<first>[a-z]+) (?:[A-Z]|the |an? )"
    r"|(?<=[,!?].) (?!(?:He|I|It|She|They|We) )(?:the |an? )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} (?P<last>[a-z]+)\b"
)


def first_turn(text: str, one: Relation) -> Relation:
    """Return a relation whose speaker is named before the content without a later line that has its own speaker.

    "Quill said: “The dock closed.”" and, on the next line, "“We heard nothing,” said Adler": two turns.
    """
    if not (one.source_spans and one.cue_spans) or max(one.cue_spans).end > min(one.content_spans).start:
        return one
    said = tuple(_to_its_line(text, span) for span in one.content_spans)
    return replace(one, content_spans=said) if said != one.content_spans else one


def _to_its_line(text: str, span: Span) -> Span:
    found = _NEXT.search(text, span.start, span.end)
    speaks = _SPEAKS.match(text, span.end) if found and text[span.end - 1] in _CLOSING else None
    if found is None or speaks is None or (speaks["first"] or speaks["last"]) not in cue_forms():
        return span
    return Span(span.start, found.start() + 1)


def last_turn(text: str, span: Span, relation: Relation) -> Span:
    """Return a content whose speaker is named behind it without what ends before the line of his quotation.

    A quotation that goes on in the next line has no mark at the end of the one before.
    """
    lines = span.of(text).splitlines(keepends=True)
    if len(lines) == 1 or not relation.cue_spans or min(relation.cue_spans).start < span.end:
        return span
    first = len(lines) - 1
    while first and _goes_on(lines[first - 1]):
        first -= 1
    if lines[first].lstrip()[:1] not in _OPENING:
        return span
    return Span(span.start + len("".join(lines[:first])), span.end)


def own_quotation(text: str, one: Relation) -> Relation:
    """Return a relation whose speaker is named behind a quotation without the sentence before it, which nobody quotes.

    "… tripled, the university said. “It may close,” a paper said": what stands before the mark is not the paper's.
    """
    if not (one.source_spans and one.cue_spans) or min(one.cue_spans).start < max(one.content_spans).end:
        return one
    first = min(one.content_spans)
    starts = [found.end() for found in _QUOTES.finditer(text, first.start, first.end)]
    if not starts or text[first.start] in _OPENING:
        return one
    rest = [span for span in one.content_spans if span != first]
    return replace(one, content_spans=(Span(starts[-1], first.end), *sorted(rest)))


def _goes_on(line: str) -> bool:
    """True for a line of a quotation that is not closed at its end."""
    words = line.strip()
    return words[:1] in _OPENING and words[-1:] not in _CLOSING

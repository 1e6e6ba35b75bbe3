"""What belongs to a content that a reader cut short: the rest of a quotation, the beginning of a number."""

import re
from dataclasses import replace

from reportedly.records import Relation, Span

_PAIRS = {"“": "”", '"': '"', "‘": "’", "'": "'"}
TITLE = r"[“\"‘'][A-Z][^“”\"‘’\n.,!?;]{2,80}[”\"’']"  # of the report that says it
_INSERTED = rf"(?:{TITLE}|[^“”\"‘’'\n.!?;]|(?<=\w)[’'](?=\w)|(?<=s)[’'](?= [A-Z])|\.(?=[\w,])){{3,140}}?"
# “S will open,” said X, “on 26 July.”: a comma before the closing mark leaves the sentence open.
_GOES_ON = {
    opens: re.compile(rf"{_INSERTED}, {opens}(?P<more>[a-z0-9][^“”\"‘\n]{{1,300}}?{closes})(?!\w)")
    for opens, closes in _PAIRS.items()
}
_DIGITS = re.compile(r"\d[\d.,]*$")
_LONGEST = 12  # code points of a number before where a content begins


def further_piece(text: str, one: Relation) -> Relation:
    """Return a relation with the second piece of its quotation, where words about who says it stand between the two."""
    last = _with_its_mark(text, one.content_spans[-1])
    opens = text[last.start : last.start + 1]
    closes = _PAIRS.get(opens)
    if closes is None or not one.cue_spans or text[max(last.start, last.end - 2) : last.end] != f",{closes}":
        return one
    found = _GOES_ON[opens].match(text, last.end)
    if found is None or not last.end <= one.cue_spans[0].start < found.start("more"):
        return one
    return replace(one, content_spans=(*one.content_spans[:-1], last, Span(found.start("more") - 1, found.end())))


def _with_its_mark(text: str, span: Span) -> Span:
    """Return a span with the mark that opens its quotation, where it begins behind that."""
    before = text[max(0, span.start - 1) : span.start]
    return Span(span.start - 1, span.end) if before in _PAIRS else span


def whole_number(text: str, one: Relation) -> Relation:
    """Return a relation whose contents do not begin within a number: "said on Friday 13,641 doses" has all of it."""
    spans = tuple([_with_its_digits(text, span) for span in one.content_spans])
    return replace(one, content_spans=spans) if spans != one.content_spans else one


def _with_its_digits(text: str, span: Span) -> Span:
    if not text[span.start : span.start + 1].isdigit():
        return span
    before = _DIGITS.search(text, max(0, span.start - _LONGEST), span.start)
    return Span(before.start(), span.end) if before else span

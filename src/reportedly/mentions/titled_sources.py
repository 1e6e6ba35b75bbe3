"""A report is one source with its title: "the report “After Rain” by the council", "a study entitled “Dry Wells”".

A reader may end the source at "report", take the title for a piece of what is said, or "entitled" for the verb.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.mentions.further_pieces import TITLE, further_piece
from reportedly.records import Relation, Span

_PAPERS = r"(?:report|study|paper|review|inquiry|survey|analysis|assessment|audit)"
_PAPER = re.compile(rf"\b{_PAPERS}$", re.I)
_TITLED = re.compile(rf"\b{_PAPERS},? (?:(?:entitled|titled|called),? )?[“\"‘'][A-Z][^“”\"\n]{{2,80}}[”\"'’]?$", re.I)
_PAPER_BY = re.compile(rf"\b(?:(?:an?|the) )?{_PAPERS} (?:by|from) (?:the )?$", re.I)
_NEAR = 40  # code points before a name in which its paper stands
_BY = r" by (?:the )?[A-Z][\w’'-]*(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w’'-]*){0,5}"
_BEHIND = re.compile(rf" {TITLE}(?:{_BY})?")
_ENTITLED = re.compile(rf"(?:entitled|titled),? (?P<title>{TITLE}) (?P<cue>[a-z]+)(?= that |: )")


def with_titles(
    text: str, outer: Sequence[Relation], nested: Sequence[Relation] = ()
) -> tuple[list[Relation], list[Relation]]:
    """Return relations whose source is a report with its whole title, those of the text and those in contents.

    What was read as said by a piece of the title is no relation of its own.
    """
    whole = [_with_verb(text, _with_title(text, one)) for one in outer]
    verbs = {one.cue_spans for one, old in zip(whole, outer, strict=True) if one.cue_spans != old.cue_spans}
    inner = [_with_title(text, one) for one in nested if one.cue_spans not in verbs]
    kept = [one for one, old in zip(whole, outer, strict=True) if one != old or one.cue_spans not in verbs]
    return kept, inner


def _with_title(text: str, relation: Relation) -> Relation:
    """Return "the report | “After Rain” by the council" with both; no piece of a quotation stands in the title."""
    relation = _with_author(text, relation)
    source = relation.source_spans[-1] if relation.source_spans else None
    found = _BEHIND.match(text, source.end) if source and _PAPER.search(source.of(text)) else None
    if source is None or found is None:
        return relation
    title = Span(*found.span())
    said = tuple([span for span in relation.content_spans if not span.overlaps(title)])
    if not said or any(cue.overlaps(title) for cue in relation.cue_spans):
        return relation
    sources = (*relation.source_spans[:-1], Span(source.start, title.end))
    return further_piece(text, replace(relation, source_spans=sources, content_spans=said))


def _with_author(text: str, relation: Relation) -> Relation:
    """Return "the report “After Rain” | by | the council" as one source: who wrote it is no second one."""
    sources = relation.source_spans
    at = next((at for at, pair in enumerate(pairwise(sources)) if _is_author(text, *pair)), None)
    if at is None:
        return relation
    whole = Span(sources[at].start, sources[at + 1].end)
    return replace(relation, source_spans=(*sources[:at], whole, *sources[at + 2 :]))


def _is_author(text: str, paper: Span, author: Span) -> bool:
    titled = _TITLED.search(paper.of(text))
    return bool(titled) and text[paper.end : author.start].strip("”’\"' ") == "by"


def _with_verb(text: str, relation: Relation) -> Relation:
    """Return "a study | entitled | “Dry Wells” found that S" as "a study entitled “Dry Wells” | found | that S"."""
    cue = relation.cue_spans[0] if relation.cue_spans else None
    found = _ENTITLED.match(text, cue.start) if cue and relation.source_spans else None
    if cue is None or found is None or cue.end > found.start("cue"):
        return relation
    first, verb = relation.source_spans[0], Span(*found.span("cue"))
    said = [Span(max(span.start, verb.end + 1), span.end) for span in relation.content_spans if span.end > verb.end + 1]
    if not said or first.start > cue.start:
        return relation
    paper = _PAPER_BY.search(text, max(0, first.start - _NEAR), first.start)
    whole = Span(paper.start() if paper else first.start, found.end("title"))
    return replace(relation, source_spans=(whole,), cue_spans=(verb,), content_spans=tuple(said))

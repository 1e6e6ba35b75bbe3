"""Words before a clause, or before a cue, that say that it is not so, where a reader left them out: "It is untrue | S".

Without them a denial reads as a report of what it denies, and "could not | confirm" as a confirmation.
"""

import re
from dataclasses import replace

from reportedly.mentions.nests import cue_of
from reportedly.records import Relation, Span

_FRAME = re.compile(
    r"(?:^|(?<=[.!?:;,\n“\"‘'«] )|(?<=[\n“\"‘'«]))(?i:it|that|this) (?:is|was|has been|would be)"
    r"(?: [a-z]+ly| just| simply)?"
    r" (?:not (?:true|so|the case|correct|right|accurate|a fact)"
    r"|untrue|false|wrong|incorrect|inaccurate|nonsense|an? lie)"
    r"(?: to (?:say|claim|suggest|write|report))? (?P<that>that )?$"
)
_BEFORE = 80  # code points before a content in which its frame stands
_NEGATION = re.compile(
    r"(?:\b(?:can|could|may|might|should|will|would|do|does|did|has|have|had|is|are|was|were|be|been)\s+)*"
    r"(?:\b(?:cannot|never|neither|not|no longer|unable to|no (?:means|way) (?:of|to))|\b[a-z]+n[’']t)\s+"
    r"(?:(?:able to|in a position to|be|been|yet|[a-z]+ly)\s+)*$"
    r"|\b(?:[Nn]obody|[Nn]o one)\s+(?:(?:has|have|had|[a-z]+ly)\s+)*$"
)
_NOBODY = re.compile(r"(?:[Nn]obody|[Nn]o one|[Nn]one|[Nn]either|[Nn]o(?= [a-z]))\b")  # "No 4" is a house
NOBODY = "nobody"


def with_frame(text: str, relation: Relation) -> Relation:
    """Return a relation whose content begins with the frame that denies it: "It is not the case | that S, X said".

    Nothing else may stand between the two; a content that begins without "that" has it in the frame.
    """
    first = min(relation.content_spans)
    start = max(0, first.start - _BEFORE, text.rfind("\n", 0, first.start) + 1)
    found = _FRAME.search(text[start : first.start])
    opened = text.startswith("that ", first.start)
    if found is None or bool(found["that"]) == opened:
        return relation
    frame = Span(start + found.start(), first.start)
    if any(span.overlaps(frame) for span in (*relation.source_spans, *relation.cue_spans)):
        return relation
    rest = [span for span in relation.content_spans if span != first]
    return replace(relation, content_spans=(Span(frame.start, first.end), *sorted(rest)))


def with_negation(text: str, relation: Relation) -> Relation:
    """Return a relation whose cue begins with the words right before it that negate it: "could not | confirm"."""
    if not relation.cue_spans:
        return relation
    first = min(relation.cue_spans)
    start = max(0, first.start - _BEFORE)
    found = _NEGATION.search(text[start : first.start])
    if found is None:
        return relation
    whole = Span(start + found.start(), first.end)
    if any(span.overlaps(whole) for span in (*relation.source_spans, *relation.content_spans)):
        return relation
    rest = [span for span in relation.cue_spans if span != first]
    return replace(relation, cue_spans=(whole, *sorted(rest)))


def put_by(text: str, relation: Relation) -> str:
    """Return the words of a cue, after "nobody" where its source is nobody: "Neither A nor B | could confirm"."""
    cue = cue_of(text, relation)
    nobody = relation.source_spans and _NOBODY.match(relation.source_spans[0].of(text))
    return f"{NOBODY} {cue}" if nobody else cue

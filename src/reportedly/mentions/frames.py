"""Words around a clause that say that it is so or not so, where a reader left them out: "It is untrue that S".

Without them a denial reads as a report of what it denies.
"""

import re
from dataclasses import replace

from reportedly.records import Relation, Span

_FRAME = re.compile(
    r"(?:^|(?<=[.!?:;,\n“\"‘'«] )|(?<=[\n“\"‘'«]))(?i:it|that|this) (?:is|was|has been|would be)"
    r"(?: [a-z]+ly| just| simply)?"
    r" (?:not (?:true|so|the case|correct|right|accurate|a fact)"
    r"|untrue|false|wrong|incorrect|inaccurate|nonsense|an? lie)"
    r"(?: to (?:say|claim|suggest|write|report))? (?P<that>that )?$"
)
_BEFORE = 80  # code points before a content in which its frame stands


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

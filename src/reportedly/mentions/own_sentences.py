"""Where a content ends: with the sentence of its cue, unless it is quoted or set off by a colon.

"According to the port, the dock closed. There is no way round it: the ferry is late." Whoever reads word by word may
give the second sentence to the port as well; nothing in it says so, and the outlet says it in its own voice.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.mentions.further_pieces import further_piece
from reportedly.mentions.quotes import quotes_of
from reportedly.mentions.units import trim
from reportedly.records import Relation, Span

_ANEW = re.compile(r"[\s”’\"'»)]*[“‘\"'«(]*[A-Z\d]")
"""How a sentence begins: "(D-Va.), a former envoy" goes on."""


def within_its_sentence(text: str, sentences: Sequence[Span], one: Relation) -> Relation:
    """Return a relation without what stands in a later sentence outside quotation marks; `sentences` are in order."""
    if not (one.source_spans and one.cue_spans) or _set_off(text, one):
        return one
    sentence = _sentence_of(sentences, one.cue_spans[-1])
    if sentence is None or max(one.content_spans).end <= sentence.end or not _ANEW.match(text, sentence.end):
        return one
    kept = tuple(part for span in one.content_spans if (part := _within(text, sentence, span)) is not None)
    return further_piece(text, replace(one, content_spans=kept)) if kept not in {(), one.content_spans} else one


def _set_off(text: str, one: Relation) -> bool:
    """True where a colon ends the cue or stands between it and a content behind it."""
    cue = one.cue_spans[-1]
    behind = (span.start for span in one.content_spans if span.start >= cue.end)
    return ":" in text[cue.start : min(behind, default=cue.end)]


def _sentence_of(sentences: Sequence[Span], cue: Span) -> Span | None:
    at = bisect_right(sentences, cue.start, key=lambda sentence: sentence.start) - 1
    return sentences[at] if at >= 0 and cue.start < sentences[at].end else None


def _within(text: str, sentence: Span, span: Span) -> Span | None:
    """Return what of a content stands in the sentence of its cue; all of it where a quotation goes on behind that."""
    if span.end <= sentence.end:
        return span
    last = max(span.start, sentence.end - 1)
    if any(quote.span.start <= last < quote.span.end - 1 for quote in quotes_of(text)):
        return span
    return trim(text, span.start, sentence.end) if span.start < last else None

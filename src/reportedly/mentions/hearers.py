"""Outlets that were told: "…, a diplomat told NHK" is NHK's report before it is the diplomat's word."""

import re

from reportedly.mentions.lexicon import source_nouns, word_set
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.records import Outlets, Relation, Span

_TOLD = word_set("told")
_NEAR = 90
_SPOKEN = re.compile(
    r"\b(?:interview (?:with|to|on|by)|statement to|comments? to|remarks? to|told|speaking to|email to|spoke to)\s+",
    re.I,
)


def hearer_of(text: str, relation: Relation, outlets: Outlets) -> Span | None:
    """Return the words that name the outlet that the source of `relation` spoke to, None where none is named."""
    if not relation.cue_spans:
        return None
    cue = relation.cue_spans[-1]
    words = cue.of(text).lower()
    stop = min((span.start for span in relation.content_spans if span.start >= cue.end), default=len(text))
    zone = Span(cue.end, min(stop, cue.end + _NEAR, len(text)))
    tail = zone.of(text)
    if words.split()[-1:] and words.split()[-1] in _TOLD:
        return _outlet_at_start(text, zone, outlets)
    spoken = _SPOKEN.search(words + tail)
    if spoken is None:
        return None
    return _outlet_at_start(text, Span(cue.start + spoken.end(), max(cue.start + spoken.end(), zone.end)), outlets)


def _outlet_at_start(text: str, zone: Span, outlets: Outlets) -> Span | None:
    tokens = tokens_of(text, zone.start, zone.end)
    first = 0
    while first < len(tokens) and tokens[first].tag in {"D"}:
        first += 1
    last = first
    while last < len(tokens) and last - first < 7 and tokens[last].tag in {"X", "w", "G", "P"}:
        last += 1
    for end in range(last, first, -1):
        span = Span(tokens[first].start, tokens[end - 1].end)
        if outlets.by_name(span.of(text)) is not None:
            return span
    return _by_head(tokens[first:last])


def _by_head(tokens: list[Token]) -> Span | None:
    heads = [i for i, token in enumerate(tokens) if "outlet" in source_nouns().get(token.low, frozenset())]
    if not heads or not any(token.tag == "X" for token in tokens):
        return None
    end = heads[0]
    while end + 1 < len(tokens) and tokens[end + 1].tag == "X":
        end += 1
    return Span(tokens[0].start, tokens[end].end)

"""Who the sentence before a pronoun is about: a pronoun that opens a sentence mostly stands for that one's subject.

The subject is what centering prefers (Grosz, Joshi and Weinstein 1995): "The Argus ran a piece on it. It wrote that …".
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reportedly.mentions.datelines import without_dateline
from reportedly.mentions.lexicon import cue_forms
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.records import Span

_OPENS = re.compile(r"^(?:(?:But|And|Yet|Later|Then|However|Instead|Separately|Meanwhile),? )?$")
_QUOTED = re.compile(r"[“\"‘'][^“”\"\n]{2,600}[,.!?][”\"’'] $")
_TITLED = re.compile(
    r"(?:The|An?) (?:[a-z-]+ ){0,3}?(?:report|study|paper|review|survey|analysis|memo|audit|assessment),? "
    r"(?:“[^“”]{3,120}”|‘[^‘’]{3,120}’|\"[^\"]{3,120}\")(?:,? (?:by|from|of) (?:the |an? )?[^,.;:“”\"]{2,80}?)?"
    r"(?=,? (?:is|was|were|has|had|came|appeared|went|became)\b)"
)
"""A paper with its title, which marks part from the rest of the subject."""
_LONGEST = 30  # tokens of a subject with its apposition


def subject_before(text: str, sentences: Sequence[Span], place: int, *, quoting: bool = False) -> Span | None:
    """Return the subject of the sentence before the one that `place` opens, None where there is none.

    With `quoting` a quotation may stand before it: "The council met at noon. “We will pay,” it said."
    """
    at = bisect_left(sentences, Span(place + 1, place + 1)) - 1
    opening = text[sentences[at].start : place]
    if at < 1 or not (_OPENS.match(opening) or (quoting and _QUOTED.match(opening))):
        return None
    before = sentences[at - 1]
    return subject_of(text, before) if before.end <= place else None


def sentence_before(sentences: Sequence[Span], place: int) -> Span | None:
    """Return the sentence before the one in which `place` lies, None where there is none."""
    at = bisect_left(sentences, Span(place + 1, place + 1)) - 1
    return sentences[at - 1] if at >= 1 and sentences[at - 1].end <= place else None


def subject_of(text: str, sentence: Span) -> Span | None:
    """Return the noun phrase that opens a sentence, up to its first verb; None where another word opens it."""
    start = without_dateline(text, sentence).start
    if titled := _TITLED.match(text, start, sentence.end):
        return Span(*titled.span())
    tokens = tokens_of(text, start, sentence.end)
    if not tokens or tokens[0].tag not in {"D", "X", "0", "w", "N"}:
        return None
    for index, token in enumerate(tokens[1:_LONGEST], 1):
        if token.tag in {'"', ";", ":", ".", "("}:
            return None
        if _is_verb(tokens, index):
            end = index - 1
            while end > 0 and tokens[end].tag in {",", "R", "T", "P", "-"}:
                end -= 1
            return Span(tokens[0].start, tokens[end].end)
    return None


def _is_verb(tokens: Sequence[Token], index: int) -> bool:
    """True for a finite verb; "seen by" and "owned by" hang on the noun."""
    token = tokens[index]
    if index + 1 < len(tokens) and tokens[index + 1].low == "by":
        return False
    if token.tag in {"A", "V"}:
        return True
    form = cue_forms().get(token.low)
    finite = form is not None and form.inflection in {"past", "s"}
    return token.tag == "w" and (finite or token.low.endswith("ed")) and tokens[index - 1].tag not in {"D", "P"}

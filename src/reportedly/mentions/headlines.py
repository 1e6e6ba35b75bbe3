"""Headlines that attribute: "X says …", "…: ministry", "… - report", "Report: …"."""

import re

from reportedly.mentions.lexicon import source_nouns
from reportedly.mentions.names import is_acronym
from reportedly.mentions.own_voice import asserts
from reportedly.mentions.tokens import tokens_of
from reportedly.mentions.units import trim
from reportedly.records import Relation, Span

_TAIL = re.compile(r"(?:(:)|\s([-–—])|(,))\s+(?:(?:says?|according to|reports?)\s+)?([^:–—,]{2,60})$")
_HEAD = re.compile(r"^([^:]{2,50})(:)\s+\S")


def headline_relation(text: str, headline: Span) -> Relation | None:
    """Return the relation of a headline that names its source before a colon or after a colon or dash."""
    words = headline.of(text)
    tail = _TAIL.search(words)
    if tail and _names_source(tail.group(4)):
        return _relation(text, headline, source=tail.span(4), cue=_cue(tail), content=(0, tail.start()))
    head = _HEAD.match(words)
    if head and _names_source(head.group(1)) and len(words) - head.end() > 10:
        return _relation(text, headline, source=head.span(1), cue=head.span(2), content=(head.end(2), len(words)))
    return None


def _cue(tail: re.Match[str]) -> tuple[int, int]:
    mark = next(group for group in (1, 2, 3) if tail.group(group))
    return tail.start(mark), max(tail.start(mark) + 1, len(tail.string[: tail.start(4)].rstrip()))


def _names_source(words: str) -> bool:
    """True where the words end in a noun of a source or are an acronym."""
    tokens = tokens_of(words, 0, len(words))
    nouns = [token for token in tokens if token.tag in {"w", "X"}]
    if not nouns or len(nouns) > 6:
        return False
    return any(token.low in source_nouns() for token in nouns[-2:]) or is_acronym(nouns[-1].text)


def _relation(
    text: str, headline: Span, *, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int]
) -> Relation | None:
    base = headline.start
    said = trim(text, base + content[0], base + content[1])
    if said is None or not asserts(text, said, 3):
        return None
    return Relation(
        source_spans=(Span(base + source[0], base + source[1]),),
        cue_spans=(Span(base + cue[0], base + cue[1]),),
        content_spans=(said,),
    )

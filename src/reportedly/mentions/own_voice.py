"""What the outlet says in its own voice: declarative sentences of fact that no source stands behind."""

import re
from collections.abc import Iterator, Sequence

from reportedly.mentions.contents import has_finite_verb
from reportedly.mentions.tokens import tokens_of
from reportedly.mentions.units import Unit
from reportedly.records import Span

_LEAST_WORDS = 4
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|did|does|do|\w+ed|\w+s)\b", re.I
)
_NOT_FACT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\?[\"”'’)]*$"), "a question"),
    (
        re.compile(
            r"^(?:read|click|see|watch|follow|share|sign up|subscribe|listen|photo|image|picture|video"
            r"|getty|copyright|©|advertisement|related|more:|also read|source:|updated|published|contact|download|join|support|please)\b",
            re.I,
        ),
        "an instruction or a label",
    ),
    (re.compile(r"\b(?:I|we|us|our|my|me|you|your)\b"), "a personal word"),
    (re.compile(r"\b(?:should|must|ought|let['’]s)\b", re.I), "a judgement of what ought to be"),
    (re.compile(r"!$"), "an exclamation"),
    (
        re.compile(
            r"\b(?:arguably|sadly|fortunately|unfortunately|hopefully|shameful|disgraceful|wonderful|amazing|outrageous)\b",
            re.I,
        ),
        "an opinion",
    ),
)


def assertions_of(text: str, sentences: Sequence[Span], taken: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches of `sentences` outside `taken` that assert a fact, in order."""
    holes = sorted(taken)
    position = 0
    for sentence in sentences:
        while position < len(holes) and holes[position].end <= sentence.start:
            position += 1
        last = position
        while last < len(holes) and holes[last].start < sentence.end:
            last += 1
        yield from _own_parts(text, sentence, holes[position:last])


def _own_parts(text: str, sentence: Span, holes: Sequence[Span]) -> Iterator[Span]:
    if not holes:
        if asserts(text, sentence, _LEAST_WORDS):
            yield sentence
        return
    start = sentence.start
    for hole in [*holes, Span(sentence.end, sentence.end)]:
        if hole.start > start:
            part = _clause(text, Span(start, hole.start))
            if part is not None and asserts(text, part, 6):
                yield part
        start = max(start, hole.end)


def _clause(text: str, span: Span) -> Span | None:
    """Return a stretch left over in an attributed sentence without the words that tied it to the rest."""
    words = span.of(text)
    left = len(words) - len(words.lstrip(" ,;:.\n-–—\"”“'’"))
    right = len(words.rstrip(" ,;:\n-–—“\"'"))
    tie = re.match(
        r"(?:and|but|while|whereas|although|though|as|after|before|when|with|who|which|since|because)\b\s*",
        words[left:right],
        re.I,
    )
    if tie and tie.group().strip().lower() in {"with", "who", "which"}:
        return None
    left += tie.end() if tie else 0
    return Span(span.start + left, span.start + right) if right > left else None


def asserts(text: str, span: Span, least: int = _LEAST_WORDS) -> bool:
    """True where the words are a declarative statement of fact, as far as rules can tell."""
    words = span.of(text).strip()
    if len(words.split()) < least or any(pattern.search(words) for pattern, _ in _NOT_FACT):
        return False
    tokens = tokens_of(text, span.start, min(span.end, span.start + 400))
    unit = Unit(text, span, tokens, [], [-1] * len(tokens))
    return has_finite_verb(unit, 0, len(tokens) - 1) or bool(_FINITE.search(words))

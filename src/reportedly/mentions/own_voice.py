"""What the outlet says in its own voice: declarative sentences of fact that no source stands behind."""

import re
from collections.abc import Iterator, Sequence

from reportedly.mentions.contents import has_finite_verb
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.mentions.units import unit_of
from reportedly.records import Span

_LEAST_WORDS = 4
_LEAST_IN_PART = 6
_READ = 400
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|did|does|do|\w+ed|\w+s)\b", re.I
)
_NOT_FACT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\?[\"”'’)]*$"), "a question"),
    (
        re.compile(
            r"^(?:read|click|see|watch|follow|share|sign up|subscribe|listen|photo|image|picture|video|getty|copyright"
            r"|©|related|advert\w+|more:|also read|source:|updated|published|contact|download|join|support|please)\b",
            re.I,
        ),
        "an instruction or a label",
    ),
    (
        re.compile(
            r"^(?:\W*(?:AP, )?FILE\b|.{0,24}?\bIn this (?:[\w.,]+ ){0,6}(?:photo|photograph|image|picture)\b)",
            re.I,
        ),
        "what stands below a picture",
    ),
    (re.compile(r"\b(?:I|we|us|our|my|me|you|your)\b"), "a personal word"),
    (re.compile(r"\b(?:should|must|ought|let['’]s)\b", re.I), "a judgement of what ought to be"),
    (re.compile(r"!$"), "an exclamation"),
    (re.compile(r"^In the (?:shadow|wake|heart|middle|grip|footsteps) of (?:[\w’'-]+ ?){1,6}$"), "where, and no more"),
    (
        re.compile(
            r"\b(?:arguably|sadly|fortunately|unfortunately|hopefully|shameful|disgraceful|wonderful|amazing|outrageous)\b",
            re.I,
        ),
        "an opinion",
    ),
)
_TIES = frozenset({"and", "but", "while", "whereas", "although", "though", "yet", "so"})
_DANGLING = frozenset("SPDCA")
_EDGES = " ,;:\n-–—\"”“'’()"


LEAST_WORTH = 0.38
"""Worth (0 to 1) below which a sentence is taken for colour, mood or opinion (bench/checkworthiness.py)."""
LEAST_COUNTING = 0.35
"""The same for a sentence that counts things in the outlet's own words: a number can be checked, whatever its mood."""
_NUMBER = (
    r"\b(?:(?<!/ )\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|dozens|hundreds|thousands|millions)"
)
_NO_THINGS = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|things|ways|reasons)\b"
_COUNTS = re.compile(rf"{_NUMBER} (?:of )?(?!{_NO_THINGS})(?:[a-z-]+ ){{0,2}}?(?!{_NO_THINGS})[a-z]{{3,}}s\b", re.I)
_QUOTED = re.compile(r"[“”\"‘]")


def worth_checking(text: str, sentences: Sequence[Span], worth: Sequence[tuple[Span, float]]) -> list[Span]:
    """Return the sentences that are worth checking, or whose worth nobody judged; both are in the order of the text."""
    kept, position = [], 0
    for sentence in sentences:
        while position < len(worth) and worth[position][0].end <= sentence.start:
            position += 1
        last = position
        while last < len(worth) and worth[last][0].start < sentence.end:
            last += 1
        if max((value for _, value in worth[position:last]), default=1.0) >= _least_worth(sentence.of(text)):
            kept.append(sentence)
    return kept


def _least_worth(words: str) -> float:
    return LEAST_COUNTING if _COUNTS.search(words) and not _QUOTED.search(words) else LEAST_WORTH


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
        if last > position:
            yield from _own_parts(text, sentence, holes[position:last])
        elif asserts(text, sentence, _LEAST_WORDS):
            yield sentence


def _own_parts(text: str, sentence: Span, holes: Sequence[Span]) -> Iterator[Span]:
    """Yield the clauses of an attributed sentence that stand outside the attribution."""
    start = sentence.start
    for hole in [*holes, Span(sentence.end, sentence.end)]:
        if hole.start > start:
            part = _clause(text, Span(start, hole.start))
            if part is not None and asserts(text, part, _LEAST_IN_PART):
                yield part
        start = max(start, hole.end)


def _clause(text: str, span: Span) -> Span | None:
    """Return a clause with a subject of its own, without the words that tied it to the rest; None for less."""
    tokens = tokens_of(text, span.start, span.end)
    while tokens and (tokens[0].tag not in "DXNw0TP(" or tokens[0].low in _TIES or tokens[0].text in _EDGES):
        tokens.pop(0)
    while tokens and (tokens[-1].tag in _DANGLING or tokens[-1].text in _EDGES):
        tokens.pop()
    if not tokens or tokens[0].tag in {"P", "(", "S", "R"} or tokens[0].low.endswith(("ing", "ed")):
        return None
    if not _finite_outside_relative(tokens):
        return None
    return Span(tokens[0].start, tokens[-1].end)


def _finite_outside_relative(tokens: Sequence[Token]) -> bool:
    """True where a verb stands before any relative clause: the subject does something."""
    for index, token in enumerate(tokens):
        if token.tag == "S":
            return False
        if index and (token.tag in {"A", "V"} or (token.tag == "w" and token.low.endswith("ed") and index > 1)):
            return True
    return False


def asserts(text: str, span: Span, least: int = _LEAST_WORDS) -> bool:
    """True where the words are a declarative statement of fact, as far as rules can tell."""
    words = span.of(text).strip()
    if len(words.split()) < least or any(pattern.search(words) for pattern, _ in _NOT_FACT):
        return False
    window = Span(span.start, min(span.end, span.start + _READ))
    return has_finite_verb(unit_of(text, window, []), 0, _READ) or bool(_FINITE.search(words))

"""Sources and contents that a trained reader left out where one saying stands inside another.

Inside a content it often has the inner cue alone, one source in two pieces for two speakers, or a content with a hole
where the inner cue stands. The words around tell what is lacking; each way is a function with its example.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice, pairwise

from reportedly.mentions.certainty import known_effect
from reportedly.mentions.chains import extent
from reportedly.mentions.lexicon import Cue, cue_forms, cue_nouns, source_nouns, word_classes, word_set
from reportedly.mentions.nests import SAYS, Read, cue_of
from reportedly.mentions.parting import names
from reportedly.records import Relation, Span

_PAIR = 2
_OPENER = re.compile(r"(?:[\s“\"‘']|that |how |and |but )*")
_AUXILIARIES = re.compile(
    r"(?: (?:had|has|have|was|were|is|are|be|been|will|would|could|can|may|might|must|should|did|does|do|never|not|also"
    r"|already|since|now|once|then|later|first|still|always|only|long|\w+ly))+$"
)
_BETWEEN = re.compile(r"^(?:['’]s)?(?:,? (?!(?:with|to|by|for|on|from|and|or) $)[a-z]+){1,7},? $")
_SMALL = re.compile(r"(?<!['’])\b[a-z]+")
_TELLS = SAYS - {"thinks", "predicts"}
_HAVING = frozenset({"has", "had", "have", "shows", "showed", "quotes", "quoted"})
_RELATIVES = frozenset({"who", "which", "that"})
_REJECTS = re.compile(r"\b(?:reject|dismiss|denounce|describe|condemn|deride|ridicule)(?:s|d|ed|ing)?$", re.I)
_AS = re.compile(r"as [“\"‘']?[\w -]{3,40}[”\"’']?$")
_REST = re.compile(r" (?P<rest>(?:an?|the|what|claims?|reports?|[A-Z][\w’'-]*) (?:[^.\n]|\.\d){15,300})")
_ADJUNCT = re.compile(
    r"(?:in|on|at|from|over|under|during|after|before|late|early|this|last|yesterday|today|earlier|citing)\b", re.I
)
_CLAUSE = re.compile(r" (?:in which|where|that|how) ")
_UNTOLD = re.compile(r"\b(?:was|were|is|are|be|been|will|would|could|can|may|might|must|should)\b[^.]*$")
"""Words between a subject and a cue after which the subject has told nothing: "was told", "will say"."""
_YET_TO = re.compile(r" (?:not )?to (?:\w+ly )?$")
"""Words between a source and a cue of somebody who is only to say it: "ordered the owners to show the chart"."""
_UNSAID = re.compile(r"\bignor(?:e|es|ed|ing)$|\b(?:never|not) answer(?:ed|ing)?$|\bneither confirm$")
"""Cues of who said nothing: "ignored a warning that S", "would neither confirm nor deny S"."""
_PRONOUNS = frozenset({"he", "she", "they", "who"})
_NOBODY = frozenset(
    [
        "no",
        "nobody",
        "none",
        "neither",
        "few",
        "what",
        "whether",
        "if",
        "why",
        "unless",
        "until",
        "when",
        "after",
        "before",
    ]
)
"""First words of what tells nothing: "no official had warned her", "whether officials had warned her"."""
_MOST_WORDS = 10


def with_insides(text: str, found: Read) -> Read:
    """Return what was found with the sources and contents that words around an inner cue tell."""
    if not found.every:
        return found
    filled = Read(
        tuple(_filled(text, one, found) for one in found.outer),
        tuple(_filled(text, one, found) for one in found.nested if not _is_silent(text, one)),
    )
    outer = [each for one in filled.outer for each in _two_speakers(text, one, 1)]
    nested = [each for one in filled.nested for each in _two_speakers(text, one, _MOST_WORDS)]
    outer = [_with_rest(text, _closing(text, one, outer)) for one in outer]
    whole = [_with_subject(text, one, (*outer, *nested)) for one in nested]
    new = [span for one in whole if one not in nested for span in one.source_spans]
    return Read(tuple(outer), tuple(one for one in whole if not any(_lies_in(one, span) for span in new)))


def _lies_in(one: Relation, source: Span) -> bool:
    """True for what was read off the words of a source: "note" of "a police note"."""
    return all(cue in source for cue in one.cue_spans)


def _filled(text: str, one: Relation, found: Read) -> Relation:
    """Return a content whole where the hole in it is another's cue: "[a guard] had told [her S], Ada Quill said"."""
    pieces = list(one.content_spans)
    for other in found.every:
        if other == one or not other.source_spans:
            continue
        for first, last in pairwise(pieces):
            hole = text[first.end : last.start]
            cues = [cue for cue in other.cue_spans if first.end <= cue.start and cue.end <= last.start]
            source = other.source_spans[0]
            beside = source in first or 0 <= first.start - source.end <= _PAIR
            if cues and hole.strip(" ,").removesuffix(" that") == cue_of(text, other) and beside:
                at = pieces.index(first)
                pieces[at : at + _PAIR] = [Span(min(first.start, source.start), last.end)]
                return replace(one, content_spans=tuple(pieces))
    return one


def _tells(cue: Cue) -> bool:
    return "s" in cue.frames and cue.effect in SAYS


@cache
def _saying() -> frozenset[str]:
    """Return the words that can stand between two speakers."""
    verbs = (form for form, known in cue_forms().items() if any(map(_tells, known.cues)))
    return frozenset(verbs) | cue_nouns().keys() | word_set("reports") | _HAVING


def _cue_between(text: str, one: Relation, within: int) -> Span | None:
    """Return the word of saying between two pieces of a source, among the first words `within` it."""
    if len(one.source_spans) != _PAIR or one.source_spans[-1].end > one.cue_spans[0].start:
        return None
    first, last = one.source_spans
    if not _BETWEEN.match(text[first.end : last.start]):
        return None
    words = islice(_SMALL.finditer(text, first.end, last.start), within)
    found = next((word for word in words if word.group() in _saying()), None)
    return Span(*found.span()) if found else None


def _is_silent(text: str, one: Relation) -> bool:
    """True where a source is told or asked to say something, and has not."""
    if not one.source_spans:
        return False
    before = text[one.source_spans[-1].end : one.cue_spans[0].start]
    return bool(_YET_TO.fullmatch(before) or _UNSAID.search(before + cue_of(text, one)))


def _two_speakers(text: str, one: Relation, within: int) -> Iterator[Relation]:
    """Yield "Orbit reported a guard said S", of which the reader took both for one source, as what each says."""
    cue = _cue_between(text, one, within)
    if cue is None:
        yield one
        return
    first, last = one.source_spans
    inner = replace(one, source_spans=(last,))
    whole = Span(last.start, max(last.end, extent(inner).end))
    yield Relation(source_spans=(first,), cue_spans=(cue,), content_spans=(whole,))
    yield inner


def _closing(text: str, one: Relation, outer: list[Relation]) -> Relation:
    """Return who reports all that stands before: "S, Ada Quill said, Orbit reported on Monday"."""
    if len(one.content_spans) != 1 or not one.source_spans or one.source_spans[0].of(text).lower() in _RELATIVES:
        return one
    others = [other for other in outer if other != one and other.source_spans]
    content, source = one.content_spans[0], one.source_spans[0]
    if content.end <= source.start:
        cited = next((other for other in others if 0 <= content.start - other.cue_spans[-1].end <= 1), None)
        start = extent(cited).start if cited else content.start
        return replace(one, content_spans=(Span(min(start, content.start), content.end),))
    told = known_effect(cue_of(text, one)) in SAYS and (_ADJUNCT.match(content.of(text)) or names(text, content))
    if not told or content.start < one.cue_spans[-1].end or source.end > one.cue_spans[0].start:
        return one
    wholes = (extent(other) for other in others if other.content_spans[0].start == extent(other).start)
    whole = next((whole for whole in wholes if text[whole.end : source.start].strip() == ","), None)
    return replace(one, content_spans=(whole,)) if whole else one


def _with_rest(text: str, one: Relation) -> Relation:
    """Return what is rejected for the label it gets: "rejected as “pure invention” a report that S"."""
    content = one.content_spans[0]
    rejects = _REJECTS.search(cue_of(text, one)) and one.cue_spans[-1].end <= content.start
    if not rejects or len(one.content_spans) != 1 or not _AS.match(content.of(text)):
        return one
    rest = _REST.match(text, content.end)
    return replace(one, content_spans=(Span(rest.start("rest"), rest.end("rest")),)) if rest else one


def _with_subject(text: str, one: Relation, every: tuple[Relation, ...]) -> Relation:
    """Return a cue inside a content with the words before it as its source: "Ada Quill said tests had shown S"."""
    cue = one.cue_spans[0]
    if one.source_spans or one.content_spans[0].start < cue.start or known_effect(cue_of(text, one)) not in _TELLS:
        return one
    held = {content for other in every if other != one for content in other.content_spans if cue in content}
    subjects = (_subject(text, holder, cue) for holder in sorted(held, reverse=True))
    found = next((subject for subject in subjects if subject is not None), None)
    return replace(one, source_spans=(found,)) if found else one


def _subject(text: str, holder: Span, cue: Span) -> Span | None:
    """Return who stands between the start of a content and a cue in it, None where nobody there has told anything."""
    words = text[holder.start : cue.start].rstrip()
    start = _opened(words)
    subject = _AUXILIARIES.sub("", words[start:])
    if not subject or _UNTOLD.search(words[start + len(subject) :]):
        return None
    head = subject.partition(", ")[0] if subject.endswith(",") else subject
    span = Span(holder.start + start, holder.start + start + len(head))
    return span if _can_speak(text, span) else None


def _can_speak(text: str, subject: Span) -> bool:
    """True for a short phrase that ends in a name, a noun of sources or a pronoun."""
    words = subject.of(text).split()
    if not words or len(words) > _MOST_WORDS or words[0].lower() in _NOBODY or not names(text, subject):
        return False
    last = words[-1]
    named = last[:1].isupper() and len(last) > 1 and last.lower() not in word_classes()
    return "," not in subject.of(text) and (named or last in source_nouns() or last.lower() in _PRONOUNS)


def _opened(words: str) -> int:
    """Return where the last clause begins: behind "that", or behind "a letter in which"."""
    clause = max((found.end() for found in _CLAUSE.finditer(words)), default=0)
    found = _OPENER.match(words, clause)
    return found.end() if found else clause

"""Sentences in which one statement comes through two sources, in wordings that readers of one layer take apart.

"Orbit, which said it had spoken to four guards, reported S", "the claim that S, spread by a group, was rejected by the
agency", "she had learned of S from Radio Vell". Each wording is a row with its reason and an example. In a pattern
`outer` and `outer_cue` are who tells it last, `inner` and `inner_cue` who told it first, `said` and `said_too` the
statement. What was read off the words between them gives way; what was read inside the statement stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.mentions.datelines import without_dateline
from reportedly.mentions.lexicon import word_classes
from reportedly.mentions.name_words import kinds_of
from reportedly.mentions.nests import Read
from reportedly.mentions.relay_parts import PAPER, Relay
from reportedly.mentions.relay_wordings import RELAYS
from reportedly.mentions.tokens import tokens_of
from reportedly.records import Relation, Span

_PAPERS = re.compile(rf"\b{PAPER}\b", re.I)
_ADVERBS = re.compile(
    r"(?: on \w+day)?(?: (?:also|further|again|later|then|still|now|once|since|continue[sd]?|to|has|had|have|was|were"
    r"|is|are|\w+ly))+$|(?: on \w+day)$"
)
_OPENER = re.compile(r"^(?:But|And|Yet|So|Still|However|Meanwhile|Later|Then),? ")
_LED = re.compile(r" *(?:(?:on|last|late on|early on) \w+|yesterday|today|earlier),? (?=that )")
_ARTICLE = re.compile(r"\b(?:an?|the) $")
_LONG_ARTICLE = 5  # code points before a source that may hold its article
_PAIR = 2
_THAT = "that "
_NEEDED = {
    need: tuple(at for at, row in enumerate(RELAYS) if need in row.needs)
    for need in sorted({need for row in RELAYS for need in row.needs})
}
"""The rows that are to be tried where a word stands in a sentence."""
_SPEAKS = re.compile(r"(?<!who )\b(?:said|says|say|told|tells|reported|reports that|claimed|wrote|writes|announced)\b")
_LEAST = 5  # code points of a statement
_SO = re.compile(r"(?:so|as much|this|that)\b(?: (?:on|in|late|early|at|to|last)\b[^,;]*)?[.]?$")  # said before
_LONGEST = 600  # code points of a sentence that is looked at


@dataclass(frozen=True, slots=True)
class _Relayed:
    """What a wording says: its links, the outermost first, and the words that it takes up."""

    links: tuple[Relation, ...]
    whole: Span
    said: tuple[Span, ...]


def relayed(text: str, sentences: Sequence[Span], found: Read) -> Read:
    """Return what was found with the links of the sentences that a wording fits, in place of what was read there.

    What somebody says in a sentence that none fits is looked at like a sentence.
    """
    for sentence in sentences:
        place = without_dateline(text, sentence)
        told = next(filter(None, (_told(text, said) for said in _places(text, place, found))), None)
        if told is not None:
            if told.whole.start == place.start:  # the dateline goes with it
                told = replace(told, whole=Span(sentence.start, told.whole.end))
            every = (*found.outer, *found.nested)
            kept = Read(tuple(_kept(found.outer, told)), tuple(_kept(found.nested, told)))
            links = _held_in(text, [_as_read(link, every) for link in told.links])
            found = Read((*kept.outer, *links), kept.nested)
    return Read(tuple(sorted(found.outer, key=_place)), tuple(sorted(found.nested, key=_place)))


def _places(text: str, sentence: Span, found: Read) -> Iterator[Span]:
    """Yield where a wording may stand: what is said by who is named behind it, the sentence, other contents in it."""
    closed = [one.content_spans[0] for one in found.outer if _closes(sentence, one)]
    yield from closed
    yield sentence
    yield from (said for said in _said_in(text, sentence, found) if said not in closed)


def _closes(sentence: Span, one: Relation) -> bool:
    """True for who is named behind all that a sentence says: "S, the Courier wrote."."""
    said = one.content_spans[0]
    if not one.source_spans or not one.cue_spans or said.start != sentence.start:
        return False
    last = max(span.end for span in (*one.source_spans, *one.cue_spans))
    return said.end < last and 0 <= sentence.end - last <= 1


def _held_in(text: str, links: Sequence[Relation]) -> list[Relation]:
    """Return the links of a wording, the outer one's content with all of the cue inside it."""
    if len(links) < _PAIR:
        return list(links)
    outer, inner = links
    return [replace(outer, content_spans=_joined(text, sorted({*outer.content_spans, *inner.cue_spans}))), inner]


def _as_read(link: Relation, found: Sequence[Relation]) -> Relation:
    """Return a link with the words of source and cue that were read there: "who also insists", not "insists"."""
    for one in (other for other in found if len(other.source_spans) == 1):
        if _meet(one.source_spans, link.source_spans) and _meet(one.cue_spans, link.cue_spans):
            words = (*one.source_spans, *one.cue_spans)
            if not any(_meet((piece,), words) for piece in link.content_spans):
                return replace(link, source_spans=one.source_spans, cue_spans=one.cue_spans)
    return link


def _meet(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(mine.overlaps(theirs) for mine in one for theirs in other)


def _place(one: Relation) -> int:
    return (one.cue_spans or one.content_spans)[0].start


def _said_in(text: str, sentence: Span, found: Read) -> Iterator[Span]:
    """Yield the contents in a sentence, without the "that" that opens them."""
    for one in found.outer:
        content = one.content_spans[0]
        if content in sentence and content != sentence and one.source_spans:
            opened = text.startswith(_THAT, content.start) and len(content.of(text)) > len(_THAT)
            yield Span(content.start + len(_THAT) * opened, content.end)


def _told(text: str, place: Span) -> _Relayed | None:
    """Return what a sentence says by the first wording that fits it and can be meant."""
    words = place.of(text)
    if len(words) > _LONGEST or words.endswith("?"):
        return None
    rows = sorted({row for need, rows in _NEEDED.items() if need in words for row in rows})
    return next(filter(None, (_read(text, place, words, RELAYS[row]) for row in rows)), None)


def _read(text: str, sentence: Span, words: str, row: Relay) -> _Relayed | None:
    """Return what a wording says of a sentence, None where it does not fit or no source is named."""
    match = row.pattern.search(words)
    if match is None:
        return None
    groups = {name: Span(*match.span(name)).shifted(sentence.start) for name, got in match.groupdict().items() if got}
    groups |= {name: _named(text, groups[name]) for name in ("outer", "inner") if name in groups}
    sources = [groups[name] for name in ("outer", "inner") if name in groups]
    bare = [_bare(text, groups[name]) for name in ("said", "quoted", "said_too") if name in groups]
    said = tuple(span for span in bare if len(span))
    if not said or len(said[0]) < _LEAST or _SO.match(said[0].of(text)):
        return None
    if not all(_can_tell(text, source) for source in sources):
        return None
    inner = Relation(source_spans=(groups["inner"],), cue_spans=(groups["inner_cue"],), content_spans=said)
    whole = Span(*match.span()).shifted(sentence.start)
    if "outer" not in groups:
        return _Relayed((inner,), whole, said)
    start = min(groups["inner"].start, groups["inner_cue"].start)
    article = _ARTICLE.search(text, max(start - _LONG_ARTICLE, 0), start)
    frame = Span(article.start() if article else start, max(groups["inner"].end, groups["inner_cue"].end))
    held = _joined(text, sorted({*said, frame}))
    outer = Relation(source_spans=(groups["outer"],), cue_spans=(groups["outer_cue"],), content_spans=held)
    return _Relayed((outer, inner), whole, said)


def _joined(text: str, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Return pieces in text order, those in one between which nothing but white space stands."""
    found: list[Span] = []
    for piece in pieces:
        if found and not text[found[-1].end : piece.start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, piece.end))
        else:
            found.append(piece)
    return tuple(found)


def _named(text: str, span: Span) -> Span:
    """Return a source without the adverbs before its cue and the word that ties its sentence to the one before."""
    words = _ADVERBS.sub("", span.of(text)) or span.of(text)
    tied = _OPENER.match(words)
    return Span(span.start + (tied.end() if tied else 0), span.start + len(words))


def _bare(text: str, span: Span) -> Span:
    """Return a statement without white space, the full stop, and "on Sunday" before "that"."""
    words = span.of(text)
    led = _LED.match(words)
    start = led.end() if led else len(words) - len(words.lstrip())
    return Span(span.start + start, span.start + max(start, len(words.rstrip(" ."))))


def _can_tell(text: str, source: Span) -> bool:
    """True for names, pronouns and nouns of sources; a phrase that ends in a preposition is cut from a longer one."""
    tokens = tokens_of(text, source.start, source.end)
    if not tokens or any(token.low in {"that", "according"} for token in tokens) or _SPEAKS.search(source.of(text)):
        return False
    if word_classes().get(tokens[-1].low) == "preposition":
        return False
    owned = _PAPERS.search(source.of(text)) or tokens[0].low in {"its", "his", "her", "their"}
    return bool(owned) or any(token.tag in {"X", "N"} or kinds_of(token) for token in tokens)


def _kept(relations: Sequence[Relation], one: _Relayed) -> Iterator[Relation]:
    """Yield the relations that were not read off the words of a wording; what is said stays in its bounds."""
    for relation in relations:
        cues = relation.cue_spans or relation.content_spans
        held = next((said for said in one.said if cues[0] in said), None)
        if held is not None:
            yield _within(_across(relation, one.said), one.said)
        elif not any(cue.overlaps(one.whole) for cue in cues):
            yield relation


def _across(relation: Relation, said: Sequence[Span]) -> Relation:
    """Return who speaks on both sides of an insertion: "The minister, Orbit wrote, has promised S"."""
    cue = (relation.cue_spans or relation.content_spans)[0]
    held = any(span in piece for span in relation.source_spans for piece in said)
    if len(said) < _PAIR or cue not in said[-1] or held:
        return relation
    return replace(relation, source_spans=(said[0],))


def _within(relation: Relation, said: Sequence[Span]) -> Relation:
    cut = tuple(
        Span(max(span.start, hull.start), min(span.end, hull.end))
        for span in relation.content_spans
        for hull in said
        if span.overlaps(hull)
    )
    return replace(relation, content_spans=cut) if cut else relation

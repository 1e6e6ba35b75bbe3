"""What a trained reader leaves out: relations inside relations, which no corpus it learned from marks.

The rules read the same units. Where they find a chain, and the reader has some of its links, the others are added
(`nests.py`); what the reader found keeps the words that it found. So is "the revelation by X that S". Everything else
stays as the reader found it.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.mentions.attribution import relations_of
from reportedly.mentions.carriers import with_carriers
from reportedly.mentions.certainty import known_effect
from reportedly.mentions.idioms import tells
from reportedly.mentions.insides import with_insides
from reportedly.mentions.lexicon import cue_nouns, word_set
from reportedly.mentions.nests import PLAINLY, SAYS, Read, cue_of, same_cue, with_links
from reportedly.mentions.parting import names, parted
from reportedly.mentions.quotes import Quote, quotes_of
from reportedly.mentions.turns import first_turn, own_quotation
from reportedly.mentions.units import stretches_of, unit_of
from reportedly.records import Relation, Span

_LEAST_SAID = 3
_PAIR = 2
_NOUN = re.compile(r"[^,.;:“”]{2,60}$")
_AUXILIARIES = re.compile(
    r"^(?:(?!(?:and|but|or|while|as|when|because|that|which|who|whom|if|to|what|how|after|before)\b)[a-z’'-]+ ){0,4}$"
)
"""Words between an insertion and a cue whose subject stands before the insertion."""
_FIGURE = re.compile(
    r"\bput(?:s|ting)? [^.;:]{3,80}? at (?:(?:about|around|over|just|more|nearly|some|than|up|to) ){0,3}[\d£$€]"
)
_HELD = "|".join(sorted(word_set("held") - {"expected", "estimated", "known", "presumed"}))
_NOBODY_NAMED = re.compile(rf"\b(?:reportedly|allegedly|(?:is|are|was|were) (?:\w+ly )?(?:{_HELD}))\b")
"""Cues that tell that somebody says it, and not who; what is expected or known may be the writer's own word."""
_OPENERS = "“\"'‘« "
_MARKS = _OPENERS + "”’»,"
_WORD = re.compile(r"\w+")


def completed(text: str, sentences: Sequence[Span], found: Read) -> Read:
    """Return what was found with what the rules find in the same units, each by the order of the text."""
    outer: list[Relation] = []
    nested: list[Relation] = []
    telling = (one for one in found.outer if tells(text, one, every=True))  # "were being recalled" hides who reveals it
    found = Read(tuple(own_quotation(text, first_turn(text, one)) for one in telling), found.nested)
    contents = sorted(content for relation in found.outer for content in relation.content_spans)
    for span, quotes, read in _by_unit(text, sentences, found):
        own = with_insides(text, parted(text, read))
        silent = not own.outer and not _is_content(span, contents)
        if not _may_add(span.of(text), own, silent=silent):
            continue  # nothing was found there
        ruled = relations_of(unit_of(text, span, quotes))
        whole = with_carriers(text, _with_sources(text, own, ruled), ruled)
        whole = with_links(text, whole, ruled) if own.outer else whole
        outer += whole.outer
        nested += whole.nested
        if silent:
            outer += [relation for relation in ruled if _speaks_up(text, relation)]
        outer += [
            one for one in ruled if _is_sure(text, one) and not any(same_cue(one, other) for other in whole.every)
        ]
    unique = {relation.cue_spans or relation.content_spans: relation for relation in reversed(outer)}
    return Read(tuple(sorted(unique.values(), key=_place)), tuple(sorted(nested, key=_place)))


def _place(relation: Relation) -> int:
    return (relation.cue_spans or relation.content_spans)[0].start


def _may_add(words: str, own: Read, *, silent: bool) -> bool:
    """False for a unit without relations where the rules need not look: nothing in its words would be taken over.

    `own` is what the reader found in it; it is `silent` where that is nothing, and it is no content of others.
    """
    if own.every:
        return True
    clause = "that " in words
    if silent:
        return (
            clause
            or bool(PLAINLY.search(words))
            or _NOBODY_NAMED.search(words) is not None
            or _FIGURE.search(words) is not None
        )
    return clause and not cue_nouns().keys().isdisjoint(_WORD.findall(words.lower()))


def _by_unit(text: str, sentences: Sequence[Span], found: Read) -> Iterator[tuple[Span, Sequence[Quote], Read]]:
    """Yield where each unit stands, its quotations, and what has its cue in it; at the end what stands in no unit."""
    outer, nested = (deque(sorted(relations, key=_place)) for relations in (found.outer, found.nested))
    for span, quotes in stretches_of(text, sentences, quotes_of(text)):
        yield span, quotes, Read(_before(outer, span.end), _before(nested, span.end))
    yield Span(len(text), len(text)), (), Read(tuple(outer), tuple(nested))


def _before(waiting: deque[Relation], end: int) -> tuple[Relation, ...]:
    """Take the relations whose cue stands before `end` from the front."""
    taken: list[Relation] = []
    while waiting and _place(waiting[0]) < end:
        taken.append(waiting.popleft())
    return tuple(taken)


def _with_sources(text: str, found: Read, ruled: Sequence[Relation]) -> Read:
    """Return what was found with the sources that it lacks; inside a content any words of the cue tell which it is."""
    taken = [cue for one in found.every for cue in one.cue_spans]
    free = [one for one in ruled if one.source_spans and not any(_meets(one.source_spans, cue) for cue in taken)]
    outer = (_sourced(one, (other for other in free if other.cue_spans == one.cue_spans)) for one in found.outer)
    nested = (_sourced(one, (other for other in free if same_cue(other, one))) for one in found.nested)
    return Read(tuple(outer), tuple(_across(text, one, found.outer) for one in nested))


def _across(text: str, one: Relation, outer: Sequence[Relation]) -> Relation:
    """Return a relation with the source from which an insertion parts it: "The experts, X said, had predicted S"."""
    if one.source_spans:
        return one
    for said in outer:
        first, last = said.content_spans[0], said.content_spans[-1]
        parted = len(said.content_spans) == _PAIR and one.cue_spans[0] in last and _may_speak(text, first)
        if parted and _AUXILIARIES.match(text[last.start : one.cue_spans[0].start].lstrip(_OPENERS)):
            return replace(one, source_spans=(first,))
    return one


def _may_speak(text: str, first: Span) -> bool:
    """True for what may be a name, with a mark where all is quoted: "“My father,” she said, “told me S”"."""
    words = first.of(text).strip(_MARKS)
    first = Span(text.index(words, first.start), text.index(words, first.start) + len(words))
    return not words.lower().startswith(("nobody", "no one", "none")) and bool(_NOUN.match(words) or names(text, first))


def _sourced(relation: Relation, ruled: Iterable[Relation]) -> Relation:
    """Return a relation without a source with the one that the rules find for its cue."""
    found = next(iter(ruled), None) if not relation.source_spans else None
    if found is None:
        return relation
    if any(_meets(found.source_spans, span) for span in relation.content_spans):
        return replace(found, cue_spans=relation.cue_spans)
    return replace(relation, source_spans=found.source_spans)


def _meets(spans: Sequence[Span], other: Span) -> bool:
    return any(span.overlaps(other) for span in spans)


def _is_content(span: Span, contents: Sequence[Span]) -> bool:
    """True where the unit lies in what somebody says in several sentences; `contents` are in order."""
    before = bisect_left(contents, Span(span.end, span.end))
    return any(contents[at].end > span.start for at in range(before - 1, -1, -1))


def _speaks_up(text: str, relation: Relation) -> bool:
    """True where a named source plainly says a clause, or "reportedly" names none: no reader should pass it over."""
    cue = cue_of(text, relation)
    words = sum(len(span.of(text).split()) for span in relation.content_spans)
    plain = PLAINLY.fullmatch(cue) or (
        known_effect(cue) in SAYS and relation.content_spans[0].of(text).startswith("that ")
    )
    unnamed = not relation.source_spans and _NOBODY_NAMED.fullmatch(cue) is not None
    return words >= _LEAST_SAID and (unnamed or (bool(relation.source_spans) and bool(plain)))


def _is_sure(text: str, relation: Relation) -> bool:
    """True for "the revelation by X that S" and "X put the toll at 40": rare in what readers learn from, but plain."""
    cue = " ".join(span.of(text).lower() for span in relation.cue_spans)
    opened = relation.content_spans[0].of(text).startswith("that ")
    if relation.source_spans and _FIGURE.match(text, relation.cue_spans[-1].end - len(cue.split()[-1])):
        return True
    return cue in cue_nouns() and opened and bool(relation.source_spans)

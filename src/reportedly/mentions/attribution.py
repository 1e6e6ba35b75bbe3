"""The rule reader: attribution relations by quotations, reporting verbs, "according to" and nouns of saying."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reportedly.mentions import citing, nominal, sourceless
from reportedly.mentions.citing import with_citations
from reportedly.mentions.idioms import tells
from reportedly.mentions.lexicon import cue_forms, cue_nouns
from reportedly.mentions.nominal import nominal_relations
from reportedly.mentions.quotes import Quote, quotes_of
from reportedly.mentions.reading import Reading
from reportedly.mentions.sourceless import sourceless_relations
from reportedly.mentions.units import Unit, unit_of, units_of
from reportedly.mentions.verbal import verbal_relations
from reportedly.records import Relation, Span

_MOST = 48
"""Relations of one kind that a unit can hold: no writer's sentence has as many, so that a hostile one costs no time."""
_GAP = 6
_WORD = re.compile(r"\w+")
_OPENERS = frozenset("“\"'‘«")
_CLOSERS = frozenset("”\"'’»")


class RuleReader:
    """Reads attribution relations with the tables of cues alone; the floor beneath any trained reader."""

    def read(self, text: str, sentences: Sequence[Span]) -> list[Relation]:
        """Return the relations of `text` by cue; inner ones lie inside the content of outer ones."""
        relations: list[Relation] = []
        end = 0
        for unit in units_of(text, sentences, quotes_of(text)):
            found = relations_of(unit)
            if not found and relations and unit.span.start - end <= _GAP and _continues(unit, relations[-1], end):
                relations[-1] = _with(relations[-1], unit.span)
                found = relations[-1:]
                relations.pop()
            relations += found
            end = unit.span.end if found else 0
        return relations

    def read_all(self, text: str, sentences: Sequence[Span]) -> Reading:
        """Return the relations as other readers do; rules judge no sentence."""
        return Reading(relations=tuple(self.read(text, sentences)), until=len(text))

    def read_within(self, text: str, span: Span) -> list[Relation]:
        """Return the relations inside `span`, read as if it stood alone (quotation marks at its ends aside)."""
        inner = _without_marks(text, span)
        if not may_relate(inner.of(text)):
            return []
        by = inner.start
        moved = [Quote(q.span.shifted(by), q.inner.shifted(by), q.closed) for q in quotes_of(inner.of(text))]
        return relations_of(unit_of(text, inner, moved))


def relations_of(unit: Unit) -> list[Relation]:
    """Return the relations of one unit in the order of their cues."""
    read = (sourceless_relations, nominal_relations, verbal_relations)
    found = [relation for rules in read for relation in rules(unit)[:_MOST]]
    said = [relation for relation in found if relation.content_spans and tells(unit.text, relation)]
    kept = {relation.cue_spans[-1].end: relation for relation in said}
    cited = {relation.cue_spans: relation for relation in with_citations(unit, list(kept.values()))}
    return sorted(cited.values(), key=lambda relation: relation.cue_spans[0])


def may_relate(text: str) -> bool:
    """False where no word of `text` tells that somebody says something: there is no relation in it."""
    words = _WORD.findall(text.lower())
    if not _signs().isdisjoint(words):
        return True
    return any(one in _phrases() and other in _phrases()[one] for one, other in pairwise(words))


@cache
def _signs() -> frozenset[str]:
    """Return the words of which a text has at least one, or one of `_phrases`, where there is a relation in it."""
    alone = {form for form, known in cue_forms().items() if any(not cue.particle for cue in known.cues)}
    return citing.SIGNS | nominal.SIGNS | sourceless.SIGNS | alone | cue_nouns().keys()


@cache
def _phrases() -> dict[str, frozenset[str]]:
    """Return the words of which one has to follow each cue verb that needs a further word: "clear" after "made"."""
    behind = {
        form: frozenset(cue.particle.split()[0] for cue in known.cues if cue.particle)
        for form, known in cue_forms().items()
    }
    return {form: words for form, words in behind.items() if words}


def _without_marks(text: str, span: Span) -> Span:
    words = span.of(text)
    left = len(words) - len(words.lstrip("“”\"'‘’` "))
    right = len(words.rstrip("“”\"'‘’` "))
    return Span(span.start + left, span.start + max(left, right))


def _continues(unit: Unit, relation: Relation, end: int) -> bool:
    """True for a unit that is one quotation right after a unit whose content was a quotation: the speaker goes on.

    In a new paragraph only where the quotation before was left open, as the custom of printers is.
    """
    if not unit.quotes or any(number < 0 for number in unit.quoted):
        return False
    spoken = relation.content_spans[-1].of(unit.text)
    if spoken[:1] not in _OPENERS:
        return False
    return "\n" not in unit.text[end : unit.span.start] or spoken[-1:] not in _CLOSERS


def _with(relation: Relation, span: Span) -> Relation:
    return Relation(
        source_spans=relation.source_spans,
        cue_spans=relation.cue_spans,
        content_spans=(*relation.content_spans, span),
    )

"""Whom "he", "she", "it" and "they" stand for."""

import re
from dataclasses import replace

from reportedly.mentions.lexicon import source_nouns, word_set
from reportedly.mentions.memory import REACH, Memory
from reportedly.mentions.source_phrases import Phrase
from reportedly.mentions.unnamed import Who
from reportedly.records import SourceKind

_GENDERED = {"he": "male", "she": "female"}
_SUBJECTS = {"him": "he", "his": "he", "her": "she", "hers": "she", "them": "they", "their": "they", "its": "it"}
_SOURCES = frozenset({"person", "anonymous", "organisation", "outlet", "document", "group"})
_ANYONE = frozenset({"person", "anonymous"})
_AGREES: dict[str, frozenset[str]] = {
    "it": frozenset({"organisation", "outlet", "document"}),
    "they": frozenset({"group", "anonymous", "organisation", "outlet"}),
}
_OF = re.compile(r" (?:about|by|for|from|in|of|on|to) ")
PRONOUNS = frozenset({"he", "she", "it", "they"})
_IMPERSONAL = re.compile(
    r"(?:is|was|has been|had been|are|were) (?:\w+ )?\w+(?:ed|d|n|ght|id)\b|(?:is|was) (?:\w+ )?clear\b", re.I
)


def is_impersonal(words: str, cue: str) -> bool:
    """True for "it is claimed that": "it" stands for nobody."""
    return words.lower() in {"it", "there"} and bool(_IMPERSONAL.match(cue))


def agrees(pronoun: str, who: Who, phrase: Phrase) -> bool:
    """True where a pronoun can stand for whom a phrase names: in kind, number and sex."""
    if pronoun in _GENDERED:
        named = who.kind == "person" or bool(phrase.kinds & {"anonymous", "title", "spokesperson"})
        one = who.count == 1 and not who.several and who.kind in _ANYONE
        return named and one and who.gender in {None, _GENDERED[pronoun]}
    if pronoun == "they" and who.kind == "anonymous":
        return who.count > 1 or who.several
    return who.kind in _AGREES[pronoun] and not (pronoun == "it" and _are_papers(who))


def pronoun_of(phrase: Phrase, memory: Memory) -> Who | None:
    """Return whom a pronoun stands for, None where the phrase is none of those that stand for somebody named."""
    low = _SUBJECTS.get(phrase.tokens[0].low, phrase.tokens[0].low)
    if len(phrase.tokens) > 1 or (low not in _AGREES and low not in _GENDERED):
        return None
    found = _gendered(phrase, memory, _GENDERED[low]) if low in _GENDERED else _neuter(phrase, memory, _AGREES[low])
    if found is not None:
        return found
    kind: SourceKind = "group" if low == "they" else "anonymous"
    return Who(phrase.words, kind, f"Nothing tells whom “{phrase.words}” stands for.")


def _gendered(phrase: Phrase, memory: Memory, gender: str) -> Who | None:
    """Resolve "he" and "she": who spoke last, unless another person acts after that or is named nearer."""
    start = phrase.span.start
    place, met = next(
        (
            (at, who)
            for at, who in memory.met_before(start, _ANYONE)
            if who.gender in {None, gender} and not who.several
        ),
        (-1, None),
    )
    spoke = _spokesperson(memory, start, place)
    if spoke is not None:
        return replace(spoke, because=f"“{phrase.words}” is who speaks for “{spoke.name}”, the source named before it.")
    acting = memory.names.acting_before(start, place, gender)
    if acting is not None:
        return memory.as_person(acting, f"“{phrase.words}” stands for “{acting.name}”, the last to act before it.")
    person = memory.names.person_before(start, gender)
    nearer = person is not None and place < person.span.start and start - place > REACH
    if met is not None and not nearer:
        return replace(met, because=f"“{phrase.words}” stands for “{met.name}”, the source named before it.")
    if person is None:
        return None
    return memory.as_person(person, f"“{phrase.words}” stands for “{person.name}”, the last person named before it.")


def _spokesperson(memory: Memory, start: int, after: int) -> Who | None:
    """Return the body whose unnamed spokesperson spoke last, later than `after`: "a spokesman said …, he added"."""
    place, met = next(iter(memory.met_before(start, _SOURCES)), (-1, None))
    speaks = met is not None and met.kind == "organisation" and met.post in word_set("spokespeople")
    return met if speaks and after < place and start - place <= REACH else None


def _are_papers(who: Who) -> bool:
    """True for "Maps" and "records of the court", which "it" stands for none of; "Notes on a Pier" is a title."""
    head = _OF.split(who.name, maxsplit=1)[0].rpartition(" ")[2].lower()
    kinds = source_nouns().get(head.removesuffix("s"), frozenset()) if head.endswith("s") else frozenset()
    return who.kind == "document" and "document" in kinds and who.name[1:].islower()


def _neuter(phrase: Phrase, memory: Memory, kinds: frozenset[str]) -> Who | None:
    """Resolve "it" and "they": who of fitting kind spoke last, else the body named last."""
    start = phrase.span.start
    for place, met in memory.met_before(start, kinds):
        if place in memory.told or (kinds == _AGREES["it"] and _are_papers(met)):
            continue  # "police sources told the Courier they believe": who was told it believes nothing
        return replace(met, because=f"“{phrase.words}” stands for “{met.name}”, the source named before it.")
    body = memory.names.organisation_before(memory.before_quotation(start))
    if body is None or start - body.span.end >= REACH:
        return None
    return Who(
        body.name, "organisation", f"“{phrase.words}” stands for “{body.name}”, the last organisation named before it."
    )

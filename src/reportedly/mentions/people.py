"""Sources that are people: named in full, by one part of a name, or by a surname that the article treats as one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.mentions.lexicon import countries, word_set
from reportedly.mentions.memory import Memory
from reportedly.mentions.name_words import is_acronym, is_organisation_word, is_title, joined, kinds_of
from reportedly.mentions.names import Person, person_in
from reportedly.mentions.source_phrases import Phrase, person_of
from reportedly.mentions.tokens import Token
from reportedly.mentions.unnamed import Who, is_plural
from reportedly.records import Outlets
from reportedly.records.slips import one_slip_apart

_WHO = re.compile(r",? who (?:is|was|has|[a-z]+[^su\W]s) ")


def named_person(phrase: Phrase, memory: Memory) -> Who | None:
    """Return the person that a phrase names, under the fullest name of the article."""
    person = person_of(phrase)
    if person is None or memory.is_company(person) or (not person.sure and memory.names.is_thing(person.name)):
        return None
    full = _fuller(person, memory, phrase.span.start)
    because = (
        f"“{phrase.words}” names “{full.name}”."
        if phrase.words != full.name
        else f"“{full.name}” is the name of a person."
    )
    if full.name not in phrase.words:
        because = f"“{phrase.words}” is “{full.name}”, named in full elsewhere in the article."
    known = memory.as_person(full, because)
    return replace(
        known,
        post=person.post or known.post,
        institution=person.institution or known.institution,
        gender=person.gender or known.gender,
    )


def who_acts(phrase: Phrase, memory: Memory, text: str) -> Who | None:
    """Resolve a name that "who chairs the union" hangs on: with a verb in the singular a person does it."""
    person = person_in(phrase.tokens) if _WHO.match(text, phrase.span.end) else None
    if person is None or memory.is_company(person):
        return None
    full = _fuller(person, memory, phrase.span.start)
    return memory.as_person(full, f"“{phrase.words}” is somebody “who” does something.")


def _fuller(person: Person, memory: Memory, place: int) -> Person:
    """Return the person under the fullest name; another first name is another person."""
    full = memory.names.fullest(person.parts[-1], place, person.gender) or person
    same = (
        (full.sure and not person.sure)
        or len(person.parts) == 1
        or full.parts[0] == person.parts[0]
        or full.parts[-1] != person.parts[-1]
    )
    if len(person.parts) > 1 and not set(person.parts) & set(full.parts):
        same = False
    return full if same and len(full.parts) >= len(person.parts) else person


def reporter(phrase: Phrase, outlets: Outlets) -> Who | None:
    """Resolve "the Courier's Ada Quill" to her."""
    at = next((i for i, token in enumerate(phrase.lead) if token.tag == "G"), 0)
    run = phrase.lead[at + 1 :]
    outlet = outlets.by_name(joined([t for t in phrase.lead[:at] if t.tag != "D"])) if at else None
    if outlet is None or any(token.tag != "X" for token in run):
        return None
    person = person_in(run)
    if person is None or person.post:
        return None
    return Who(person.name, "person", f"“{phrase.words}” names “{person.name}”.", institution=outlet.name)


def part_of_name(phrase: Phrase, memory: Memory) -> Who | None:
    """Resolve one part of a name, and a name that an acronym is short for."""
    lead = _before_of(phrase.lead)
    names = [token for token in lead if token.tag == "X"]
    if len(names) != 1 or len([t for t in lead if t.tag in {"w", "X"}]) != 1:
        return None
    if names[0].text in memory.names.acronyms:
        full = memory.names.acronyms[names[0].text]
        return Who(full, "organisation", f"“{names[0].text}” is short for “{full}” in this article.")
    person = memory.names.fullest(names[0].low, phrase.span.start)
    thing = person is not None and not person.sure and phrase.tokens[0].tag == "D"  # "the Cubs"
    if person is None or thing or memory.is_company(person):
        return None
    return memory.as_person(person, f"“{phrase.words}” is “{person.name}”, named in full elsewhere in the article.")


def _before_of(lead: Sequence[Token]) -> Sequence[Token]:
    """Return the name in "Quill of the Norhaven Institute"."""
    return lead[:1] if len(lead) > 2 and lead[0].tag == "X" and lead[1].low == "of" else lead


def misspelt(phrase: Phrase, memory: Memory) -> Who | None:
    """Resolve a lone name that is one letter away from the surname of the only person of the article who is so near."""
    head = _lone_name(phrase)
    if head is None or memory.names.fullest(head.low, phrase.span.start) is not None:
        return None
    near = [p for p in memory.names.people if len(p.parts) > 1 and one_slip_apart(p.parts[-1], head.low)]
    people = [p for p in near if p.sure or memory.is_met(p.name)]
    if len({person.parts[-1] for person in people}) != 1:
        return None
    full = memory.names.fullest(people[0].parts[-1], phrase.span.start) or people[0]
    return memory.as_person(full, f"“{phrase.words}” is one letter away from “{full.name}”.")


def surname(phrase: Phrase, memory: Memory) -> Who | None:
    """Resolve a lone capitalised name that the article treats as a person's."""
    head = _lone_name(phrase)
    if head is None or head.low in countries() or is_organisation_word(head) or is_acronym(head.text):
        return None
    if is_plural(head) and kinds_of(head) & {"group", "anonymous", "crowd"}:
        return None
    if not _told_by_words(phrase, head) and not memory.names.clues.says_person(head.low):
        return None
    full = memory.names.fullest(head.low, phrase.span.start)
    if full is not None:
        return memory.as_person(full, f"“{phrase.words}” is “{full.name}”.")
    return Who(head.text, "person", f"What stands beside “{head.text}” in the article stands beside people.")


def _lone_name(phrase: Phrase) -> Token | None:
    names = [token for token in phrase.lead if token.tag == "X" and not is_title(token)]
    courtesy = any(token.low.rstrip(".") in word_set("courtesy") for token in phrase.lead)
    lone = len(names) == 1 and (courtesy or phrase.tokens[0].tag != "D") and phrase.head is names[0]
    return names[0] if lone else None


def _told_by_words(phrase: Phrase, head: Token) -> bool:
    """True for "Mr. Quill" and "actor and singer Quill"."""
    if any(token.low.rstrip(".") in word_set("courtesy") for token in phrase.lead):
        return True
    trades = [token for token in phrase.lead if token is not head and token.tag in {"w", "C"}]
    return bool(trades) and all(token.tag == "C" or "anonymous" in kinds_of(token) for token in trades)

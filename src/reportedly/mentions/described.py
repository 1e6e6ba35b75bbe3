"""Sources told by what they are: "the Norpress founder", "the comedian, 47", where the article says who that is."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.mentions.lexicon import countries, word_set
from reportedly.mentions.memory import REACH, Memory
from reportedly.mentions.name_words import joined
from reportedly.mentions.names import Person
from reportedly.mentions.posts import has_post, institution_beside
from reportedly.mentions.source_phrases import Phrase, without_article
from reportedly.mentions.tokens import Token
from reportedly.mentions.unnamed import Who, is_plural


def holder_of(phrase: Phrase, memory: Memory, text: str) -> Who | None:
    """Resolve "the Varnland president", "the director of Norhaven Zoo" to who holds the post in the article.

    The institution beside the holder's name has to be the same, or be missing where nobody else has such a post.
    """
    noun, owner = phrase.head.low, _owner(phrase)
    if phrase.tokens[0].low != "the" or not owner or "title" not in phrase.kinds or is_plural(phrase.head):
        return None
    heads = word_set("heads_of_bodies") if noun in word_set("heads_of_bodies") else frozenset({noun})
    holders = [p for p in memory.names.people if p.sure and any(_holds(p, head) for head in heads)]
    bodies = {p.name: p.institution or institution_beside(p.name, text) for p in holders}
    fitting = [p for p in holders if (body := bodies[p.name]) and _same(body, owner)]
    if not fitting and not any(bodies.values()):
        fitting = [p for p in holders if _holds(p, noun)]
    if len({person.parts[-1] for person in fitting}) != 1:
        return None
    full = max((person.name for person in fitting), key=len)
    holder = next(person for person in fitting if person.name == full)
    return _meant(phrase, memory, holder, "whose post the article names")


def known_by_trade(phrase: Phrase, memory: Memory, subject: str) -> Who | None:
    """Resolve "the comedian, 47," to the person whom the article is about.

    That one is the `subject` of the sentence before, or nobody else was named since.
    """
    trade, start = phrase.head.low, phrase.span.start
    if phrase.tokens[0].low != "the" or trade not in word_set("known_by_trade") or is_plural(phrase.head):
        return None
    most = memory.names.most_named()
    near = (p for p in memory.names.people if start - REACH <= p.span.end <= start)
    people = [p for p in near if p.sure or memory.names.stands_alone(p.parts[-1])]
    if most in subject.lower().split():
        people = [p for p in people if p.parts[-1] == most]
    person = people[-1] if people and people[-1].sure else None
    wanted = {gender for gender in ("female", "male") if trade in word_set(f"{gender}_words")}
    if person is None or person.parts[-1] != most or (wanted and person.gender not in {*wanted, None}):
        return None
    return _meant(phrase, memory, person, "whom the article is about and who was named last")


def _holds(person: Person, noun: str) -> bool:
    return person.role == noun or has_post(person.post, noun)


def _meant(phrase: Phrase, memory: Memory, person: Person, why: str) -> Who:
    full = memory.names.fullest(person.parts[-1], phrase.span.start, person.gender) or person
    return replace(memory.as_person(full, ""), because=f"“{phrase.words}” is “{full.name}”, {why}.")


def _owner(phrase: Phrase) -> str:
    """Return whose post it is: the capitals before the noun, or those behind "of"."""
    at = phrase.tokens.index(phrase.head)
    before = _capitals(phrase.tokens[1:at])
    behind = phrase.tokens[at + 1 :]
    if before or not behind or behind[0].low not in {"of", "at"}:
        return before
    return _capitals(behind[1:])


def _capitals(tokens: Sequence[Token]) -> str:
    named = [token for token in tokens if token.tag not in {"G", "D"}]
    capital = bool(named) and all(token.text[0].isupper() for token in named)
    return joined(named) if capital else ""


def _same(institution: str, owner: str) -> bool:
    """True for "Varnland" and "Varnish", "Zoo" and "Norhaven Zoo": one name, or the end or the beginning of one."""
    one, other = (without_article(name.lower().replace("’", "'").removesuffix("'s")) for name in (institution, owner))
    one, other = (countries().get(name, name).lower() for name in (one, other))
    words, more = sorted((one.split(), other.split()), key=len)
    return words in (more[: len(words)], more[-len(words) :])

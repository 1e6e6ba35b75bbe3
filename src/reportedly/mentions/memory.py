"""What one article has named so far: its people and bodies, and the sources met in the order of the text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reportedly.mentions.lexicon import countries, source_nouns, word_set
from reportedly.mentions.names import Names, Person
from reportedly.mentions.posts import has_post
from reportedly.mentions.source_phrases import Phrase, without_article
from reportedly.mentions.unnamed import Who, is_plural
from reportedly.records import Span

_ANY_COMPANY = frozenset(
    {"company", "firm", "corporation", "maker", "manufacturer", "giant", "startup", "group", "retailer", "operator"}
)
"""Nouns that any company can be called by; "airline" and "bank" say what it does, and the name has to say so too."""

_NO_COMPANY = frozenset(
    ["ministry", "department", "police", "court", "government", "council", "committee", "commission", "agency", "army",
     "parliament", "senate", "congress", "university", "union", "party", "administration", "office", "military", "navy",
     "school", "hospital", "embassy", "authority", "bureau", "house", "board", "force"]
)  # fmt: skip
_CAPTIONS = frozenset({"file", "photo", "video", "ap", "afp", "epa", "reuters", "tv", "us", "usa", "uk", "eu", "un"})

_STOP = re.compile(r"[.!?”]\s|\n")
_QUOTED = re.compile(r"[“\"‘'][^“”\"\n]{2,600}[,.!?][”\"’'] $")
_LONGEST = 700  # code points of a quotation with its marks
REACH = 500
"""Code points after which a pronoun rather means the person named last than the source who spoke last."""


class Memory:
    """Whom the article names anywhere, and who spoke before a place."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self._text = text
        self.names = Names(text, sentences)
        self._met: list[tuple[int, Who]] = []
        self.told: set[int] = set()

    def remember(self, place: int, who: Who, *, told: bool = False) -> None:
        """Take in a source that stands at `place`; places only grow. Who was `told` something is remembered as such."""
        self._met.append((place, who))
        if told:
            self.told.add(place)

    def met_before(self, place: int, kinds: frozenset[str]) -> list[tuple[int, Who]]:
        """Return the sources of these kinds before `place` with their places, the last first."""
        return [(start, who) for start, who in reversed(self._met) if start < place and who.kind in kinds]

    def before_quotation(self, place: int) -> int:
        """Return where a quotation begins that ends right before `place`, else `place`: who speaks stands before."""
        quoted = _QUOTED.search(self._text, max(0, place - _LONGEST), place)
        return quoted.start() if quoted else place

    def is_met(self, name: str) -> bool:
        """True for a person who spoke before."""
        return any(who.name == name and who.kind == "person" for _, who in self._met)

    def as_person(self, person: Person, because: str) -> Who:
        """Return a person as a source, with the post and institution that the article gives most often."""
        places = self.names.about(person.name)
        post = _most_said([place.post for place in places]) or person.post
        institution = _most_said([place.institution for place in places]) or person.institution
        gender = person.gender or _most_said([place.gender for place in places])
        return Who(person.name, "person", because, post=post, institution=institution, gender=gender)

    def is_company(self, person: Person) -> bool:
        """True for two capitals of which only the first is used alone: "Tyson" of "Tyson Foods"."""
        if person.sure or len(person.parts) < 2 or self.names.stands_alone(person.parts[-1]):
            return False
        return self.names.stands_alone(person.parts[0])

    def called(self, phrase: Phrase, noun: str) -> Who | None:
        """Return the source or the holder of a post that was called so last; a person before an unnamed one."""
        start = phrase.span.start
        met = next(((at, who) for at, who in reversed(self._met) if at < start and _is_called(who, noun)), None)
        holder = self._holder(start, noun)
        if holder is not None and (met is None or _gives_way(*met, holder)):
            return self.as_person(holder, f"“{phrase.words}” is “{holder.name}”, whose post the article names.")
        if met is not None:
            return replace(met[1], because=f"“{phrase.words}” is “{met[1].name}”, the source named before it.")
        beside = self._by_sex(phrase, noun) or self._beside(phrase, noun)
        return beside or (self._by_role(phrase) if "title" in phrase.kinds else None)

    def _by_sex(self, phrase: Phrase, noun: str) -> Who | None:
        """Resolve "the actress" to the woman named last."""
        if noun not in word_set("gendered_roles") or phrase.tokens[0].low != "the":
            return None
        gender = "female" if noun in word_set("female_words") else "male"
        person = self.names.person_before(phrase.span.start, gender)
        if person is None or not person.sure or phrase.span.start - person.span.end > REACH:
            return None
        return self.as_person(person, f"“{phrase.words}” is “{person.name}”, the last of that sex named before it.")

    def _beside(self, phrase: Phrase, noun: str) -> Who | None:
        """Return the speaker beside whose name the article puts the noun: "the film's director, Tom Adler"."""
        if "title" not in phrase.kinds and "anonymous" not in phrase.kinds:
            return None
        told: dict[str, int] = {}
        for _, who in self.met_before(phrase.span.start, frozenset({"person"})):
            if who.name not in told and not who.several:
                told[who.name] = _times_beside(self._text, who.name, noun)
        best = max(told, key=lambda name: told[name], default="")
        if not told or not told[best]:
            return None
        found = next(who for _, who in self.met_before(phrase.span.start, frozenset({"person"})) if who.name == best)
        return replace(found, because=f"“{phrase.words}” is “{best}”: “{noun}” stands beside that name.")

    def _holder(self, start: int, noun: str) -> Person | None:
        """Return who holds a post or has a role: the last before `start`, else the only one of the article."""
        holders = [p for p in self.names.people if p.role == noun or has_post(p.post, noun)]
        before = [person for person in holders if person.span.end <= start]
        if before:
            return before[-1]
        return holders[0] if len({person.name for person in holders}) == 1 else None

    def introduced(self, phrase: Phrase) -> Who | None:
        """Resolve "a coach" of a lead to the only one of the article who is introduced as one further down."""
        noun, start = phrase.head.low, phrase.span.start
        if phrase.tokens[0].low not in {"a", "an"} or "title" not in phrase.kinds or "spokesperson" in phrase.kinds:
            return None
        holder = self._holder(start, noun)
        if holder is None or holder.span.start < start:
            return None
        because = f"“{phrase.words}” is “{holder.name}”, the only one of the article, named further down."
        return self.as_person(holder, because)

    def _by_role(self, phrase: Phrase) -> Who | None:
        """Resolve "the director" to the person who spoke last, where the article names no post or role for them.

        Several ("the historians") are nobody in particular, "the police chief" says of what he is the chief, and in
        what somebody says in the same sentence "the captain" is another.
        """
        start = phrase.span.start
        words = [token for token in phrase.tokens if token.tag in {"w", "X", "G"}]
        if len(words) > 1 or is_plural(phrase.head):
            return None
        for place, who in self.met_before(start, frozenset({"person"})):
            if _unlike(phrase.head.low, who):
                continue
            role = any(person.role for person in self.names.about(who.name))
            if start - place > REACH or who.post is not None or role or not _STOP.search(self._text, place, start):
                return None
            because = f"“{phrase.words}” is “{who.name}”, the person who spoke before and has no other post."
            return replace(who, because=because)
        return None

    def full_organisation(self, name: str, place: int) -> str:
        """Return the fullest name of an organisation: "the ministry" is the ministry named before."""
        if any(word[0].isupper() for word in name.split()) or len(name.removeprefix("new ").split()) > 1:
            return self.names.acronyms.get(name, name)
        noun = name.lower().removeprefix("new ")
        if noun not in word_set("companies") | word_set("generic_bodies"):
            found = self.names.organisation_before(place, noun)
            return found.name if found else name
        met = [who.name for _, who in self.met_before(place, frozenset({"organisation"}))]
        before = [body.name for body in reversed(self.names.organisations) if body.span.end <= place]
        named = [body for body in (*met, *before) if is_name_of_body(body)]
        longer = [body.name for body in self.names.organisations if _is_kind_of(body.name, noun)]
        called = next((body for body in named if _is_kind_of(body, noun) or _begins_one(body, longer)), None)
        if called is not None or noun not in _ANY_COMPANY:
            return called or name
        return next((body for body in named if could_be_company(body)), name)


def is_name_of_body(name: str) -> bool:
    """True for "Vell Airways" and "HARC", not for "Crew" that opens a line, nor "NEW YORK" and "FILE" of captions."""
    words = name.split()
    if len(words) > 1 and name.isupper():
        return False
    if len(words) == 1:
        return words[0][0].isupper() and words[0].lower() not in source_nouns().keys() | _CAPTIONS
    return sum(word[0].isupper() for word in words) > 1


def could_be_company(name: str) -> bool:
    """True unless a word says that it is an office, a court, a people or a state: "the company" is none of them."""
    words = name.lower().split()
    return not _NO_COMPANY & set(words) and name.lower() not in countries()


def _is_kind_of(body: str, noun: str) -> bool:
    """True where a body's name says that it is one: "airline" of "Vell Airways"."""
    words = body.lower().split()
    if noun in word_set("generic_bodies"):
        return any(word in word_set("generic_bodies") for word in words)
    start = noun[:3] if noun in {"airline", "carrier"} else noun
    return any(word.startswith("air" if noun == "carrier" else start) for word in words)


def _begins_one(body: str, longer: Sequence[str]) -> bool:
    """True for "All Vell" where the article has "Vell Airways" too: "all" is not taken for a part of the name."""
    words = body.split()
    return any(name.split()[:-1] == words[-len(name.split()) + 1 :] for name in longer if " " in name)


def _gives_way(place: int, met: Who, holder: Person) -> bool:
    """True where the holder of a post is meant rather than a source met: an unnamed one, or a body named before."""
    return met.kind != "person" and (holder.span.start > place or met.kind == "anonymous")


def _times_beside(text: str, name: str, noun: str) -> int:
    """Return how often a noun stands within a few words of a surname."""
    surname, word = re.escape(name.rsplit(maxsplit=1)[-1]), re.escape(noun)
    near = re.compile(rf"\b{word},? (?:[A-Z][\w.]* )?{surname}\b|\b{surname}, (?:an?|the) (?:[\w-]+ ){{0,2}}{word}\b")
    return len(near.findall(text))


def _unlike(noun: str, who: Who) -> bool:
    """True for "the actress" of a man."""
    wanted = next((gender for gender in ("female", "male") if noun in word_set(f"{gender}_words")), None)
    return wanted is not None and who.gender not in {wanted, None}


def _is_called(who: Who, noun: str) -> bool:
    """True for a source whose post is the noun, or whose name or phrase ends in it: not "authors of the report"."""
    words = without_article(who.name.lower()).split()
    end = next((i for i, word in enumerate(words) if word in {"of", "for"}), len(words))
    head = words[:end]
    ends = bool(head) and (head[-1] == noun or (who.kind == "organisation" and noun in head))
    return ends or has_post(who.post, noun)


def _most_said(values: Sequence[str | None]) -> str | None:
    """Return the value that stands most often, the first of several."""
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None

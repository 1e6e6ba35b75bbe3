"""The names an article uses: full names of people with their posts, organisations, and where each stands."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.mentions.beside_names import past_apposition
from reportedly.mentions.clues import Clues, is_camel, plain
from reportedly.mentions.lexicon import countries, given_names, known_institutions, source_nouns, word_set
from reportedly.mentions.name_shapes import (
    after_office,
    bears,
    behind_body,
    family_first,
    is_body,
    is_field,
    is_initials,
    is_role,
    is_street,
    without_place,
)
from reportedly.mentions.name_words import (
    COURTESY,
    REMEMBERED,
    institution_name,
    is_acronym,
    is_body_word,
    is_organisation_word,
    is_title,
    is_title_word,
    joined,
    kinds_of,
    without_trade,
)
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.records import Span

_PARTICLES = word_set("name_particles")
_JOINTS = word_set("name_joints")
_SUFFIXES = word_set("name_suffixes")
_LINKS = _PARTICLES | _JOINTS
_LEAST_NAMED = 2  # words that name a person: one alone needs a title
_LONGEST = 8  # capitals in a row: more are a line of capitals, not a name
_OFTEN = 5  # lone uses of a surname after which one full name is another person's
_CLOSE = 400  # code points within which the person of a surname named in full last is meant
_WHERE = frozenset({"in", "at", "near", "into", "across", "outside", "inside"})
_GENDERS = {"female": word_set("female_words"), "male": word_set("male_words")}


@dataclass(frozen=True, slots=True)
class Person:
    """A person as named at one place; `post` and `institution` are what stands before the name.

    `role` is a noun before it that is no office ("uncle"). `sure` is False for capitals that could as well name a ship
    or a town. `gender` is male, female or None.
    """

    name: str
    span: Span
    post: str | None = None
    institution: str | None = None
    gender: str | None = None
    sure: bool = True
    role: str | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the name, lower case, suffixes such as "Jr." aside."""
        return _parts(self.name)


@lru_cache(maxsize=REMEMBERED)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(plain(part) for part in name.lower().split() if part not in _SUFFIXES)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as named at one place."""

    name: str
    span: Span


def runs_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the runs of capitalised tokens, joined by "of", "de" and the like where a capital follows."""
    return [list(tokens[start:end]) for start, end in _runs(tokens)]


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return where each run starts and ends."""
    runs: list[tuple[int, int]] = []
    for at in [index for index, token in enumerate(tokens) if token.tag == "X"]:
        if runs and _joins(tokens[runs[-1][1] : at]):
            runs[-1] = runs[-1][0], at + 1
        else:
            runs.append((at, at + 1))
    return runs


def _joins(between: Sequence[Token]) -> bool:
    """True where what stands between two capitals makes one name of them: nothing, "of", "and", "van der", "of la"."""
    if not between:
        return True
    return between[0].low in _LINKS and all(token.low in _PARTICLES for token in between[1:])


def person_in(tokens: Sequence[Token], before: Token | None = None) -> Person | None:
    """Return the person that a run of capitals names, with what the run holds before the name; None for no person.

    `before` is the word before the run: "resident" or "husband" there makes it a person's.
    """
    if len(tokens) < _LEAST_NAMED:
        return None
    titles = [i for i, token in enumerate(tokens) if is_title(token) and i + 1 < len(tokens)]
    courtesy = next((i for i in titles if tokens[i].low.rstrip(".") in COURTESY), None)
    titles = _behind_for(tokens, [i for i in titles if courtesy is None or i <= courtesy])
    start = after_office(tokens, titles[-1] + 1) if titles else 0
    name, behind = without_place(tokens[start:], titled=bool(titles))
    name = name if titles else behind_body(name)
    while name and len(name) > 2 and _is_no_part(name[0]):
        name = name[1:]
    certain = courtesy is not None or (len(name) == 2 and name[0].low in given_names())
    if not _could_be_name(name, certain=certain) or (not titles and len(name) < 2):
        return None
    post = [token for token in tokens[titles[0] : start] if token.low.rstrip(".") not in COURTESY] if titles else []
    in_front = list(tokens[: titles[0]]) if titles else []
    role = kinds_of(before) & {"anonymous", "title", "spokesperson"} if before and before.tag == "w" else None
    return Person(
        name=joined(name),
        span=Span(name[0].start, name[-1].end),
        post=joined(post).lower() or None,
        institution=institution_name(in_front or [token for token in behind if any(map(is_body, behind))]),
        gender=_gender(tokens[:start], name[0].low),
        sure=bool(titles) or bool(role) or _is_persons(name),
    )


def _behind_for(tokens: Sequence[Token], titles: list[int]) -> list[int]:
    """Return the titles of the person, not of who speaks for one: "Lawyers for President Ada Quill"."""
    at = max((i for i, token in enumerate(tokens) if token.low == "for" and i - 1 in titles), default=-1)
    return [i for i in titles if i > at] or titles


def _is_persons(name: Sequence[Token]) -> bool:
    """True where the name itself says that a person bears it."""
    first = name[0]
    initial = len(first.text.rstrip(".")) == 1 or is_initials(first.text)
    return first.low in given_names() or initial or family_first(name)


def _is_no_part(token: Token) -> bool:
    """True for what stands before a name with a capital only by its place: a country, "of", "Pilot"."""
    trade = bool(kinds_of(token) & {"anonymous"}) and token.low not in given_names()
    return token.low in countries() or token.low in _JOINTS or trade or is_role(token)


def _gender(titles: Sequence[Token], given: str) -> str | None:
    for token in titles:
        for gender, words in _GENDERS.items():
            if token.low.rstrip(".") in words:
                return gender
    known = given_names().get(given)
    return known if known != "either" else None


def _could_be_name(tokens: Sequence[Token], *, certain: bool = False) -> bool:
    """True unless a word tells against it; "Mr. King" and "Larry King" are `certain` whatever a king is."""
    field = len(tokens) == 1 and is_field(tokens[0])  # "Ministry of Foreign Affairs"
    if not tokens or len(tokens) > 6 or field or joined(tokens).lower() in known_institutions():
        return False
    if any(token.cue and token.low.endswith("s") for token in tokens[1:-1]):
        return False  # "Ada Quill Accuses Tom Adler": a headline
    if certain and is_title(tokens[-1]) and "spokesperson" not in kinds_of(tokens[-1]):
        tokens = tokens[:-1] or tokens[:0]
        return not any(_never_in_a_name(token) for token in tokens)
    if tokens[-1].low in word_set("outlet_endings") or any(is_camel(token.text) for token in tokens):
        return False
    if tokens[-1].low in word_set("place_ends") or tokens[0].low in word_set("place_starts"):
        return False
    return not any(_never_in_a_name(token) for token in tokens)


def _never_in_a_name(token: Token) -> bool:
    return len(token.text) > 1 and _is_no_name(token.text)


@lru_cache(maxsize=REMEMBERED)
def _is_no_name(word: str) -> bool:
    low = word.lower()
    if low in _JOINTS or low in countries() or is_body_word(low) or is_title_word(low):
        return True
    if low in word_set("openers_of_names") or low in word_set("page_words"):
        return True
    if is_acronym(word) and len(word) > 3 and not is_initials(word):
        return True
    plural = low.endswith("s") and (low[:-1] in source_nouns() or low[:-1] in countries())
    return plural or any(letter.isdigit() for letter in word)


def _with_role(person: Person, before: Token) -> Person:
    """Return a person with the office or the role that stands right before the name."""
    kinds = kinds_of(before)
    post = person.post or (before.low if is_title(before) and "anonymous" not in kinds else None)
    return replace(person, post=post, role=before.low if "anonymous" in kinds else None)


def _word_before(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the word before a token, or the title of "spokesman," before a name."""
    if at > 1 and tokens[at - 1].tag == ",":
        title = tokens[at - 2]
        if title.tag == "w" and (is_title(title) or "anonymous" in kinds_of(title)):
            return title
    return tokens[at - 1] if at else None


def _people_apart(run: list[Token]) -> list[list[Token]]:
    """Return the two names of "Ada Quill and Tom Adler" apart; a run that is no list of people stays whole."""
    at = next((i for i, token in enumerate(run) if token.low in {"and", "&"}), None)
    if at is None or at + 1 >= len(run):
        return [run]
    one, other = run[:at], run[at + 1 :]
    people = [person_in(one), person_in(other)]
    return [one, *_people_apart(other)] if any(p is not None and p.sure for p in people) else [run]


def _acts(token: Token) -> bool:
    return token.tag in {"A", "V"} or token.cue or (token.tag == "w" and token.low.endswith("ed"))


class Names:
    """The people and organisations of one article."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self.people: list[Person] = []
        self.organisations: list[Organisation] = []
        self.acronyms: dict[str, str] = {}
        self._alone: Counter[str] = Counter()
        self._things: set[str] = set()
        self._actors: list[Token] = []
        self._lone: dict[str, list[int]] = {}
        self.clues = Clues()
        for sentence in sentences:
            tokens = tokens_of(text, sentence.start, sentence.end)
            self._read(tokens)
            if text.find("(", sentence.start, sentence.end) >= 0:
                self._read_acronyms(tokens)
        self._by_part: dict[str, list[Person]] = {}
        for person in self.people:
            for part in {person.parts[0], person.parts[-1]} if person.parts else set():
                self._by_part.setdefault(part, []).append(person)
        self._starts = [person.span.start for person in self.people]

    def _read(self, tokens: list[Token]) -> None:
        self.clues.read(tokens)
        for start, end in _runs(tokens):
            opened = start == 0 and (tokens[0].low in word_set("openers_of_names") or tokens[0].cue)
            at = start + opened
            for part in _people_apart(tokens[at:end]) if at < end else ():
                self._add(part, _word_before(tokens, at))
                at += len(part) + 1
            after = past_apposition(tokens, end)
            if after < len(tokens) and _acts(tokens[after]):
                self._actors.append(tokens[end - 1])

    def _read_acronyms(self, tokens: list[Token]) -> None:
        for index, token in enumerate(tokens[:-2]):
            if token.text == "(" and tokens[index + 2].text == ")" and is_acronym(tokens[index + 1].text):
                self._spelt_out(tokens[:index], tokens[index + 1].text)

    def _add(self, run: list[Token], before: Token | None) -> None:
        """Take in a run of capitals; what an article stands before is a thing unless a title or given name tells."""
        if not run or len(run) > _LONGEST:
            return
        if len(run) == 1:
            self._alone[run[0].low] += 1
            self._lone.setdefault(plain(run[0].low), []).append(run[0].start)
        person = person_in(run, before)
        if person is not None and before is not None and before.tag == "w":
            person = _with_role(person, before)
        thing = before is not None and (before.tag in {"D", "G"} or before.low in _WHERE)
        if person is not None and (person.sure or not thing):
            self.people.append(person)
        elif thing and person is not None:
            self._things.add(person.name)
        elif any(is_organisation_word(token) or is_acronym(token.text) for token in run) and not is_street(run, before):
            self.organisations.append(Organisation(joined(without_trade(run)), Span(run[0].start, run[-1].end)))

    def _spelt_out(self, before: Sequence[Token], acronym: str) -> None:
        """Take in "Alliance to Mend Our Roads (AMOR)": capitals right before that start with the letters in order."""
        letters = acronym.replace(".", "").lower()
        words = list(before[-2 * len(letters) :])
        capitals = [i for i, token in enumerate(words) if token.tag == "X" or token.text[:1].isupper()]
        for start in capitals:
            initials = "".join(token.text[0].lower() for token in words[start:] if token.text[:1].isupper())
            if initials == letters or (initials.endswith(letters[-2:]) and len(initials) == len(letters)):
                self.acronyms[acronym] = joined(words[start:])
                return

    def fullest(self, part: str, place: int, gender: str | None = None) -> Person | None:
        """Return the person of this surname, or of this first part of a name, under the most used full name.

        Of two people who share it the one of fitting gender named in full just before `place` is meant, else
        the one named most; who is named only with a title counts where nobody is named in full.
        """
        part = plain(part)
        known = [person for person in self._by_part.get(part, []) if len(person.parts) > 1]
        by_surname = [person for person in known if bears(person.parts, part)]
        known = [person for person in known if person.sure]
        fitting = [p for p in by_surname or known if gender is None or p.gender in {None, gender}]
        fitting = [p for p in fitting if not self._came_late(p.name, part)]
        if not fitting:
            return self._titled(part, gender)
        names = Counter(person.name for person in fitting)
        near = next((p for p in reversed(fitting) if 0 <= place - p.span.end <= _CLOSE), None)
        posts = {person.name for person in fitting if person.post}

        def weight(name: str) -> tuple[int, bool, int]:
            return names[name], name in posts, len(name)

        best = max(names, key=weight)
        if near is not None and weight(near.name)[:2] >= weight(best)[:2]:
            return near
        return next(person for person in fitting if person.name == best)

    def _came_late(self, name: str, part: str) -> bool:
        """True for a full name that stands once, long after its surname alone: somebody else of the family."""
        places = [p.span.start for p in self._by_part[part] if p.name == name]
        return len(places) == 1 and sum(start < places[0] for start in self._lone.get(part, ())) >= _OFTEN

    def _titled(self, part: str, gender: str | None) -> Person | None:
        """Return the person named only by a title and this surname ("President Roe")."""
        single = [p for p in self._by_part.get(part, []) if len(p.parts) == 1 and p.sure]
        return next((p for p in single if gender is None or p.gender in {None, gender}), None)

    def acting_before(self, place: int, after: int, gender: str | None) -> Person | None:
        """Return the person named last in this stretch as one who acts: a verb follows the name."""
        for actor in reversed(self._actors):
            if actor.start <= after:
                return None
            if actor.end <= place and (found := self._at(actor, gender)) is not None:
                return found
        return None

    def _at(self, last: Token, gender: str | None) -> Person | None:
        """Return the sure person of fitting gender whose name ends in this token, in full or by surname."""
        index = bisect_left(self._starts, last.end) - 1
        if index >= 0 and self.people[index].span.end == last.end:
            person = self.people[index]
            return person if person.sure and person.gender in {gender, None} else None
        if not self._alone[last.low] or is_title(last) or is_acronym(last.text):
            return None
        full = self.fullest(last.low, last.start)
        if full is not None:
            return full if full.gender in {gender, None} else None
        if not self.clues.says_person(last.low) or given_names().get(plain(last.low), gender) not in {gender, "either"}:
            return None
        return Person(name=last.text, span=Span(last.start, last.end))

    def about(self, name: str) -> list[Person]:
        """Return every place that names the person of this full name."""
        last = name.lower().split()[-1]
        return [person for person in self._by_part.get(last, []) if name.endswith(person.name) or person.name == name]

    def stands_alone(self, part: str) -> bool:
        """True where a part of a name also stands alone in the article, as surnames do."""
        return self._alone[part] > 0

    def most_named(self) -> str | None:
        """Return the last part of the name of whom the article names most, None where two are named alike often."""
        often = Counter(person.parts[-1] for person in self.people if person.sure and len(person.parts) > 1)
        often.update({part: self._alone[part] for part in often})
        ranked = often.most_common(2)
        clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
        return ranked[0][0] if clear else None

    def is_thing(self, name: str) -> bool:
        """True where the article puts "the" or "a" before the name, as with ships and never with people."""
        return name in self._things

    def person_before(self, place: int, gender: str | None = None) -> Person | None:
        """Return the person named last before `place`, passing over names that may be none and another gender."""
        unsure: Person | None = None
        for index in range(bisect_left(self._starts, place) - 1, -1, -1):
            person = self.people[index]
            if person.gender not in {gender, None}:
                continue
            if person.sure or self.stands_alone(person.parts[-1]):
                return person
            unsure = unsure or person
        return unsure

    def organisation_before(self, place: int, noun: str | None = None) -> Organisation | None:
        """Return the organisation named last before `place`, with `noun` in its name where one is given."""
        before = (body for body in reversed(self.organisations) if body.span.end <= place)
        return next((body for body in before if noun is None or noun in body.name.lower().split()), None)

"""The names an article uses: full names of people with their posts, organisations, and where each stands."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.mentions.lexicon import countries, given_names, known_institutions, source_nouns, word_set
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.records import Span

_PARTICLES = word_set("name_particles")
_JOINTS = word_set("name_joints")
_SUFFIXES = word_set("name_suffixes")
_ROLES = ("ist", "ian", "er", "or", "man", "woman")
_LONGEST = 8  # capitals in a row: more are a line of capitals, not a name
_WHERE = frozenset({"in", "at", "near", "into", "across", "outside", "inside"})
_COURTESY = word_set("courtesy")
_GENDERS = {"female": word_set("female_words"), "male": word_set("male_words")}


@dataclass(frozen=True, slots=True)
class Person:
    """A person as named at one place; `post` and `institution` are what stands before the name.

    `sure` is False for capitals that could as well name a ship or a town. `gender` is male, female or None.
    """

    name: str
    span: Span
    post: str | None = None
    institution: str | None = None
    gender: str | None = None
    sure: bool = True

    @property
    def parts(self) -> list[str]:
        """The parts of the name, lower case, suffixes such as "Jr." aside."""
        return [part for part in self.name.lower().split() if part not in _SUFFIXES]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as named at one place."""

    name: str
    span: Span


def kinds_of(token: Token) -> frozenset[str]:
    """Return the kinds of source that a word can name, those of its last part for "secretary-general"."""
    low = token.low.rstrip(".")
    found = source_nouns().get(low)
    if found is None and "-" in low:
        found = source_nouns().get(low.split("-")[0], frozenset()) & {"title"} or source_nouns().get(low.split("-")[-1])
    return found or frozenset()


def is_title(token: Token) -> bool:
    """True for "President", "Gen.", "spokeswoman", "Vice"."""
    return token.low.rstrip(".") in _COURTESY or bool({"title", "spokesperson"} & kinds_of(token))


def is_organisation_word(token: Token) -> bool:
    """True for "Ministry", "Council", "Police", "Inc."."""
    return "organisation" in kinds_of(token) or token.low.rstrip(".") in word_set("company_endings")


def is_acronym(word: str) -> bool:
    """True for "NATO", "U.N.", "FBI"."""
    letters = word.replace(".", "").replace("&", "").replace("-", "")
    return 2 <= len(letters) <= 7 and letters.isupper() and letters.isalpha()


def joined(tokens: Sequence[Token]) -> str:
    """Return the words of tokens with single spaces, a possessive without one."""
    words = "".join(token.text if token.tag == "G" else f" {token.text}" for token in tokens)
    return words.strip()


def runs_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the runs of capitalised tokens, joined by "of", "de" and the like where a capital follows."""
    runs: list[list[Token]] = []
    run: list[Token] = []
    for index, token in enumerate(tokens):
        if token.tag == "X" or (run and token.low in _PARTICLES | _JOINTS and _capital_follows(tokens, index + 1)):
            run.append(token)
            continue
        if run:
            runs.append(run)
        run = []
    return [*runs, run] if run else runs


def _capital_follows(tokens: Sequence[Token], index: int) -> bool:
    while index < len(tokens) and tokens[index].low in _PARTICLES:
        index += 1
    return index < len(tokens) and tokens[index].tag == "X"


def person_in(tokens: Sequence[Token], before: Token | None = None) -> Person | None:
    """Return the person that a run of capitals names, with what the run holds before the name; None for no person.

    `before` is the word before the run: "resident" or "husband" there makes it a person's.
    """
    titles = [i for i, token in enumerate(tokens) if is_title(token) and i + 1 < len(tokens)]
    start = titles[-1] + 1 if titles else 0
    name = list(tokens[start:])
    while name and len(name) > 2 and (name[0].low in countries() or name[0].low in _JOINTS or _is_role(name[0])):
        name = name[1:]
    if not _could_be_name(name) or (not titles and len(name) < 2):
        return None
    post = [token for token in tokens[titles[0] : start] if token.low.rstrip(".") not in _COURTESY] if titles else []
    in_front = list(tokens[: titles[0]]) if titles else []
    role = kinds_of(before) & {"anonymous", "title", "spokesperson"} if before and before.tag == "w" else None
    return Person(
        name=joined(name),
        span=Span(name[0].start, name[-1].end),
        post=joined(post).lower() or None,
        institution=institution_name(in_front),
        gender=_gender(tokens[:start], name[0].low),
        sure=bool(titles) or bool(role) or name[0].low in given_names() or len(name[0].text.rstrip(".")) == 1,
    )


def _is_role(token: Token) -> bool:
    """True for "Swimmer", "Geologist": a trade with a capital only because it opens the sentence."""
    return token.low.endswith(_ROLES) and token.low not in given_names()


def institution_name(tokens: Sequence[Token]) -> str | None:
    """Return the name of an institution from the words before a title: "Russian" alone is Russia's state."""
    words = joined(tokens)
    return countries().get(words.lower(), words) or None


def _gender(titles: Sequence[Token], given: str) -> str | None:
    for token in titles:
        for gender, words in _GENDERS.items():
            if token.low.rstrip(".") in words:
                return gender
    known = given_names().get(given)
    return known if known != "either" else None


def _could_be_name(tokens: Sequence[Token]) -> bool:
    if not tokens or len(tokens) > 6 or joined(tokens).lower() in known_institutions():
        return False
    if tokens[-1].low in word_set("place_ends") or tokens[0].low in word_set("place_starts"):
        return False
    return not any(_never_in_a_name(token) for token in tokens)


def _never_in_a_name(token: Token) -> bool:
    low = token.low
    if len(token.text) == 1:
        return False
    if low in _JOINTS or low in countries() or is_organisation_word(token) or is_title(token):
        return True
    if low in word_set("openers_of_names"):
        return True
    if is_acronym(token.text) and len(token.text) > 3:
        return True
    plural = low.endswith("s") and (low[:-1] in source_nouns() or low[:-1] in countries())
    return plural or any(letter.isdigit() for letter in token.text)


class Names:
    """The people and organisations of one article."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self.people: list[Person] = []
        self.organisations: list[Organisation] = []
        self.acronyms: dict[str, str] = {}
        self._alone: Counter[str] = Counter()
        self._things: set[str] = set()
        for sentence in sentences:
            self._read(tokens_of(text, sentence.start, sentence.end))
        self._by_part: dict[str, list[Person]] = {}
        for person in self.people:
            for part in {person.parts[0], person.parts[-1]} if person.parts else set():
                self._by_part.setdefault(part, []).append(person)
        self._starts = [person.span.start for person in self.people]

    def _read(self, tokens: list[Token]) -> None:
        before = dict(zip(tokens[1:], tokens, strict=False))
        for run in runs_of(tokens):
            opener = run[0].low in word_set("openers_of_names") or run[0].cue
            begun = run[0] is tokens[0] and opener
            self._add(run[1:] if begun else run, before.get(run[0]))
        for index, token in enumerate(tokens[:-2]):
            if token.text == "(" and tokens[index + 2].text == ")" and is_acronym(tokens[index + 1].text):
                self._spelt_out(tokens[:index], tokens[index + 1].text)

    def _add(self, run: list[Token], before: Token | None) -> None:
        """Take in a run of capitals; what an article stands before is a thing unless a title or given name tells."""
        if not run or len(run) > _LONGEST:
            return
        if len(run) == 1:
            self._alone[run[0].low] += 1
        person = person_in(run, before)
        thing = before is not None and (before.tag in {"D", "G"} or before.low in _WHERE)
        if person is not None and (person.sure or not thing):
            self.people.append(person)
        elif thing and person is not None:
            self._things.add(person.name)
        elif any(is_organisation_word(token) or is_acronym(token.text) for token in run):
            self.organisations.append(Organisation(joined(run), Span(run[0].start, run[-1].end)))

    def _spelt_out(self, before: Sequence[Token], acronym: str) -> None:
        runs = runs_of(before)
        if runs and runs[-1][-1] is before[-1]:
            initials = "".join(token.text[0] for token in runs[-1] if token.tag == "X").lower()
            if initials.endswith(acronym.replace(".", "").lower()[-2:]):
                self.acronyms[acronym] = joined(runs[-1])

    def fullest(self, part: str, place: int, gender: str | None = None) -> Person | None:
        """Return the person of this surname, or of this first part of a name, under the most used full name.

        Of two people who share it the one of fitting gender named in full last before `place` is meant.
        """
        known = [person for person in self._by_part.get(part, []) if len(person.parts) > 1]
        by_surname = [person for person in known if person.parts[-1] == part]
        known = [person for person in known if person.sure]
        fitting = [p for p in by_surname or known if gender is None or p.gender in {None, gender}]
        if not fitting:
            return None
        names = Counter(person.name for person in fitting)
        heads = {name.lower().split()[0] for name in names}
        if len(heads) > 1:
            return next((p for p in reversed(fitting) if p.span.end <= place), fitting[0])
        best = max(names, key=lambda name: (names[name], len(name)))
        return next(person for person in fitting if person.name == best)

    def about(self, name: str) -> list[Person]:
        """Return every place that names the person of this full name."""
        last = name.lower().split()[-1]
        return [person for person in self._by_part.get(last, []) if name.endswith(person.name) or person.name == name]

    def stands_alone(self, part: str) -> bool:
        """True where a part of a name also stands alone in the article, as surnames do."""
        return self._alone[part] > 0

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
        for organisation in reversed(self.organisations):
            if organisation.span.end <= place and (noun is None or noun in organisation.name.lower().split()):
                return organisation
        return None

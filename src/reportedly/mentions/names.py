"""The names an article uses: full names of people with their posts, organisations, and where each stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.mentions.lexicon import countries, source_nouns, word_set
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.records import Span

PARTICLES = word_set("name_particles")
_JOINING = word_set("name_joints")
_SUFFIXES = word_set("name_suffixes")
_COURTESY = word_set("courtesy")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as named at one place; `post` and `institution` are what stands before the name."""

    name: str
    span: Span
    post: str | None = None
    institution: str | None = None

    @property
    def surname(self) -> str:
        """The last part of the name, lower case, suffixes such as "Jr." aside."""
        parts = [part for part in self.name.lower().split() if part not in _SUFFIXES]
        return parts[-1] if parts else ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as named at one place."""

    name: str
    span: Span


def is_title(token: Token) -> bool:
    """True for "President", "Gen.", "spokeswoman", "Vice"."""
    low = token.low.rstrip(".")
    return low in _COURTESY or bool({"title", "spokesperson"} & source_nouns().get(low, frozenset()))


def is_organisation_word(token: Token) -> bool:
    """True for "Ministry", "Council", "Police"."""
    return "organisation" in source_nouns().get(token.low, frozenset())


def is_acronym(word: str) -> bool:
    """True for "NATO", "U.N.", "FBI"."""
    letters = word.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()


def runs_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the runs of capitalised tokens, joined by "of", "de" and the like where a capital follows."""
    runs: list[list[Token]] = []
    run: list[Token] = []
    for index, token in enumerate(tokens):
        joins = token.low in PARTICLES | _JOINING and bool(run) and _capital(tokens, index + 1)
        if token.tag == "X" or joins:
            run.append(token)
            continue
        if run:
            runs.append(run)
        run = []
    return [*runs, run] if run else runs


def _capital(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].tag == "X"


def person_in(tokens: Sequence[Token]) -> Person | None:
    """Return the person that a run of capitals names, with what stands before the name; None where it names none."""
    titles = [i for i, token in enumerate(tokens) if is_title(token)]
    start = titles[-1] + 1 if titles else 0
    name = list(tokens[start:])
    while name and (name[0].low in countries() and len(name) > 2):
        name = name[1:]
    if not name or len(name) > 5 or not _could_be_name(name):
        return None
    if not titles and len(name) < 2:
        return None
    before = list(tokens[: titles[0]]) if titles else []
    post = _joined(tokens[titles[0] : start]) if titles else None
    if post and post.lower().rstrip(".") in _COURTESY:
        post = None
    return Person(
        name=_joined(name),
        span=Span(name[0].start, name[-1].end),
        post=post.lower() if post else None,
        institution=_joined(before) if before else None,
    )


def _could_be_name(tokens: Sequence[Token]) -> bool:
    for token in tokens:
        if token.low in _JOINING or token.low in countries() or is_organisation_word(token) or is_title(token):
            return False
        if source_nouns().get(token.low) and token.low not in {
            "young",
            "king",
            "page",
            "paper",
            "will",
            "bill",
            "law",
            "press",
        }:
            return False
        if is_acronym(token.text) and len(token.text) > 2:
            return False
        if any(letter.isdigit() for letter in token.text):
            return False
    return True


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


class Names:
    """The people and organisations of one article, by surname and by head noun."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self.people: list[Person] = []
        self.organisations: list[Organisation] = []
        for sentence in sentences:
            self._read(tokens_of(text, sentence.start, sentence.end))
        self._by_surname: dict[str, list[Person]] = {}
        for person in self.people:
            self._by_surname.setdefault(person.surname, []).append(person)

    def _read(self, tokens: list[Token]) -> None:
        for run in runs_of(tokens):
            opened = (
                run[1:]
                if len(run) > 2 and run[0] is tokens[0] and not is_title(run[0]) and run[0].low in {"but", "and"}
                else run
            )
            person = person_in(opened)
            if person is not None:
                self.people.append(person)
            elif any(is_organisation_word(token) or is_acronym(token.text) for token in opened):
                self.organisations.append(Organisation(_joined(opened), Span(opened[0].start, opened[-1].end)))

    def fullest(self, surname: str) -> Person | None:
        """Return the person of this surname under the longest name, the first where several are as long."""
        found = self._by_surname.get(surname.lower())
        return max(found, key=lambda person: (len(person.name), -person.span.start)) if found else None

    def about(self, surname: str) -> list[Person]:
        """Return every place that names a person of this surname."""
        return self._by_surname.get(surname.lower(), [])

    def person_before(self, place: int) -> Person | None:
        """Return the person named last before `place`."""
        earlier = [person for person in self.people if person.span.end <= place]
        return earlier[-1] if earlier else None

    def organisation_before(self, place: int, noun: str | None = None) -> Organisation | None:
        """Return the organisation named last before `place`, with `noun` in its name where one is given."""
        for organisation in reversed(self.organisations):
            if organisation.span.end <= place and (noun is None or noun in organisation.name.lower().split()):
                return organisation
        return None

"""Whether a lone capitalised word is a person's surname or a body: what the article puts beside it, anywhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.mentions.lexicon import given_names, source_nouns, word_set
from reportedly.mentions.tokens import Token

_END = Token("", "", 0, 0, "", cue=False)
_COURTESY = word_set("courtesy")
_OLD, _YOUNG = 99, 10
_NAME_STARTS = ("mc", "mac", "de", "di", "du", "la", "le", "van", "o'", "o’", "d'", "d’", "fitz")


@dataclass(frozen=True, slots=True)
class Place:
    """A capitalised token with what stands around it."""

    before: Token
    name: Token
    after: tuple[Token, Token, Token]


def _titled(place: Place) -> bool:
    low = place.before.low.rstrip(".")
    kinds = source_nouns().get(low, frozenset())
    return low in _COURTESY or ("title" in kinds and low not in word_set("not_before_names"))


def _aged(place: Place) -> bool:
    comma, age, behind = place.after
    old = age.text.isdecimal() and _YOUNG <= int(age.text[:4]) <= _OLD
    return comma.tag == "," and old and behind.tag in {",", "."}


def _relative(place: Place) -> bool:
    return place.after[0].low == "who" or (place.after[0].tag == "," and place.after[1].low in {"who", "whose"})


def _of_a_party(place: Place) -> bool:
    return place.after[0].text == "(" and place.after[1].text[:1] in {"D", "R"} and len(place.after[1].text) < 3


def _has_kin(place: Place) -> bool:
    return place.after[0].tag == "G" and place.after[1].low in word_set("kin")


def _has_own(place: Place) -> bool:
    return place.after[0].tag not in {",", "."} and place.after[1].low in {"his", "her"}


def _inside(place: Place) -> bool:
    owns = place.after[0].tag == "G"
    return not owns and place.before.low in {"in", "at", "inside", "outside", "within", "near", "across", "throughout"}


def _has_staff(place: Place) -> bool:
    at = 1 if place.after[0].tag == "G" else 0
    return place.after[at].low in word_set("staff")


def _camel(place: Place) -> bool:
    return is_camel(place.name.text)


@lru_cache(maxsize=50_000)
def is_camel(word: str) -> bool:
    """True for "SpaceX", "YouTube", "Example.com" and the "&" of "Hobb & Lane": what no surname has."""
    if word == "&" or word.lower().endswith((".com", ".org", ".net", ".gov")):
        return True
    inner = any(letter.isupper() for letter in word[1:]) and any(letter.islower() for letter in word)
    return inner and not word.lower().startswith(_NAME_STARTS) and "-" not in word


Rule = tuple[Callable[[Place], bool], str]
PERSON: tuple[Rule, ...] = (
    (_titled, "A title or courtesy stands before it."),
    (_aged, "An age stands behind it."),
    (_relative, "“Who” follows it."),
    (_of_a_party, "A party stands behind it."),
    (_has_kin, "It has kin, a lawyer or a career."),
    (_has_own, "“His” or “her” stands behind its verb."),
)
BODY: tuple[Rule, ...] = (
    (_inside, "Things happen inside it."),
    (_has_staff, "It has staff, users or a capital."),
    (_camel, "It has capitals inside or is a site's address."),
)


class Clues:
    """Counts what speaks for a person and what for a body, by word; only for the words that are asked for."""

    def __init__(self) -> None:
        self._places: dict[str, list[tuple[Sequence[Token], int]]] = {}

    def read(self, tokens: Sequence[Token]) -> None:
        """Take in the tokens of one sentence."""
        for index, token in enumerate(tokens):
            if token.tag == "X":
                self._places.setdefault(plain(token.low), []).append((tokens, index))

    def says_person(self, word: str) -> bool:
        """True where more speaks for a person than for a body; a given name alone is a person's."""
        word = plain(word)
        places = [_place(tokens, index) for tokens, index in self._places.get(word, ())]
        person, body = (sum(any(rule(place) for rule, _ in rules) for place in places) for rules in (PERSON, BODY))
        return (word in given_names() and not body) or person > body


def _place(tokens: Sequence[Token], index: int) -> Place:
    """Return a token with those around it, empty ones beyond the ends of its sentence."""
    first, second, third, *_ = (*tokens[index + 1 : index + 4], _END, _END, _END)
    return Place(tokens[index - 1] if index else _END, tokens[index], (first, second, third))


def plain(word: str) -> str:
    """Return a word as it is compared: typographic apostrophes made straight, no full stop at its end."""
    return word.replace("’", "'").rstrip(".")

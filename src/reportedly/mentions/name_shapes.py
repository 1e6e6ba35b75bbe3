"""Shapes of names beside which an article says no more: initials, family names that come first, what a post is of."""

import re
from collections.abc import Sequence

from reportedly.mentions.lexicon import given_names, known_institutions, word_set
from reportedly.mentions.name_words import is_acronym, is_organisation_word, joined, kinds_of
from reportedly.mentions.tokens import Token

_LEAST, _MOST = 2, 3  # parts of a name that follows a body without a comma
_JOINTS = word_set("name_joints")
_OFFICES = word_set("fields_of_office")
_INITIALS = re.compile(r"(?:[A-Z]\.){2}$")
_ROLES = ("ist", "ian", "er", "or", "man", "woman")
_STREETS = frozenset(
    {"alley", "avenue", "crescent", "lane", "mews", "quay", "road", "row", "street", "terrace", "wharf"}
)
_TWO_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}$")


def is_initials(word: str) -> bool:
    """True for the "A.Q." of "A.Q. Norrell", not for "U.N."."""
    return _INITIALS.match(word) is not None and word.lower() not in word_set("dotted_places")


def is_street(name: Sequence[Token], before: Token | None) -> bool:
    """True for the "Vell Crescent" of "on Vell Crescent", whose last word ends names of companies too."""
    street = before is not None and before.low in {"on", "along"} and name[-1].low in _STREETS
    return street and not (len(name) > 1 and name[-_LEAST].low == "red")


def family_first(name: Sequence[Token]) -> bool:
    """True for "Kim Ro Sun", "Zhang Mei" and "Moon Tae-joon": a family name of East Asia before the given one."""
    if not _LEAST <= len(name) <= _MOST:
        return False
    first = name[0].low
    if name[1].cue or kinds_of(name[-1]):
        return False
    hyphened = len(name) == _LEAST and bool(_TWO_SYLLABLES.match(name[1].text))
    return first in word_set("family_names_first") or (hyphened and first in word_set("family_names_hyphened"))


def bears(parts: Sequence[str], surname: str) -> bool:
    """True where a name of these parts, in lower case, has this surname: at its end, or first as in "Kim Ro Sun"."""
    first = len(parts) in range(_LEAST, _MOST + 1) and surname in word_set("family_names_first")
    return surname in ({parts[0], parts[-1]} if first else {parts[-1]})


def is_role(token: Token) -> bool:
    """True for "Swimmer", "Geologist": a trade with a capital only because it opens the sentence."""
    return token.low.endswith(_ROLES) and token.low not in given_names() and not is_organisation_word(token)


def without_place(name: Sequence[Token], *, titled: bool) -> tuple[list[Token], list[Token]]:
    """Return the name in "Ada Quill of Norhaven College" and what it is of; a place or body has no person's name."""
    at = next((index for index, token in enumerate(name) if token.low == "of"), 0)
    front = list(name[:at])
    person = titled or (bool(front) and front[0].low in given_names())
    if len(front) < _LEAST or not person or any(map(kinds_of, front)):
        return list(name), []
    return front, list(name[at + 1 :])


def after_office(tokens: Sequence[Token], start: int) -> int:
    """Return where the name begins behind a title: "Secretary of State" and "Minister of Health" are whole offices."""
    end = start
    while end < len(tokens) - 1 and (tokens[end].low in _JOINTS or is_field(tokens[end])):
        end += 1
    return end if end > start and is_field(tokens[end - 1]) else start


def is_field(token: Token) -> bool:
    """True for "Affairs", "Defence": what a ministry or a post is for."""
    return token.low in _OFFICES


def is_body(token: Token) -> bool:
    """True for "Ministry", "Inc.", "NATO"."""
    return is_organisation_word(token) or is_acronym(token.text)


def behind_body(name: Sequence[Token]) -> list[Token]:
    """Return the name at the end of "House Ada Quill" and "UN Ada Quill": a given name told by itself."""
    for at in range(max(1, len(name) - _MOST), len(name) - 1):
        if name[at].low in given_names() and _ends_in_body(name[:at]):
            return list(name[at:])
    return list(name)


def _ends_in_body(words: Sequence[Token]) -> bool:
    last = words[-1]
    body = is_body(last) or "anonymous" in kinds_of(last)
    return body or joined(words).lower() in known_institutions()

"""Whose government it is: the country that a name of an office states, also one that no table knows."""

import re

from reportedly.records.places import country_of

# "Corovia's Justice Ministry", "the Corovian justice minister": a possessive or a word for a people before the office.
_STATED = re.compile(
    r"\b(?P<name>[A-Z]\w{3,})(?P<ending>['’]s|(?<=ian)|(?<=an)|(?<=ese)|(?<=ish)) +(?:[\w-]+ +){0,3}?"
    r"(?:[Gg]overnment|[Cc]abinet|[Mm]inistry|[Mm]inister|[Pp]resident|[Cc]hancellor|[Pp]remier)\b"
)
_OF = re.compile(r"\b(?:[Gg]overnment|[Mm]inistry of [A-Z][\w ]+?|[Pp]resident|[Mm]inister) of (?P<name>[A-Z]\w{3,})")
_NO_PEOPLE = frozenset(["urban", "human", "veteran", "civilian", "european", "metropolitan"])
_ENDING = re.compile(r"(?:ians?|ans?|ese|ish|ia|a|n)$")


def nation_of(words: str) -> str | None:
    """Return the country that an office's name states, in a form in which a country and its people are equal."""
    if known := country_of(words):
        return known.lower()
    for pattern in (_STATED, _OF):
        found = pattern.search(words)
        if found and found["name"].lower() not in _NO_PEOPLE:
            return _ENDING.sub("", found["name"].lower())
    return None

"""Whether words are of people: a description ("two officials close to the talks", not "a scan"), a given name.

The nouns are those of `data/source_nouns.csv`; one that is not there is a person's by its ending. The given names are
those of `data/given_names.csv`.
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files

# "one of the guards": what is behind "of" says what they are.
SOME_OF = re.compile(
    r"^(?:(?:at least|more than|about|the|an?) )?(?:one|two|three|some|many|several|most|all|both|members?|groups?"
    r"|number|dozens|hundreds) of (?:the |these |those |its )?",
    re.I,
)
# What stands behind the noun: "an official in the ministry"; and "people briefed on the matter", where the noun is no
# participle ("his estranged daughter").
BEHIND = re.compile(
    r"(?:[,(]| (?:who|whom|whose|that|which|with|without|in|on|at|from|for|of|to|by|near|inside|behind|about|close"
    r"|familiar|not)\b).*",
    re.S,
)
PARTICIPLE = re.compile(r" [\w-]+(?:ing|ed)\b.*", re.S)
LAST_WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\W*$")
ENDING = re.compile(
    r"(?:[^\W\d_]{2}(?:er|or|ist|ian|ant|ee)s?|m[ae]n|people|folk|staff|crew|kids?|reps?|wi(?:fe|ves)|boss(?:es)?"
    r"|personalit(?:y|ies))$"
)
PEOPLE = frozenset(["anonymous", "title", "spokesperson", "crowd", "group"])
NO_PEOPLE = frozenset(["document", "outlet"])


@lru_cache(maxsize=1)
def _nouns() -> dict[str, frozenset[str]]:
    with (files("reportedly") / "data" / "source_nouns.csv").open(encoding="utf-8") as rows:
        return {row["noun"]: frozenset(row["kinds"].split()) for row in csv.DictReader(rows)}


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    with (files("reportedly") / "data" / "given_names.csv").open(encoding="utf-8") as rows:
        return frozenset(row["name"] for row in csv.DictReader(rows))


def is_given_name(word: str) -> bool:
    """Return whether a word is a common given name: "Ada", whatever its letters' case."""
    return word.lower() in _given()


def names_people(words: str) -> bool:
    """Return whether the noun that a description is about is one of people."""
    said = BEHIND.sub("", SOME_OF.sub("", words), count=1)
    return any(_is_of_people(part) for part in (said, PARTICIPLE.sub("", said)))


def _is_of_people(words: str) -> bool:
    found = LAST_WORD.search(words)
    if found is None:
        return False
    noun = found.group(1).lower()
    kinds = next(
        (_nouns()[form] for each in (noun, noun.split("-")[-1]) for form in _forms(each) if form in _nouns()), ()
    )
    known = frozenset(kinds)
    return not known.isdisjoint(PEOPLE) or (known.isdisjoint(NO_PEOPLE) and bool(ENDING.search(noun)))


def _forms(noun: str) -> tuple[str, ...]:
    """A noun as it stands, and what it may be the plural of."""
    return noun, noun.removesuffix("s"), noun.removesuffix("es"), re.sub("ies$", "y", noun), re.sub("men$", "man", noun)

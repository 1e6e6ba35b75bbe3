"""How many people an unnamed source is said to be: "two officials" are two, "59 kilograms of copper" is nobody.

A reader of attributions takes a number that stands in front of a source for how many speak. In digits it may as well be
the day of a dateline, a part of an outlet's name or what the statement counts: it counts where people stand behind it.
"""

import csv
import re
from functools import cache
from importlib.resources import files

from reportedly.records import Attribution
from reportedly.records.wording import several

DIGITS = re.compile(r"\b\d+\b(?P<behind>(?:[ -][a-z][\w'’-]*){0,5})")
PEOPLE = frozenset(["anonymous", "title", "spokesperson", "crowd"])  # kinds of a noun that are people


def people_stated(link: Attribution) -> int:
    """Return how many people an unnamed source is said to be, 1 where its number counts other things."""
    numbers = list(DIGITS.finditer(link.source))
    counted = not numbers or any(not people().isdisjoint(number["behind"].split()) for number in numbers)
    return link.count if counted else 1


@cache
def people() -> frozenset[str]:
    """Return the words for several people who may speak: officials, former nurses, sources."""
    with (files("reportedly") / "data" / "source_nouns.csv").open(encoding="utf-8") as rows:
        nouns = [row["noun"] for row in csv.DictReader(rows) if PEOPLE & set(row["kinds"].split())]
    return frozenset([*map(several, nouns), "people", "men", "women"])

"""How many people an unnamed source is said to be: "two officials" are two, "59 kilograms of copper" is nobody.

A reader of attributions takes a number that stands in front of a source for how many speak. In digits it may as well be
the day of a dateline, a part of an outlet's name or what the statement counts: it counts where people stand behind it.
"""

import re

from reportedly.records import Attribution
from reportedly.records.people import names_people

DIGITS = re.compile(r"\b\d+\b(?P<behind>(?:[ -][a-z][\w'’-]*)*)")


def people_stated(link: Attribution) -> int:
    """Return how many people an unnamed source is said to be, 1 where its number counts other things."""
    numbers = list(DIGITS.finditer(link.source))
    counted = not numbers or any(names_people(number["behind"].strip()) for number in numbers)
    return link.count if counted else 1

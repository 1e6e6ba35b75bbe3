"""What signs and words of a text tell: units as English writes them, and which signs are no mere marks.

Irregular plurals are rows of `data/plurals.csv`.
"""

import csv
from functools import cache
from importlib.resources import files
from unicodedata import category

# Units that the table of nouns does not hold.
UNITS = {
    "percent": "percent", "degree celsius": "degrees Celsius", "degree fahrenheit": "degrees Fahrenheit",
    "yen": "yen", "yuan": "yuan", "won": "won", "baht": "baht", "rand": "rand",
}  # fmt: skip
CURRENCY = "Sc"  # the category of "$" and "€" in Unicode
UNCHANGED = ("ing", "ed", "dead", "hertz")  # ends of what one and several have in common: "14 missing"


def tells(sign: str) -> bool:
    """True for a letter, a digit and the sign of a currency ("$5 million" is not "€5 million"), not for a mere mark."""
    return sign.isalnum() or category(sign) == CURRENCY


def several(unit: str) -> str:
    """Return the plural of a unit, which is a singular, lower-case English name of one word or more."""
    if unit in UNITS:
        return UNITS[unit]
    head, joint, rest = next((unit.partition(word) for word in (" of ", " per ") if word in unit), (unit, "", ""))
    if joint:
        return several(head) + joint + rest
    before, space, last = head.rpartition(" ")
    return before + space + (UNITS.get(last) or _irregular().get(last) or _regular(last))


def measured(number: str, unit: str) -> str:
    """Return a number, as it is written, with its unit; alone where it has none."""
    return f"{number} {unit if number == '1' else several(unit)}" if unit else number


@cache
def _irregular() -> dict[str, str]:
    with (files("reportedly") / "data" / "plurals.csv").open(encoding="utf-8") as rows:
        return {row["singular"]: row["plural"] for row in csv.DictReader(rows)}


def _regular(word: str) -> str:
    if word.endswith(UNCHANGED):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"

"""Nouns without a dictionary: singular forms, and where a noun phrase ends."""

from functools import cache
from typing import Final

from reportedly.values.language.tables import group, rows

IRREGULAR = {row["plural"]: row["singular"] for row in rows("plurals.csv")}
_NOT_PLURAL = ("ss", "us", "is", "ous", "'s")
_ONE: Final = group("not plurals")


def singular(word: str) -> str:
    """Return the singular of a lower-case noun; a word that is no plural comes back as it is."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if not is_plural(word):
        return word
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("zzes", "zz")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + instead
    return word[:-1]


def is_plural(word: str) -> bool:
    """True for a lower-case word that has the form of a plural."""
    if word in IRREGULAR:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL) and word not in _ONE


@cache
def plural(word: str) -> str:
    """Return the plural of a lower-case noun."""
    for many, one in IRREGULAR.items():
        if one == word:
            return many
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh", "z")) else "s")

"""Tells an age from a duration and from a bare number: it belongs to someone and is compared with nothing else."""

from reportedly.values.language.grammar import tag
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import Numeral

OLDEST = 115  # the oldest age that is read without "years old"
LISTED = 12  # ages that one "aged" is said of; a longer list is none of ages, and would be gone through for each number
_PRONOUNS = frozenset({"he", "she", "i", "who", "she's", "he's"})
_TURNED = frozenset({"turned", "turns", "turning"})
_PEOPLE = group("people of an age")
_HYPHENS = frozenset("-‐‑")


def spelled(tokens: Tokens, last: int) -> int | None:
    """Return the token after "-old", "old" or "of age" where a unit of time ends before token `last`."""
    lows = tokens.lows
    if tokens.words[last] in _HYPHENS and lows[last + 1] in {"old", "olds"}:
        return last + 2
    if lows[last] in {"old", "olds"}:
        return last + 1
    return last + 2 if lows[last] == "of" and lows[last + 1] == "age" else None


def bounded(tokens: Tokens, first: int, end: int) -> bool:
    """True for "65 and older", "children 12 and under": `end` is the token after the words that bound the number."""
    if tokens.lows[end - 1] in {"older", "younger"}:
        return True
    return tokens.lows[end - 1] in {"under", "over", "up"} and tokens.lows[first - 1] in _PEOPLE


def bare(tokens: Tokens, numeral: Numeral, last: int) -> bool:
    """True for a number without a unit that is an age: "aged 25", "Ann Lee, 47, said", "she was 92", "87 yo"."""
    if not isinstance(numeral.value, int) or not 0 < numeral.value < OLDEST or numeral.scaled:
        return False
    if tokens.lows[last] in {"yo", "y.o."} or _after_age(tokens, numeral.first):
        return True
    alone = last == numeral.first + 1 and tokens.lows[numeral.first] != "one"
    return alone and (_of_name(tokens, numeral.first) or _of_pronoun(tokens, numeral.first))


def _after_age(tokens: Tokens, i: int) -> bool:
    """Aged 25, at age 60, ages 18 to 39, between the ages of 18 and 29, aged 3, 5 and 9."""
    for _ in range(LISTED):
        if tokens.words[i - 1] not in {",", "and", "or"} or not _could_be_age(tokens.words[i - 2]):
            break
        i -= 2
    for j in range(i - 1, i - 5, -1):
        if tokens.lows[j] in {"aged", "age", "ages"}:
            return (
                j == i - 1
                or tokens.lows[j + 1] == "of"
                or tokens.lows[j + 1] in {"under", "over", "between", "around", "about"}
            )
        if tag(tokens, j) not in "P#CDA":
            return False
    return False


def _could_be_age(word: str) -> bool:
    return word.isdecimal() and len(word) < 4


def _of_name(tokens: Tokens, i: int) -> bool:
    """The 25 of "Jamie Armstrong, 25, said": commas around it, a name before, no name or number after."""
    name, following = tokens.words[i - 2], tokens.words[i + 2]
    if (
        tokens.words[i - 1] != ","
        or tokens.words[i + 1] not in {",", ")"}
        or not (name[:1].isupper() and name.isalpha())
    ):
        return False
    before = tokens.words[i - 3]
    opens = i == 2 or before[:1].isupper() or not before or tag(tokens, i - 3) == "."
    return opens and (following.islower() or following[:1] in {'"', "“"})


def _of_pronoun(tokens: Tokens, i: int) -> bool:
    """The 35 of "he will be 35 by the end of the year" and of "she turned 35"."""
    if "expectancy" in tokens.lows[max(i - 14, 0) : i] and tag(tokens, i + 1) not in "N#":
        return True
    if tag(tokens, i + 1) not in ".,PCA":
        return False
    if tokens.lows[i - 1] in _TURNED:
        return True
    return tokens.lows[i - 1] in {"is", "was", "be"} and not _PRONOUNS.isdisjoint(tokens.lows[max(i - 4, 0) : i])

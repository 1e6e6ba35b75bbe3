"""How many people a source phrase says there are."""

from collections.abc import Sequence

from reportedly.mentions.source_phrases import Phrase
from reportedly.mentions.tokens import Token

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
            "dozen": 12, "both": 2, "pair": 2, "trio": 3, "couple": 2}  # fmt: skip
_MOST = 100
_PARTS = frozenset({"of", "in", "from", "at", "for", "with", "among", "across", "around", "near", "on"})
_BOUNDS = frozenset({"more", "less", "fewer", "some", "excess"})
_SHARES = frozenset({"percent", "per", "%", "thirds", "quarters", "fifths", "in", "out", "year", "years"})
"""Words behind a number that counts no people: "20 percent of", "two in three", "a 40 year old"."""


def count_of(phrase: Phrase) -> int:
    """Return how many people the phrase states ("two officials" 2), 1 where it states none.

    Only who speaks is counted: not the four of "one of the last four presidents", nor the villages of "people in three
    villages", nor the share of "20 percent of officials" and "two in three doctors".
    """
    tokens = phrase.tokens
    start = 3 if _is_sum_of(tokens) else 0
    for index, token in enumerate(tokens[start : start + 3], start):
        if index > start and token.low in _PARTS and tokens[index - 1].low not in _BOUNDS:
            return 1
        if (number := _number_of(token)) is not None:
            return _whole_number(tokens, index, number)
    return 1


def _number_of(token: Token) -> int | None:
    if token.low in _NUMBERS:
        return _NUMBERS[token.low]
    return int(token.low) if token.low.isdecimal() and 0 < int(token.low[:4]) < _MOST else None


def _is_sum_of(tokens: Sequence[Token]) -> bool:
    """True for "a total of" and "as many as": the number behind counts those who speak; "a group of nine" is one."""
    return [token.low for token in tokens[:3]] in (["a", "total", "of"], ["as", "many", "as"])


def _whole_number(tokens: Sequence[Token], index: int, number: int) -> int:
    """Return what a number says with the words beside it: "two dozen" 24, "half a dozen" 6, a share nothing."""
    behind = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if behind in _SHARES:
        return 1
    if behind == "dozen":
        return number * _NUMBERS["dozen"]
    half = tokens[index].low == "dozen" and [token.low for token in tokens[max(index - 2, 0) : index]] == ["half", "a"]
    return number // 2 if half else number

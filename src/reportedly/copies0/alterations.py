"""What a taker changed inside the words it took: each gap between equal runs, by what kind of word it touches."""

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from reportedly.copies0.alignment import Passage
from reportedly.copies0.words import Words
from reportedly.records import Alteration, AlterationKind, Span

ORDER: tuple[AlterationKind, ...] = ("polarity", "value", "unit", "bound", "attribution")  # the graver decides
_DIGITS = re.compile(r"\d")


@cache
def _kinds() -> dict[str, str]:
    with (files("reportedly") / "data" / "alteration_words.csv").open(encoding="utf-8") as rows:
        return {row["word"]: row["kind"] for row in csv.DictReader(rows)}


def alterations(passages: Sequence[Passage], taker: Words, giver: Words) -> list[Alteration]:
    """Return what differs inside passages, in the taker's order."""
    return [item for passage in passages for item in _of(passage, taker, giver)]


def _of(passage: Passage, taker: Words, giver: Words) -> Iterator[Alteration]:
    for before, after in pairwise(passage.runs):
        left = (before.giver_end, after.giver)
        right = (before.taker_end, after.taker)
        if left[0] == left[1] and right[0] == right[1]:
            continue
        spans = _span(giver, left), _span(taker, right)
        yield Alteration(
            kind=_kind(giver.words[slice(*left)], taker.words[slice(*right)]),
            before=spans[0],
            after=spans[1],
            before_text=spans[0].of(giver.text),
            after_text=spans[1].of(taker.text),
        )


def _span(words: Words, place: tuple[int, int]) -> Span:
    """Where words stand; between two words where there are none."""
    first, end = place
    if first < end:
        return words.span(first, end - 1)
    at = words.spans[first - 1][1] if first else 0
    return Span(at, at)


def _kind(before: Sequence[str], after: Sequence[str]) -> AlterationKind:
    changed = set(before) ^ set(after)
    if any(_DIGITS.search(word) for word in changed):
        return "value"
    touched = {_kinds()[word] for word in changed if word in _kinds()}
    return next((kind for kind in ORDER if kind in touched), "wording")

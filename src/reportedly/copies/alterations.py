"""Alterations: places inside a copied passage where the taker changed something, and what kind of change it is."""

import re
from collections.abc import Iterator, Sequence

from reportedly.copies.alignment import Passage
from reportedly.copies.words import Words
from reportedly.records import Alteration, AlterationKind, Span


def _all(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NUMBERS = _all(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
    millions billion billions trillion dozen dozens half quarter third once twice double doubled triple tripled
    tenfold twofold threefold"""
)
_BOUNDS = _all(
    """over under above below about around approximately nearly almost roughly least most more less fewer than up to
    exceeding exceeded maximum minimum between some estimated"""
)
_BOUND_HEADS = _BOUNDS - {"than", "to", "some"}
_NEGATIONS = _all(
    """not no never none nobody nothing neither nor without cannot can't won't didn't doesn't don't isn't aren't wasn't
    weren't hasn't haven't hadn't wouldn't couldn't shouldn't denied denies deny refused refuses failed fails"""
)
_UNITS = _all(
    """percent % $ € £ ¥ dollar dollars euro euros pound pounds yen yuan rouble roubles ruble rubles rupee rupees day
    days week weeks month months year years hour hours minute minutes second seconds daily weekly monthly yearly
    annually kilometer kilometers kilometre kilometres km mile miles meter meters metre metres feet foot kg kilogram
    kilograms tonne tonnes ton tons litre litres liter liters gallon gallons barrel barrels hectare hectares acre acres
    degree degrees celsius fahrenheit mph kph points point"""
)
_CUES = _all(
    """said says say saying told tells according announced announces stated states claimed claims claim reported reports
    reportedly allegedly alleged insisted insists warned warns added adds confirmed confirms acknowledged admitted
    spokesman spokeswoman spokesperson officials official sources source minister ministry police"""
)
_DIGIT = re.compile(r"\d")


def altered(taker: Words, giver: Words, passages: Sequence[Passage]) -> tuple[Alteration, ...]:
    """Return every place inside `passages` where words differ, in the taker's order."""
    return tuple(change for passage in passages for change in _inside(taker, giver, passage))


def _inside(taker: Words, giver: Words, passage: Passage) -> Iterator[Alteration]:
    for before, after in zip(passage.runs, passage.runs[1:], strict=False):
        new = [taker.word(place) for place in range(before.taker_end, after.taker)]
        old = [giver.word(place) for place in range(before.giver_end, after.giver)]
        if not new and not old:
            continue
        left = _gap(giver, before.giver_end, after.giver)
        right = _gap(taker, before.taker_end, after.taker)
        left, right = _trimmed(giver.text, left, taker.text, right)
        names = _names(giver, before.giver_end, after.giver) != _names(taker, before.taker_end, after.taker)
        yield Alteration(
            kind=kind_of(old, new, names_differ=names, beside=_beside(giver, before.giver_end, after.giver)),
            before=left,
            after=right,
            before_text=left.of(giver.text),
            after_text=right.of(taker.text),
        )


def kind_of(
    old: Sequence[str], new: Sequence[str], *, names_differ: bool = False, beside: Sequence[str] = ()
) -> AlterationKind:
    """Return what kind of change it is to write `new` for `old`; `beside` is what stands next to them.

    Words of bounds are some only next to a number: "above 40", not "above the town".
    """
    if _values(old) != _values(new):
        return "value"
    if _of(old, _NEGATIONS) != _of(new, _NEGATIONS):
        return "polarity"
    if _of(old, _UNITS) != _of(new, _UNITS):
        return "unit"
    if _values([*old, *new, *beside]) and _bounds(old) != _bounds(new):
        return "bound"
    if _of(old, _CUES) != _of(new, _CUES) or names_differ:
        return "attribution"
    return "wording"


def _beside(words: Words, first: int, end: int) -> list[str]:
    """Return the word before `first` and the word `end`, which are the same on both sides."""
    return [words.word(first - 1), words.word(end)]


def _values(words: Sequence[str]) -> list[str]:
    return sorted(word.replace(",", "") for word in words if _DIGIT.match(word) or word in _NUMBERS)


def _bounds(words: Sequence[str]) -> list[str]:
    return _of(words, _BOUNDS) if any(word in _BOUND_HEADS or word == "up" for word in words) else []


def _of(words: Sequence[str], wanted: frozenset[str]) -> list[str]:
    return sorted(word for word in words if word in wanted)


def _gap(words: Words, first: int, end: int) -> Span:
    """Return what stands between the word before `first` and the word `end`."""
    return Span(int(words.ends[first - 1]), int(words.starts[end]))


def _names(words: Words, first: int, end: int) -> list[str]:
    return sorted(words.word(place) for place in range(first, end) if words.text[words.starts[place]].isupper())


def _trimmed(giver: str, left: Span, taker: str, right: Span) -> tuple[Span, Span]:
    """Return both without the spaces and signs that they begin and end with alike."""
    start = 0
    while start < min(len(left), len(right)) and _alike(giver[left.start + start], taker[right.start + start]):
        start += 1
    end = 0
    room = min(len(left), len(right)) - start
    while end < room and _alike(giver[left.end - end - 1], taker[right.end - end - 1]):
        end += 1
    return Span(left.start + start, left.end - end), Span(right.start + start, right.end - end)


def _alike(left: str, right: str) -> bool:
    return left == right and not left.isalnum()

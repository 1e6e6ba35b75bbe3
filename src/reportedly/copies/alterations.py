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
# What a bound says, in whatever words: "over" is "more than". The first that is found takes its words.
_BOUNDS: tuple[tuple[str, str], ...] = (
    (r"(?:no|not) (?:fewer|less) than|at least|a minimum of|minimum", "at least"),
    (r"(?:no|not) (?:more|greater) than|at most|up to|as (?:many|much|high) as|a maximum of|maximum", "at most"),
    (r"more than|over|above|upwards? of|in excess of|exceeding|exceeded", "more"),
    (r"less than|fewer than|under|below", "less"),
    (r"just under|nearly|almost|close to", "nearly"),
    (r"about|around|approximately|roughly|some|an estimated|estimated", "about"),
    (r"least", "at least"),
    (r"most", "at most"),
    (r"more", "more"),
    (r"less|fewer", "less"),
    (r"between", "between"),
)
_BOUND_WORDS = re.compile("|".join(rf"\b(?P<b{at}>{words})\b" for at, (words, _) in enumerate(_BOUNDS)))
_NEGATIONS = _all(
    """not no never none nobody nothing neither nor without cannot can't won't didn't doesn't don't isn't aren't wasn't
    weren't hasn't haven't hadn't wouldn't couldn't shouldn't denied denies deny refused refuses failed fails"""
)
_UNITS = _all(
    """percent cent % $ € £ ¥ dollar dollars euro euros pound pounds yen yuan rouble roubles ruble rubles rupee rupees
    day days week weeks month months year years hour hours minute minutes second seconds daily weekly monthly yearly
    annually kilometer kilometers kilometre kilometres km mile miles meter meters metre metres feet foot kg kilogram
    kilograms tonne tonnes ton tons litre litres liter liters gallon gallons barrel barrels hectare hectares acre acres
    degree degrees celsius fahrenheit mph kph points point"""
)
_CUES = _all(
    """said says say saying told tells according announced announces stated states claimed claims claim reported reports
    reportedly allegedly alleged insisted insists warned warns added adds confirmed confirms acknowledged admitted
    spokesman spokeswoman spokesperson officials official sources source minister ministry police"""
)
_SAYING = _all(
    """said says saying told tells according announced announces stated states claimed claims reported reports insisted
    insists warned warns added adds confirmed confirms acknowledged admitted explained explains stressed disclosed
    revealed"""
)
ENDS = 14  # words before the first or behind the last that is the same: more are no source alone
_STOP = re.compile(r"[.!?:;\n]")  # between two words
_DIGIT = re.compile(r"\d")
_UP_TO_TWENTY = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty"""
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_WRITTEN = {word: str(number) for number, word in enumerate(_UP_TO_TWENTY.split())} | {
    word: f"{number}0" for number, word in enumerate(_TENS.split(), start=3)
}
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_SAME_UNIT = {
    "%": "percent", "cent": "percent", "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "km": "kilometer",
    "kg": "kilogram", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year",
    "feet": "foot", "tonne": "ton",
}  # fmt: skip


def altered(taker: Words, giver: Words, passages: Sequence[Passage]) -> tuple[Alteration, ...]:
    """Return every place inside `passages` where words differ, and another number or source at an end, in order."""
    return tuple(
        change
        for passage in passages
        for change in (
            *_at_start(taker, giver, passage),
            *_inside(taker, giver, passage),
            *_at_end(taker, giver, passage),
        )
    )


def _at_start(taker: Words, giver: Words, passage: Passage) -> Iterator[Alteration]:
    """Yield another number before the first word that is the same: "Twelve people died …" begins a text."""
    places = (passage.taker[0], passage.giver[0])
    mine, theirs = (_numbers_before(words, end) for words, end in zip((taker, giver), places, strict=True))
    yield from _another_number(taker, giver, (mine, places[0]), (theirs, places[1]))
    mine, theirs = (_opening(words, end) for words, end in zip((taker, giver), places, strict=True))
    yield from _another_source(taker, giver, (mine, places[0]), (theirs, places[1]))


def _opening(words: Words, end: int) -> int:
    """Return where the sentence begins in which a word stands, or that word where this is far."""
    start = end
    while start > 0 and end - start <= ENDS and not _STOP.search(_between(words, start - 1)):
        start -= 1
    return start if end - start <= ENDS else end


def _closing(words: Words, start: int) -> int:
    """Return the word behind the sentence that goes on with a word, or that word where this is far."""
    end = start
    while end < len(words) and end - start <= ENDS and not _STOP.search(_between(words, end - 1)):
        end += 1
    return end if end - start <= ENDS else start


def _between(words: Words, place: int) -> str:
    """Return what stands behind a word, before the next one."""
    return words.text[int(words.ends[place]) : int(words.starts[place + 1])]


def _at_end(taker: Words, giver: Words, passage: Passage) -> Iterator[Alteration]:
    """Yield another number behind the last word that is the same."""
    places = (passage.taker[1], passage.giver[1])
    mine, theirs = (_numbers_behind(words, start) for words, start in zip((taker, giver), places, strict=True))
    yield from _another_number(taker, giver, (places[0], mine), (places[1], theirs))
    mine, theirs = (_closing(words, start) for words, start in zip((taker, giver), places, strict=True))
    yield from _another_source(taker, giver, (places[0], mine), (places[1], theirs))


def _numbers_before(words: Words, end: int) -> int:
    """Return where the numbers begin that stand right before a word, in its sentence."""
    start = end
    while start > 0 and _values([words.word(start - 1)]) and _is_joined(words, start - 1):
        start -= 1
    return start


def _numbers_behind(words: Words, start: int) -> int:
    """Return the word behind the numbers that begin with a word."""
    end = start
    while end < len(words) and _values([words.word(end)]) and _is_joined(words, end - 1):
        end += 1
    return end


def _is_joined(words: Words, place: int) -> bool:
    """True where no more than a space or a hyphen stands behind a word."""
    return _between(words, place) in {" ", "-", "\u00a0"}


def _another_number(taker: Words, giver: Words, mine: tuple[int, int], theirs: tuple[int, int]) -> Iterator[Alteration]:
    new, old = ([words.word(at) for at in range(*place)] for words, place in ((taker, mine), (giver, theirs)))
    if new and old and _values(new) != _values(old):
        yield _exchanged("value", (taker, mine), (giver, theirs))


def _another_source(taker: Words, giver: Words, mine: tuple[int, int], theirs: tuple[int, int]) -> Iterator[Alteration]:
    """Yield another source where somebody says it in both: "The mayor said that …" begins a text, or ends one."""
    new, old = ([words.word(at) for at in range(*place)] for words, place in ((taker, mine), (giver, theirs)))
    if _of(new, _SAYING) and _of(old, _SAYING) and kind_of(old, new, names_differ=new != old) == "attribution":
        yield _exchanged("attribution", (taker, mine), (giver, theirs))


def _exchanged(
    kind: AlterationKind, taker: tuple[Words, tuple[int, int]], giver: tuple[Words, tuple[int, int]]
) -> Alteration:
    """Return that words of a giver became others in a taker; both from the first to behind the last, in words."""
    left, right = (words.span(start, end - 1) for words, (start, end) in (giver, taker))
    texts = left.of(giver[0].text), right.of(taker[0].text)
    return Alteration(kind=kind, before=left, after=right, before_text=texts[0], after_text=texts[1])


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
    if _is_negated(old) != _is_negated(new):
        return "polarity"
    if _units(old) != _units(new):
        return "unit"
    if _values([*old, *new, *beside]) and _bounds(old) != _bounds(new):
        return "bound"
    if _of(old, _CUES) != _of(new, _CUES) or names_differ:
        return "attribution"
    return "wording"


def _beside(words: Words, first: int, end: int) -> list[str]:
    """Return the word before `first` and the word `end`, which are the same on both sides."""
    return [words.word(first - 1), words.word(end)]


def _is_negated(words: Sequence[str]) -> bool:
    """True for an odd number of negations; "no fewer than" is none."""
    return len(_of(_BOUND_WORDS.sub(" ", " ".join(words)).split(), _NEGATIONS)) % 2 == 1


def _values(words: Sequence[str]) -> list[str]:
    return sorted(_number(word) for word in words if _DIGIT.match(word) or word in _NUMBERS)


def _number(word: str) -> str:
    """Return a number as it is compared: "Fifty" is "50", "23rd" is "23"."""
    return _ORDINAL.sub("", _WRITTEN.get(word, word).replace(",", ""))


def _units(words: Sequence[str]) -> list[str]:
    """Return units as they are compared: "$" is "dollars", "per cent" is "percent", "kilometres" is "kilometer"."""
    found = (word.replace("metre", "meter").replace("litre", "liter") for word in words if word in _UNITS)
    return sorted(_SAME_UNIT.get(word, _SAME_UNIT.get(word.rstrip("s"), word.rstrip("s"))) for word in found)


def _bounds(words: Sequence[str]) -> list[str]:
    found = _BOUND_WORDS.finditer(" ".join(words))
    return sorted(_BOUNDS[int(str(match.lastgroup)[1:])][1] for match in found)


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

"""Projection: where the words of a giver stand in a taker, so that what was read once need not be read again."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportedly.copies.alignment import Passage
from reportedly.copies.words import Words
from reportedly.records import Alteration, Copy, Span

JOINED = 4  # characters of white space or dashes between two passages that a projection may step over


def spans_of(taker: Words, giver: Words, passages: Iterable[Passage]) -> tuple[tuple[Span, Span], ...]:
    """Return the passages as pairs of spans (taker, giver).

    A passage is cut where only the signs between two words differ in length (a line break against a blank line), so
    that inside a pair both texts run in step, code point by code point, but for the alterations. Marks and full stops
    that both have before and behind the words belong to them.
    """
    found = [pair for passage in passages for pair in _in_step(taker, giver, passage)]
    return tuple(_with_signs(taker.text, giver.text, *pair) for pair in found)


def _with_signs(taker: str, giver: str, new: Span, old: Span) -> tuple[Span, Span]:
    before = behind = 0
    while before < min(new.start, old.start) and _is_sign(taker[new.start - before - 1], giver[old.start - before - 1]):
        before += 1
    while behind < min(len(taker) - new.end, len(giver) - old.end) and _is_sign(
        taker[new.end + behind], giver[old.end + behind]
    ):
        behind += 1
    return Span(new.start - before, new.end + behind), Span(old.start - before, old.end + behind)


def _is_sign(left: str, right: str) -> bool:
    return left == right and not left.isalnum() and not left.isspace()


def project(span: Span, copy: Copy) -> Span | None:
    """Return where the words at `span` of the giver stand in the taker, or None where they were cut or altered."""
    start, end = _projected(span.start, copy, at_end=False), _projected(span.end, copy, at_end=True)
    if start is None or end is None:
        return None
    (first, place), (last, stop) = start, end
    between = copy.passages[first : last + 1]
    if last < first or stop < place or not all(_adjoining(a, b) for a, b in pairwise(between)):
        return None
    return Span(place, stop)


def _in_step(taker: Words, giver: Words, passage: Passage) -> Iterator[tuple[Span, Span]]:
    run = passage.runs[0]
    new, old = run.taker, run.giver
    for before, after in _steps(passage):
        if after[0] - before[0] == 1 == after[1] - before[1] and _between(taker, *before, side=0) != _between(
            giver, *before, side=1
        ):
            yield taker.span(new, before[0]), giver.span(old, before[1])
            new, old = after
    last = passage.runs[-1]
    yield taker.span(new, last.taker_end - 1), giver.span(old, last.giver_end - 1)


def _steps(passage: Passage) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    equal = [(run.taker + step, run.giver + step) for run in passage.runs for step in range(run.length)]
    return pairwise(equal)


def _between(words: Words, taker: int, giver: int, *, side: int) -> int:
    place = giver if side else taker
    return int(words.starts[place + 1] - words.ends[place])


def _projected(place: int, copy: Copy, *, at_end: bool) -> tuple[int, int] | None:
    for number, (taker, giver) in enumerate(copy.passages):
        inside = giver.start < place <= giver.end if at_end else giver.start <= place < giver.end
        if inside:
            found = _shifted(place, taker, giver, copy.altered, at_end=at_end)
            return None if found is None else (number, found)
    return None


def _shifted(place: int, taker: Span, giver: Span, changes: tuple[Alteration, ...], *, at_end: bool) -> int | None:
    shift = taker.start - giver.start
    for change in changes:
        if change.before not in giver or change.after not in taker or change.before.start > place:
            continue
        if change.before.start < place < change.before.end:
            return None
        if place == change.before.start and (at_end or len(change.before)):
            continue
        shift = change.after.end - change.before.end
    return place + shift


def _adjoining(before: tuple[Span, Span], after: tuple[Span, Span]) -> bool:
    return all(-JOINED <= late.start - early.end <= JOINED for early, late in zip(before, after, strict=True))

"""Givers: from which of the articles it resembles a text was taken, so that each taker has one, seldom several."""

from collections.abc import Iterable, Iterator, Mapping

from reportedly.copies.direction import is_named
from reportedly.copies.families import Groups
from reportedly.records import Compared, Copy, Span

MORE = 120  # characters that a further giver must add to what the others explain (about 20 words)
SAME = 0.15  # shares that differ by less are equal: two copies of one text may share a line of the kind all sites have
FEW = 5  # words: who changed no more of them may have taken from any of these


def givers(found: Iterable[Compared], order: Mapping[str, int]) -> Iterator[Copy]:
    """Yield, for each taker, the copy from its giver, and from others that gave what that one does not hold.

    `order` ranks the articles in time. Copies are chosen so that nobody is its own giver through others, and whoever
    is tied by `found` stays tied: a copy that is no taker's best one is yielded where nothing else ties the two.
    """
    by_taker: dict[str, list[tuple[Copy, int]]] = {}
    for result in found:
        if result.copy:
            by_taker.setdefault(result.copy.article, []).append((result.copy, result.changed))
    ranked = [_ranked(by_taker[taker], order) for taker in sorted(by_taker, key=order.__getitem__)]
    above: dict[str, set[str]] = {}
    groups = Groups()
    for copy in (copy for copies in ranked for copy in _chosen(copies)):
        if copy.article in _reached(copy.of, above):
            continue  # the giver took from this one: following it would go round in a circle
        above.setdefault(copy.article, set()).add(copy.of)
        groups.join(copy.article, copy.of)
        yield copy
    for copy in (copy for copies in ranked for copy in copies):
        if not groups.same(copy.article, copy.of):
            groups.join(copy.article, copy.of)
            yield copy


def _ranked(copies: list[tuple[Copy, int]], order: Mapping[str, int]) -> list[Copy]:
    """Return the copies of one taker, that from the likeliest giver first.

    That is one the taker names; one that holds as much of it as any; one of whose words it changed few; the earliest.
    A sibling may stand a word or two nearer than the giver of both; the giver is right even for who took from the
    sibling, since that is to take from it through another.
    """
    best = max(copy.shared for copy, _ in copies)
    found = sorted(
        copies,
        key=lambda item: (
            not item[0].direction_known,
            not is_named(item[0]),
            item[0].shared < best - SAME,
            item[1] > FEW,
            order[item[0].of],
        ),
    )
    return [copy for copy, _ in found]


def _chosen(ranked: list[Copy]) -> Iterator[Copy]:
    """Yield the first copy of a taker, and then those from givers that gave more."""
    held: list[Span] = []
    for number, copy in enumerate(ranked):
        spans = [taker for taker, _ in copy.passages]
        if number and sum(_free(span, held) for span in spans) < MORE:
            continue
        held.extend(spans)
        yield copy


def _free(span: Span, held: list[Span]) -> int:
    """Return how many characters of `span` lie in none of `held`."""
    taken = set[int]()
    for other in held:
        taken.update(range(max(span.start, other.start), min(span.end, other.end)))
    return len(span) - len(taken)


def _reached(start: str, above: Mapping[str, set[str]]) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        fresh = above.get(waiting.pop(), set()) - found
        found |= fresh
        waiting.extend(fresh)
    return found

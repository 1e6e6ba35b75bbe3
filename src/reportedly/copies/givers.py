"""Givers: from which of the articles it resembles a text was taken, so that each taker has one, seldom several."""

from collections.abc import Iterable, Iterator, Mapping

from reportedly.records import Copy, Span

MORE = 120  # characters that a further giver must add to what the others explain (about 20 words)
SAME = 0.02  # shares that differ by less are equal: then the earlier giver counts


def givers(copies: Iterable[Copy], order: Mapping[str, int]) -> Iterator[Copy]:
    """Yield, for each taker, the copy from its giver, and from others that gave what that one does not hold.

    `order` ranks the articles in time. Copies are chosen so that nobody is its own giver through others.
    """
    by_taker: dict[str, list[Copy]] = {}
    for copy in copies:
        by_taker.setdefault(copy.article, []).append(copy)
    above: dict[str, set[str]] = {}
    for taker in sorted(by_taker, key=order.__getitem__):
        for copy in _chosen(by_taker[taker], order):
            if copy.article in _reached(copy.of, above):
                continue  # the giver took from this one: following it would go round in a circle
            above.setdefault(copy.article, set()).add(copy.of)
            yield copy


def _chosen(copies: list[Copy], order: Mapping[str, int]) -> Iterator[Copy]:
    best = max(copy.shared for copy in copies)
    ranked = sorted(
        copies,
        key=lambda copy: (not copy.direction_known, copy.shared < best - SAME, order[copy.of]),
    )
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

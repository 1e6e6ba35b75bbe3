"""Families of articles whose text derives from one another, and which of them each taker took its text from."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import Copy, Span

NEW_TEXT = 150  # code points a further giver must explain beyond the ones before: less is the same text by another way


def families(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the family of each article: connected pairs are one, named after the article whose id sorts first."""
    parent: dict[str, str] = {}

    def root(item: str) -> str:
        while parent.setdefault(item, item) != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    return {item: "k" + root(item).removeprefix("a") for item in sorted(parent)}


def givers(taker: str, pairs: Sequence[Copy], dates: Mapping[str, str]) -> list[Copy]:
    """Return the pairs that explain where a taker's text is from: the fewest, the likeliest first.

    A copy of a copy is told from a copy of the first by its credit, then by the share of text, then by who was first.
    """
    own = [pair for pair in pairs if pair.article == taker]
    ranked = sorted(own, key=lambda pair: (not pair.direction_known, *_rank(pair, dates)))
    kept: list[Copy] = []
    covered: set[int] = set()
    for pair in ranked:
        words = {place for span, _ in pair.passages for place in _places(span)}
        if not kept or len(words - covered) >= NEW_TEXT:
            kept.append(pair)
            covered |= words
    return kept


def _rank(pair: Copy, dates: Mapping[str, str]) -> tuple[bool, float, str, str]:
    return (pair.credit is None, -round(pair.shared, 1), dates.get(pair.of, "9999"), pair.of)


def _places(span: Span) -> range:
    return range(span.start, span.end)

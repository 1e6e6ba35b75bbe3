"""Families: articles whose text derives from one another, and the one that represents them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.records import Copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Articles tied by copies; `representative` is the earliest."""

    id: str
    members: tuple[str, ...]
    representative: str


def families(copies: Iterable[Copy], dates: Mapping[str, str]) -> list[Family]:
    """Return the families that `copies` make, by id; `dates` are dates or times in ISO 8601 by article.

    The order of `copies` does not matter. An article without a date represents a family only where none has one.
    """
    groups = components((copy.article, copy.of) for copy in copies)
    return [
        Family(
            id=family_id(members),
            members=tuple(members),
            representative=min(members, key=lambda article: (dates.get(article) or "9999", article)),
        )
        for members in groups
    ]


def components(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the groups that pairs tie together, each sorted, by first member."""
    parent: dict[str, str] = {}

    def root(item: str) -> str:
        parent.setdefault(item, item)
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for left, right in pairs:
        low, high = sorted((root(left), root(right)))
        parent[high] = low
    groups: dict[str, list[str]] = {}
    for item in sorted(parent):
        groups.setdefault(root(item), []).append(item)
    return sorted(groups.values())


def family_id(members: Iterable[str]) -> str:
    """Return the id of a family, after its member whose id is the smallest."""
    return "k" + min(members).removeprefix("a")

"""Families: articles whose text derives from one another."""

from collections.abc import Iterable


def components(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the groups that pairs tie together, each sorted, by first member."""
    return Groups(pairs).members()


class Groups:
    """Groups that pairs tie together, and that further pairs join."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._parent: dict[str, str] = {}
        for left, right in pairs:
            self.join(left, right)

    def join(self, left: str, right: str) -> None:
        """Make the groups of two one."""
        low, high = sorted((self._root(left), self._root(right)))
        self._parent[high] = low

    def same(self, left: str, right: str) -> bool:
        """True where both are in one group."""
        return self._root(left) == self._root(right)

    def members(self) -> list[list[str]]:
        """Return the groups, each sorted, by first member."""
        groups: dict[str, list[str]] = {}
        for item in sorted(self._parent):
            groups.setdefault(self._root(item), []).append(item)
        return sorted(groups.values())

    def _root(self, item: str) -> str:
        parent = self._parent
        parent.setdefault(item, item)
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item


def family_id(members: Iterable[str]) -> str:
    """Return the id of a family, after its member whose id is the smallest."""
    return "k" + min(members).removeprefix("a")

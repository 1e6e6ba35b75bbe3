"""Citations that lead back to themselves: the strongly connected parts of a graph of reports."""

from collections.abc import Iterable, Iterator, Mapping


def components(edges: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """Return the strongly connected components, each after those it leads to (Tarjan 1972, without recursion).

    `edges` maps every node to the nodes it leads to; nodes and components come in sorted order where order is free.
    """
    walk = _Walk(edges)
    for start in sorted(edges):
        if start not in walk.number:
            walk.from_(start)
    return walk.found


class _Walk:
    """One depth-first walk; `low` is the earliest node that a node leads back to."""

    def __init__(self, edges: Mapping[str, Iterable[str]]) -> None:
        self._edges = edges
        self.number: dict[str, int] = {}
        self._low: dict[str, int] = {}
        self._stack: list[str] = []
        self._on_stack: set[str] = set()
        self._work: list[tuple[str, Iterator[str]]] = []
        self.found: list[tuple[str, ...]] = []

    def from_(self, start: str) -> None:
        self._enter(start)
        while self._work:
            node, targets = self._work[-1]
            target = next(targets, None)
            if target is None:
                self._leave(node)
            elif target not in self.number:
                self._enter(target)
            elif target in self._on_stack:
                self._low[node] = min(self._low[node], self.number[target])

    def _enter(self, node: str) -> None:
        self.number[node] = self._low[node] = len(self.number)
        self._stack.append(node)
        self._on_stack.add(node)
        self._work.append((node, iter(sorted(self._edges[node]))))

    def _leave(self, node: str) -> None:
        self._work.pop()
        if self._work:
            parent = self._work[-1][0]
            self._low[parent] = min(self._low[parent], self._low[node])
        if self._low[node] == self.number[node]:
            members = {node}
            while (member := self._stack.pop()) != node:
                members.add(member)
            self._on_stack -= members
            self.found.append(tuple(sorted(members)))


def is_loop(component: tuple[str, ...], edges: Mapping[str, Iterable[str]]) -> bool:
    """True where the component leads back to itself."""
    return len(component) > 1 or component[0] in set(edges[component[0]])

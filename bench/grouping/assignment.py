"""The best one-to-one matching of two sides (Kuhn 1955, Munkres 1957), in the form with potentials."""

from collections import defaultdict
from collections.abc import Hashable, Mapping

Pair = tuple[Hashable, Hashable]


def best_total(worth: Mapping[Pair, float]) -> float:
    """Return the most that a matching of left and right can be worth; pairs that are not given are worth nothing.

    Sides that no pair connects are solved apart, so that the time is cubic in the largest connected part only.
    """
    return sum(_solved(part) for part in _parts(worth))


def _parts(worth: Mapping[Pair, float]) -> list[dict[Pair, float]]:
    near: dict[Hashable, set[Hashable]] = defaultdict(set)
    for left, right in worth:
        near["left", left].add(("right", right))
        near["right", right].add(("left", left))
    of: dict[Hashable, int] = {}
    for number, start in enumerate(near):
        edge = [start]
        while edge:
            node = edge.pop()
            if node not in of:
                of[node] = number
                edge += near[node]
    parts: dict[int, dict[Pair, float]] = defaultdict(dict)
    for pair, value in worth.items():
        parts[of["left", pair[0]]][pair] = value
    return list(parts.values())


def _solved(worth: Mapping[Pair, float]) -> float:
    lefts, rights = sorted({str(a): a for a, _ in worth}.items()), sorted({str(b): b for _, b in worth}.items())
    size = max(len(lefts), len(rights))
    cost = [[0.0] * size for _ in range(size)]
    for row, (_, left) in enumerate(lefts):
        for column, (_, right) in enumerate(rights):
            cost[row][column] = -worth.get((left, right), 0.0)
    return -sum(cost[row][column] for column, row in enumerate(_rows(cost)))


def _rows(cost: list[list[float]]) -> list[int]:
    """Return the row matched to each column of a square matrix at the least total cost."""
    size = len(cost)
    of_row, of_column = [0.0] * (size + 1), [0.0] * (size + 1)
    matched = [size] * (size + 1)  # row of each column; the last column is a place to start from
    for row in range(size):
        matched[size], column = row, size
        least, before, seen = [float("inf")] * (size + 1), [size] * (size + 1), [False] * (size + 1)
        while matched[column] != size:
            seen[column] = True
            column = _step(cost, (of_row, of_column), (matched, least, before, seen), column)
        while column != size:
            matched[column] = matched[before[column]]
            column = before[column]
    return matched[:size]


def _step(
    cost: list[list[float]],
    potentials: tuple[list[float], list[float]],
    state: tuple[list[int], list[float], list[int], list[bool]],
    column: int,
) -> int:
    (of_row, of_column), (matched, least, before, seen) = potentials, state
    size, row = len(cost), matched[column]
    for other in range(size):
        reduced = cost[row][other] - of_row[row] - of_column[other]
        if not seen[other] and reduced < least[other]:
            least[other], before[other] = reduced, column
    best = min((other for other in range(size) if not seen[other]), key=lambda other: least[other])
    gain = least[best]
    for other in range(size + 1):
        if seen[other]:
            of_row[matched[other]] += gain
            of_column[other] -= gain
        elif other < size:
            least[other] -= gain
    return best

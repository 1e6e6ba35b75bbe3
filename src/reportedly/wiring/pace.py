"""How much is done between two commits: as much as takes so long that others hardly notice that they wait."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 0.3  # that a step may take: who writes waits for one step at most
FIRST, LEAST, MOST = 64, 4, 512


class Pace:
    """Tells how many things to take at once; the time that the last ones took tells how many come next."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self.at_once = FIRST

    @contextmanager
    def step(self) -> Iterator[int]:
        """Give how many to take, and see how long they take: half as many next time, twice as many, or the same."""
        start = time.perf_counter()
        yield self.at_once
        took = time.perf_counter() - start
        if took > self._seconds:
            self.at_once = max(LEAST, self.at_once // 2)
        elif took < self._seconds / 3:
            self.at_once = min(MOST, self.at_once * 2)

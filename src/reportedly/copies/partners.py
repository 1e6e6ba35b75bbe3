"""Partners: the few articles that a text is compared with, chosen so that each of its shared keys is explained by one.

A member of a farm shares keys with hundreds; one or two of them hold nearly all of its keys, and what these do not hold
is looked for elsewhere. The choice rests on sketches and on what comparing gave: it is the same in any order of input.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from reportedly.records import rank_of

AT_MOST = 5  # copies of which a text may be made
TRIES = 9  # articles it is compared with
FREELY = 2  # partners that are tried for a single key
WORTH = 2  # keys that each further one must explain

Sketches = Sequence[Sequence[str]]


def likely(article: str, sketches: Sketches) -> list[str]:
    """Return whom `article` will be compared with first."""
    return [best] if (best := _best(article, [set(sketch) - {article} for sketch in sketches], 1)) else []


def partners(article: str, sketches: Sketches, is_copy: Callable[[str, str], bool | None]) -> Iterator[str]:
    """Yield the articles that `article` makes a copy with; `sketches` are those of the keys it shares.

    `is_copy` compares two articles; None means that they are not to be compared.
    """
    left = [set(sketch) - {article} for sketch in sketches]
    found = 0
    for number in range(TRIES):
        best = _best(article, left, 1 if number < FREELY else WORTH)
        if best is None or found == AT_MOST:
            return
        verdict = is_copy(article, best)
        if verdict:
            found += 1
            yield best
        left = [sketch - {best} for sketch in left if not (verdict and best in sketch)]


def _place(article: str) -> tuple[int, str]:
    return rank_of(article), article


def _best(article: str, sketches: Sequence[set[str]], least: int) -> str | None:
    votes = Counter(other for sketch in sketches for other in sketch if other != article)
    best = min(votes, key=lambda other: (-votes[other], *_place(other)), default=None)
    return best if best is not None and votes[best] >= least else None

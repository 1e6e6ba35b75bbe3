"""Partners: the few articles that a text is compared with, chosen so that each of its shared keys is explained by one.

A member of a farm shares keys with hundreds; one or two of them hold nearly all of its keys, and what these do not hold
is looked for elsewhere. The choice is made from sketches alone, so it is the same in any order of input.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.records import rank_of

AT_MOST = 5
FREELY = 2  # partners that are taken for a single key
WORTH = 2  # keys that each further one must explain


def partners(article: str, sketches: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the articles with which `article` is compared; `sketches` are those of the keys it shares."""
    left = [set(sketch) - {article} for sketch in sketches]
    for number in range(AT_MOST):
        votes = Counter(other for sketch in left for other in sketch)
        if not votes:
            return
        best = min(votes, key=lambda other: (-votes[other], rank_of(other), other))
        if number >= FREELY and votes[best] < WORTH:
            return
        yield best
        left = [sketch for sketch in left if best not in sketch]

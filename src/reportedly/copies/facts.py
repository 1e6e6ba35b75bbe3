"""Facts in sequence: a rewrite tells the same numbers and names in the same order, whatever its words are."""

from bisect import bisect_left
from collections import Counter

from reportedly.copies.texts import Text

OFTEN = 3  # times; a name that a text repeats more often says little about sequence


def in_sequence(left: Text, right: Text) -> tuple[float, int]:
    """Return how many facts both texts name in the same order: as a share of all (Dice), and as a number."""
    a, b = _facts(left), _facts(right)
    found = _longest_chain(a, b)
    return 2 * found / max(len(a) + len(b), 1), found


def _facts(text: Text) -> list[int]:
    """Return the facts of a story outside quotation marks, in order, without those it names more than OFTEN times."""
    found = text.hashes[text.facts[text.story[text.facts] & text.told[text.facts]]].tolist()
    counts = Counter(found)
    return [fact for fact in found if counts[fact] <= OFTEN]


def _longest_chain(a: list[int], b: list[int]) -> int:
    """Return the length of the longest common subsequence (Hunt and Szymanski 1977)."""
    places: dict[int, list[int]] = {}
    for place in range(len(b) - 1, -1, -1):
        places.setdefault(b[place], []).append(place)
    ends: list[int] = []
    for fact in a:
        for place in places.get(fact, ()):
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
    return len(ends)

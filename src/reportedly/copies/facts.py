"""Facts in sequence: a rewrite tells the same numbers and names in the same order, whatever its words are."""

from bisect import bisect_left

import numpy as np

from reportedly.copies.texts import Text
from reportedly.copies.words import Hashes

OFTEN = 3  # a fact that either text names more often says little about sequence
LEAST = 10  # facts in sequence; fewer agree by chance


def in_sequence(left: Text, right: Text) -> float:
    """Return the share of the facts of both texts that both name in the same order (Dice); 0 where there are few."""
    a, b = _facts(left), _facts(right)
    found = _longest_chain(a, b) if min(len(a), len(b)) >= LEAST else 0
    return 2 * found / (len(a) + len(b)) if found >= LEAST else 0.0


def _facts(text: Text) -> Hashes:
    found = text.hashes[text.facts[text.story[text.facts] & text.told[text.facts]]]
    return found[np.concatenate([[True], found[1:] != found[:-1]])] if len(found) else found


def _longest_chain(a: Hashes, b: Hashes) -> int:
    """Return the length of the longest common subsequence of facts that are rare in both (Hunt and Szymanski 1977)."""
    ends: list[int] = []
    places = _places(b)
    for fact in a.tolist():
        for place in places.get(fact, ()):
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
    return len(ends)


def _places(facts: Hashes) -> dict[int, list[int]]:
    """Return the places of each fact, the last first."""
    found: dict[int, list[int]] = {}
    for place, fact in reversed(list(enumerate(facts.tolist()))):
        found.setdefault(fact, []).append(place)
    return {fact: places for fact, places in found.items() if len(places) <= OFTEN}

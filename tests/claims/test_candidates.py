"""Which mentions one is compared with: those that share enough with it, a bounded number, whoever comes first."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, permutations
from math import cos, radians, sin

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.candidates import FEW, LIMIT, MOST, NEAR, candidates, keys_of
from reportedly.claims.gist import Vector, gist_of
from tests.claims.mentions import mention

WORDS = ["basin", "crack", "dam", "engineer", "fail", "flood", "gate", "inspect", "leak", "mason", "paint", "quarry"]
LONG = [f"w:{left}+{right}" for left, right in combinations(WORDS[:6], 2)]


class Index:
    """Holds the keys of mentions and what they mean, as angles; nothing else that a ledger does is asked for here."""

    def __init__(self, keys: Mapping[str, Sequence[str]], meant: Mapping[str, float]) -> None:
        self._keys = keys
        self._meant = meant

    def mentions_with_keys(self, keys: Sequence[str], *, limit: int) -> Mapping[str, Sequence[str]]:
        return {key: sorted(name for name, own in self._keys.items() if key in own)[:limit] for key in keys}

    def key_counts(self, mentions: Iterable[str]) -> Mapping[str, int]:
        return {name: len(self._keys[name]) for name in mentions}

    def meanings_of(self, mentions: Iterable[str]) -> Mapping[str, Vector]:
        angles = {name: radians(self._meant[name]) for name in mentions if name in self._meant}
        return {name: np.array([cos(angle), sin(angle)], np.float32) for name, angle in angles.items()}


def found(
    name: str, keys: Sequence[str], held: Mapping[str, Sequence[str]], meant: Mapping[str, float] | None = None
) -> list[str]:
    return candidates(name, keys, Index(held, meant or {}))  # type: ignore[arg-type]


def test_two_long_ones_are_compared_for_three_words_and_not_for_two():
    other = [f"w:{left}+{right}" for left, right in combinations(("dam", "fail", *WORDS[6:10]), 2)]
    assert "w:dam+fail" in LONG
    assert "w:dam+fail" in other
    assert found("n0", LONG, {"n1": other}) == []
    assert found("n0", LONG, {"n1": [*other, "w:crack+dam"]}) == ["n1"]


def test_two_long_ones_are_compared_for_two_words_where_they_mean_nearly_the_same():
    other = [f"w:{left}+{right}" for left, right in combinations(("dam", "fail", *WORDS[6:10]), 2)]
    assert cos(radians(40)) > NEAR > cos(radians(50))
    assert found("n0", LONG, {"n1": other}, {"n0": 0, "n1": 40}) == ["n1"]
    assert found("n1", other, {"n0": LONG}, {"n0": 0, "n1": 40}) == ["n0"], "from either side"
    assert found("n0", LONG, {"n1": other}, {"n0": 0, "n1": 50}) == []
    assert found("n0", LONG, {"n1": other}, {"n1": 0}) == [], "what it means may not be known"


def test_who_has_no_two_words_of_it_is_no_neighbour_whatever_it_means():
    other = [f"w:{left}+{right}" for left, right in combinations(("dam", *WORDS[6:11]), 2)]
    assert found("n0", LONG, {"n1": other}, {"n0": 0, "n1": 0}) == []


def test_a_neighbour_crowds_out_nobody_who_shares_more():
    more = {f"m{number:03}": [*LONG[:3], "w:dam+fail"] for number in range(MOST)}
    near = {"l1": [f"w:{left}+{right}" for left, right in combinations(("dam", "fail", *WORDS[6:10]), 2)]}
    assert found("n0", LONG, more | near, {"n0": 0, "l1": 0}) == sorted(more)


def test_a_short_one_is_compared_for_two_words_with_whoever_has_them():
    short = ["w:dam+fail"]
    assert len(LONG) > FEW
    assert found("n0", short, {"n1": LONG}) == ["n1"]
    assert found("n1", LONG, {"n0": short}) == ["n0"]


def test_what_is_counted_in_both_is_enough():
    assert found("n0", [*LONG, "v:person:40"], {"n1": ["v:person:40", *(f"w:a{i}+b" for i in range(20))]}) == ["n1"]


@pytest.mark.parametrize("text", ["It was inspected.", "The gate was inspected."])
def test_who_says_little_is_found_by_each_word(text):
    keys = keys_of(gist_of(mention("The gate was inspected.", name="m2"), None))
    assert found("m1", keys_of(gist_of(mention(text, name="m1"), None)), {"m2": keys}) == ["m2"]


@pytest.mark.parametrize("keys", [["w:dam+fail"], ["w:dam+fail", "w:dam+valley", "w:fail+valley"]])
def test_however_many_share_what_one_says_those_compared_are_bounded(keys):
    held = {f"m{number:03}": keys for number in range(LIMIT)}
    assert len(found("n0", keys, held)) == MOST


def test_a_value_that_many_give_does_not_crowd_out_who_gives_another():
    agreeing = {f"m{number:03}": ["v:person:40", "w:dam+fail", "w:dam+person"] for number in range(LIMIT - 1)}
    other = {"l1": ["v:person:90", "w:dam+fail", "w:dam+person"]}
    keys = ["v:person:40", "w:dam+fail", "w:dam+person", "w:fail+person"]
    assert "l1" in found("n0", keys, other | agreeing)
    assert len(found("n0", keys, other | agreeing)) == MOST + 1


def test_no_mention_is_compared_with_itself_and_the_order_of_keys_changes_nothing():
    held = {"n0": ["a", "b", "c"], "n1": ["a"], "n2": ["b", "c"]}
    assert {tuple(found("n0", keys, held)) for keys in permutations("abc")} == {("n1", "n2")}


said = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9, unique=True)


angle = st.integers(min_value=0, max_value=90)


@given(st.lists(st.tuples(said, angle), min_size=2, max_size=MOST), st.randoms(use_true_random=False))
def test_what_is_compared_is_the_same_however_mentions_come_one_after_another(told, chance):
    """Not as long as no more share enough with one than can be compared."""
    gists = [gist_of(mention(f"The {' '.join(words)}.", name=f"m{at}"), None) for at, (words, _) in enumerate(told)]
    meant = {f"m{at}": angle for at, (_, angle) in enumerate(told)}
    keys = {gist.mention: keys_of(gist) for gist in gists}
    at_once = {frozenset((one, other)) for one in keys for other in found(one, keys[one], keys, meant)}
    coming = sorted(keys)
    chance.shuffle(coming)
    here: dict[str, Sequence[str]] = {}
    in_turn = set()
    for name in coming:
        here[name] = keys[name]
        in_turn |= {frozenset((name, other)) for other in found(name, keys[name], here, meant)}
    assert in_turn == at_once

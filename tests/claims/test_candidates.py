"""Which mentions one is compared with: those that share most with it, a bounded number however many share a little."""

from collections.abc import Mapping, Sequence
from itertools import permutations

from reportedly.claims.candidates import LIMIT, MOST, candidates


class Index:
    """Holds the keys of mentions; all else that a ledger does is not asked for here."""

    def __init__(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._keys = keys

    def mentions_with_keys(self, keys: Sequence[str], *, limit: int) -> Mapping[str, Sequence[str]]:
        return {key: sorted(name for name, own in self._keys.items() if key in own)[:limit] for key in keys}


def test_whoever_shares_most_comes_first_and_the_number_is_bounded():
    many = {f"m{number:03}": ["w:dam+fail"] for number in range(LIMIT)}
    held = many | {"n1": ["w:dam+fail", "w:crack+valve"], "n2": ["w:crack+valve"]}
    found = candidates("n0", ["w:dam+fail", "w:crack+valve"], Index(held))  # type: ignore[arg-type]
    assert {"n1", "n2"} <= set(found)
    assert len(found) == MOST


def test_a_value_that_many_give_does_not_crowd_out_who_gives_another():
    agreeing = {f"m{number:03}": ["v:person:40", "w:dam+fail", "w:dam+person"] for number in range(3 * MOST)}
    other = {"n1": ["v:person:90", "w:dam+fail"]}
    keys = ["v:person:40", "w:dam+fail", "w:dam+person"]
    found = candidates("n0", keys, Index(other | dict(list(agreeing.items())[: LIMIT - 1])))  # type: ignore[arg-type]
    assert "n1" in found
    assert len(found) <= 2 * MOST


def test_no_mention_is_compared_with_itself_and_the_order_of_keys_changes_nothing():
    held = {"n0": ["a", "b", "c"], "n1": ["a"], "n2": ["b", "c"]}
    found = {tuple(candidates("n0", keys, Index(held))) for keys in permutations("abc")}  # type: ignore[arg-type]
    assert found == {("n1", "n2")}

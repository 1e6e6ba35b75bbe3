"""Which mentions one is compared with: those that share most with it, a bounded number."""

from collections.abc import Mapping, Sequence
from itertools import permutations

from reportedly.claims.candidates import LIMIT, MOST, candidates


class Index:
    """Holds the keys of mentions; all else that a ledger does is not asked for here."""

    def __init__(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._keys = keys

    def mentions_with_keys(self, keys: Sequence[str], *, limit: int) -> Mapping[str, Sequence[str]]:
        return {key: sorted(name for name, own in self._keys.items() if key in own)[:limit] for key in keys}


def test_one_commonplace_in_common_is_no_reason_to_compare():
    many = {f"m{number:03}": ["w:dam+fail"] for number in range(LIMIT - 1)}
    held = many | {"n1": ["w:dam+fail", "w:crack+valve"], "n2": ["w:crack+valve"]}
    keys = ["w:dam+fail", "w:crack+valve", "w:crack+dam", "w:fail+valve"]
    found = candidates("n0", keys, Index(held))  # type: ignore[arg-type]
    assert set(found) == {"n1", "n2"}
    assert len(candidates("n0", keys[:1], Index(held))) == MOST  # type: ignore[arg-type]


def test_however_many_share_two_commonplaces_those_compared_are_bounded():
    held = {f"m{number:03}": ["w:dam+fail", "w:dam+valley"] for number in range(LIMIT)}
    keys = ["w:dam+fail", "w:dam+valley", "w:fail+valley", "w:fail+flood"]
    found = candidates("n0", keys, Index(held))  # type: ignore[arg-type]
    assert len(found) == MOST


def test_a_value_that_many_give_does_not_crowd_out_who_gives_another():
    agreeing = {f"m{number:03}": ["v:person:40", "w:dam+fail", "w:dam+person"] for number in range(3 * MOST)}
    other = {"l1": ["v:person:90", "w:dam+fail", "w:dam+person"]}
    keys = ["v:person:40", "w:dam+fail", "w:dam+person", "w:fail+person"]
    found = candidates("n0", keys, Index(other | dict(list(agreeing.items())[: LIMIT - 1])))  # type: ignore[arg-type]
    assert "l1" in found
    assert len(found) <= 2 * MOST


def test_no_mention_is_compared_with_itself_and_the_order_of_keys_changes_nothing():
    held = {"n0": ["a", "b", "c"], "n1": ["a"], "n2": ["b", "c"]}
    found = {tuple(candidates("n0", keys, Index(held))) for keys in permutations("abc")}  # type: ignore[arg-type]
    assert found == {("n1", "n2")}

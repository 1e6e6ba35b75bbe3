"""Values that differ contradict one another only where they are of one thing, and not of one outlet twice."""

from dataclasses import replace
from datetime import date

import pytest

from reportedly.claims.compare import compare
from reportedly.claims.conflicts import relate
from reportedly.claims.gist import Gist, gist_of, setting_of
from tests.claims.mentions import mention

DAY = date(2031, 3, 4)
SETTING = setting_of("Rescue at the Quarnholm enclosure", "A bear at Quarnholm was shot after a boy fell.")


def gist(text: str, name: str, *, day: date = DAY, article: str = "") -> Gist:
    return gist_of(mention(text, name=name, article=article or f"a{name}"), day, SETTING)


THREE = "A 3-year-old boy fell into the bear enclosure at Quarnholm before keepers shot the bear."
FOUR = "A 4-year-old boy fell into the bear enclosure at Quarnholm, where keepers shot the bear."
BEAR = "A 17-year-old bear was shot by keepers at Quarnholm as a boy fell into the enclosure."


def test_two_ages_of_one_person_cannot_both_hold() -> None:
    assert compare(gist(THREE, "m1"), gist(FOUR, "m2")).kind == "conflict"


def test_ages_of_two_are_no_conflict() -> None:
    assert compare(gist(FOUR, "m1"), gist(BEAR, "m2")).kind == "different"


def test_an_age_never_moves_though_someone_was_killed() -> None:
    later = gist(FOUR.replace("shot", "killed"), "m2", day=date(2031, 3, 6))
    assert relate("c1", gist(THREE.replace("shot", "killed"), "m1"), later).kind == "conflict"


def test_a_vague_number_contradicts_none() -> None:
    many = gist("Dozens of walkers were rescued from the ridge above Quarnholm.", "m1")
    counted = gist("Rescued were 359 walkers from the ridge above Quarnholm.", "m2")
    assert compare(many, counted).kind != "conflict"


HIGH = "The rocket rose to an altitude of 770 km and fell 2,100 km east of Cape Sorrel."
FAR = "The rocket fell 1,180 km east of Cape Sorrel."


def test_of_several_lengths_only_those_of_one_thing_contradict() -> None:
    """The 770 km are of the altitude; in the other nothing is said of it."""
    found = compare(gist(HIGH, "m1"), gist(FAR, "m2"))
    assert found.kind != "conflict" or "770" not in found.because[0]


@pytest.mark.parametrize(("own", "kind"), [("m2", "conflict"), ("same", "different")])
def test_an_outlet_does_not_contradict_itself(own: str, kind: str) -> None:
    left = gist("The storm at Quarnholm destroyed 20 barns of the estate.", "m1", article="same")
    right = gist("The storm at Quarnholm destroyed 26 barns of the estate.", "m2", article=own)
    assert compare(left, right).kind == kind


def test_two_sources_of_one_article_contradict_each_other() -> None:
    left = gist("The storm at Quarnholm destroyed 20 barns of the estate.", "m1", article="same")
    right = gist("The storm at Quarnholm destroyed 26 barns of the estate.", "m2", article="same")
    one, other = replace(left, speakers=frozenset(["mayor"])), replace(right, speakers=frozenset(["owner"]))
    assert compare(one, other).kind == "conflict"

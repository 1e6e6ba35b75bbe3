"""The like of what happened weeks ago happens again elsewhere: no words in common make the two one claim."""

from datetime import date, timedelta

import pytest

from reportedly.claims.clusters import cluster
from reportedly.claims.compare import compare
from reportedly.claims.features import Pair
from reportedly.claims.gist import Gist, gist_of, scene_of, setting_of
from reportedly.claims.rules import never_one
from tests.claims.mentions import mention

DAY = date(2031, 3, 4)
CLAIM = "It appears that 24 people were injured in the disaster."
ORELIN = (
    "Warehouse fire in Orelin leaves 24 hurt",
    "\n\nThe warehouse burned on Monday. Ada Quill, who lives near it, saw the smoke.",
)
VESSIN = "Slide near Vessin hurts 24 people", "\n\nThe slope above the spa gave way at dawn. Paul Tarn was at work."
NAMELESS = "Two dozen hurt when slope gives way", "\n\nThe slope above Vessin gave way at dawn, Ada Quill said."


def gist(name: str, opening: tuple[str, str], *, after: int = 0) -> Gist:
    told = mention(CLAIM, name=name, article=f"a{name}")
    return gist_of(told, DAY + timedelta(days=after), setting_of(*opening), scene_of(*opening))


@pytest.mark.parametrize(
    ("opening", "after", "kind"),
    [
        (VESSIN, 30, "different"),
        (VESSIN, 3, "same"),
        (ORELIN, 30, "same"),
        (NAMELESS, 30, "same"),
    ],
    ids=["elsewhere, weeks later", "elsewhere, days later", "there, weeks later", "no name in the headline"],
)
def test_another_place_weeks_later_is_another_event(opening: tuple[str, str], after: int, kind: str) -> None:
    assert compare(gist("m1", ORELIN), gist("m2", opening, after=after)).kind == kind


def test_no_third_mention_joins_two_events() -> None:
    first, last = gist("m1", ORELIN), gist("m3", VESSIN, after=30)
    between = gist("m2", NAMELESS, after=15)
    assert never_one(Pair.of(first, last))
    gists = {one.mention: one for one in (first, between, last)}
    found = [compare(first, between), compare(between, last), compare(first, last)]
    assert all(len(group) < len(gists) for group in cluster(gists, found))


def test_a_headline_all_of_whose_words_have_capitals_names_what_the_lines_below_it_name() -> None:
    lead = "\n\nA warehouse in Orelin burned on Monday, the fire service said."
    assert scene_of("Warehouse Fire Near Orelin Leaves Dozens Hurt", lead) == {"orelin"}
    assert scene_of("Warehouse fire near Orelin leaves dozens hurt", "") == {"orelin"}

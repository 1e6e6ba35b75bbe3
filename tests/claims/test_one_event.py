"""Figures of one event are held against each other in whatever words they are given; those of others are not."""

from dataclasses import replace
from datetime import date

import pytest

from reportedly.claims.amounts import amount_of
from reportedly.claims.candidates import keys_of
from reportedly.claims.clusters import cluster
from reportedly.claims.compare import compare
from reportedly.claims.conflicts import relate
from reportedly.claims.gist import Gist, gist_of, setting_of
from tests.claims.mentions import mention

DAY = date(2031, 3, 4)
HEADLINE, LEAD = "Rescue at the collapsed Quarnholm tunnel", "Rescuers search the Quarnholm tunnel for a miner."
SETTING = setting_of(HEADLINE, LEAD)


def gist(text: str, name: str, *, day: date = DAY, setting: frozenset[str] = SETTING) -> Gist:
    return gist_of(mention(text, name=name, article=f"a{name}"), day, setting)


CONFLICTS = [
    ("Some 60 excavators are being used in the search.", "Around 90 diggers were sent to save the miner."),
    ("The collapse at Quarnholm killed 14 people.", "21 dead as miners are buried in Quarnholm."),
    ("The shaft at Quarnholm is 40 metres deep.", "He fell into the 80-metre-deep shaft of the Quarnholm mine."),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_two_figures_of_one_thing_in_two_articles_on_one_event_cannot_both_hold(left, right):
    one, other = gist(left, "m1"), gist(right, "m2")
    assert compare(one, other).kind == compare(other, one).kind == "conflict"


@pytest.mark.parametrize(("left", "right"), CONFLICTS[:2])
def test_of_two_events_they_can(left, right):
    elsewhere = setting_of("Flood in the Vessin valley", "The river Vessin rose in the night.")
    assert compare(gist(left, "m1"), gist(right, "m2", setting=elsewhere)).kind == "different"


BEFORE = [
    ("Earlier reports had put the shaft at a depth of 40 metres.", "He fell into the 80-metre-deep shaft.", "conflict"),
    ("It was initially reported that 14 people were killed at Quarnholm.", "21 are dead at Quarnholm.", "update"),
    ("The shaft has a depth of 40 metres.", "He fell into the 80-metre-deep shaft.", "different"),
    ("Earlier reports had put the shaft at 40 metres.", "Initial reports told of an 80-metre shaft.", "different"),
]


@pytest.mark.parametrize(("before", "now", "kind"), BEFORE)
def test_an_article_gives_two_figures_only_where_it_tells_what_was_said_before(before, now, kind):
    one, other = (replace(gist(text, name), article="a1") for text, name in ((before, "m1"), (now, "m2")))
    found = compare(one, other).kind
    assert (relate("c", one, other).kind if found == "conflict" else found) == kind


APART = [
    (
        "The collapse at Quarnholm killed 14 people.",
        "A collapse at Osterby killed 30 people.",
        "another place is named",
    ),
    ("14 people were killed at Quarnholm.", "In 2019 a collapse at Quarnholm killed 30 people.", "it was long ago"),
    ("Dozens of rescuers try to reach him.", "More than 500 rescuers answered a call.", "dozens may be any number"),
    ("The shaft at Quarnholm is 40 metres deep.", "The shaft at Quarnholm is 2 metres wide.", "depth is not width"),
    ("The collapse at Quarnholm killed 14 people.", "The collapse at Quarnholm injured 30 people.", "other things"),
]


@pytest.mark.parametrize(("left", "right", "because"), APART)
def test_figures_that_may_be_of_other_things_are_in_no_conflict(left, right, because):
    assert compare(gist(left, "m1"), gist(right, "m2")).kind != "conflict", because


def test_how_many_are_at_work_is_found_by_what_the_article_is_about():
    one, other = (gist(text, name) for text, name in zip(CONFLICTS[0], ("m1", "m2"), strict=True))
    assert set(keys_of(one)) & set(keys_of(other))
    bare = replace(other, setting=frozenset())
    assert not set(keys_of(one)) & set(keys_of(bare))


def test_how_many_are_at_work_is_brought_up_to_date_on_another_day():
    one = gist(CONFLICTS[0][0], "m1")
    assert relate("c", one, gist(CONFLICTS[0][1], "m2")).kind == "conflict"
    assert relate("c", one, gist(CONFLICTS[0][1], "m2", day=date(2031, 3, 6))).kind == "update"


def test_a_toll_given_as_at_least_still_moves_where_it_is_the_higher():
    low, high = gist("14 people were killed at Quarnholm.", "m1"), gist("At least 21 are dead at Quarnholm.", "m2")
    assert relate("c", low, high).kind == relate("c", high, low).kind == "update"
    exact = gist("21 people were killed at Quarnholm.", "m2")
    assert relate("c", low, exact).kind == "conflict"


def test_what_happened_is_told_by_the_word_of_the_same_part_of_the_sentence():
    both = mention("LAST NIGHT - A storm killed at least 50 people and wounded over 400 in Tern.")
    assert [amount_of(quantity, both).event for quantity in both.quantities] == ["killed", "injured"]
    dead = mention("50 dead, 400 injured in Tern.")
    assert [amount_of(quantity, dead).event for quantity in dead.quantities] == ["killed", "injured"]


DAYS = {"before": date(2031, 3, 4), "after": date(2031, 3, 6)}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("The collapse at Quarnholm killed 14 people.", "The collapse at Quarnholm killed 21 people.", "update"),
        ("The collapse at Quarnholm killed 14 people.", "The collapse at Quarnholm killed 41 people.", "conflict"),
        ("The collapse at Quarnholm killed 14 people.", "The collapse at Quarnholm killed 140 people.", "conflict"),
        ("The collapse at Quarnholm killed 125 people.", "The collapse at Quarnholm killed 25 people.", "conflict"),
        ("The collapse at Quarnholm killed 90 people.", "The collapse at Quarnholm killed 31 people.", "conflict"),
        ("The collapse at Quarnholm killed 59 people.", "The collapse at Quarnholm killed 58 people.", "update"),
        ("After the collapse 40 people are missing.", "After the collapse 11 people are missing.", "update"),
    ],
    ids=["rises", "digits exchanged", "ten times as many", "a digit dropped", "falls", "checked", "missing may fall"],
)
def test_a_later_toll_is_an_update_unless_it_falls_or_looks_like_a_slip(before, after, kind):
    ours, theirs = gist(before, "m1", day=DAYS["before"]), gist(after, "m2", day=DAYS["after"])
    assert relate("c1", ours, theirs).kind == relate("c1", theirs, ours).kind == kind


def test_an_age_in_common_is_no_figure_in_common():
    one = gist("Photos show Edda with 21-year-old Tavor Allen.", "m1")
    other = gist("Her cousin, Tavor Allen, 21, was killed on Tuesday.", "m2")
    assert compare(one, other).kind == "different"


def test_two_ages_of_one_who_did_the_same_cannot_both_hold():
    one = gist("A six-year-old boy fell into a deserted well near Quarnholm.", "m1")
    other = gist("A five-year-old boy fell into a deserted well near Quarnholm.", "m2")
    assert compare(one, other).kind == "conflict"


def test_no_third_mention_joins_two_that_give_another_day():
    setting = setting_of("Truck works of Orelin", "The Orelin truck works is new.")
    texts = {
        "m1": "Work at the truck works in Orelin will start on 29 August.",
        "m2": "Work at the truck works in Orelin will start.",
        "m3": "Work at the truck works in Orelin will start on 5 September.",
    }
    gists = {name: gist(text, name, setting=setting) for name, text in texts.items()}
    pairs = [compare(gists[a], gists[b]) for a, b in (("m1", "m2"), ("m2", "m3"), ("m1", "m3"))]
    assert [pair.kind for pair in pairs] == ["same", "same", "conflict"]
    assert not any({"m1", "m3"} <= set(group) for group in cluster(gists, pairs))


def test_a_headline_that_only_names_the_story_is_no_mention_of_its_figures():
    setting = setting_of("Orelin measles outbreak", "The Orelin measles outbreak worries the town.")
    topic = mention("Fresh details on Orelin measles outbreak", name="m1", article="a1", headline=True)
    figure = gist("In the Orelin measles outbreak 48 people fell ill.", "m2", setting=setting)
    assert compare(gist_of(topic, DAY, setting), figure).kind == "different"


def test_who_reckons_wrongly_between_the_same_two_values_makes_the_same_claim():
    tripled = gist("Attendance at the Quarnholm museum tripled from 358 to 1,074 visitors a week.", "m1")
    doubled = gist("Attendance at the Quarnholm museum doubled from 358 to 1,074 visitors a week.", "m2")
    assert compare(tripled, doubled).kind == "same"
    doubled = gist("Attendance at the Quarnholm museum doubled to 1,074 visitors a week.", "m2")
    assert compare(tripled, doubled).kind == "different"


@pytest.mark.parametrize("other", ["The Orla flood injured 241 people.", "The Orla flood killed 12 people."])
@pytest.mark.parametrize(
    "one", ["79 people were in the Orla flood.", "The search goes on for 79 people in the Orla flood."]
)
def test_counts_of_people_to_whom_other_things_happened_are_no_conflict(one, other):
    assert compare(gist(one, "m1"), gist(other, "m2")).kind == "different"


COURT = setting_of("Orelin harbour fraud trial", "The trial over the fraud at the port of Orelin is being prepared.")
OPENS = "The trial over the harbour fraud in Orelin will open on 9 July."


@pytest.mark.parametrize(
    ("other", "kind", "because"),
    [
        ("Trial over Orelin harbour fraud to begin on July 16", "conflict", "one trial opens once"),
        ("The trial over the harbour fraud in Varford will open on 16 July.", "different", "another place"),
        ("The trial over the harbour fraud in Orelin opened on 2 March.", "different", "that one is over"),
        ("The trial over the harbour fraud in Orelin will open in August.", "different", "no day is given"),
    ],
)
def test_one_thing_announced_for_two_days_cannot_both_hold(other, kind, because):
    one, two = gist(OPENS, "m1", setting=COURT), gist(other, "m2", setting=COURT)
    assert compare(one, two).kind == compare(two, one).kind == kind, because
    if kind == "conflict":
        found = relate("c1", one, two)
        assert found == relate("c1", two, one)
        assert found.because[0] == "9 July 2031 against 16 July 2031."


def test_days_of_another_story_are_no_conflict():
    elsewhere = setting_of("Flood in the Vessin valley", "The river Vessin rose in the night.")
    one = gist(OPENS, "m1", setting=COURT)
    other = gist("The trial over the harbour fraud in Orelin will open on 16 July.", "m2", setting=elsewhere)
    assert compare(one, other).kind == "different"


RISE = "Pay at the Orelin works of Corvane will rise by {} per cent"


def test_a_rise_of_which_two_sizes_are_given_has_not_moved():
    one, other = gist(RISE.format("6.5"), "m1"), gist(RISE.format("9.1"), "m2", day=date(2031, 3, 5))
    assert compare(one, other).kind == "conflict"
    assert relate("c1", one, other).kind == "conflict"


def test_signatures_are_gathered_as_time_goes_on():
    text = "The petition for the Quarnholm tunnel has gathered {} signatures"
    one, other = gist(text.format("6,900"), "m1"), gist(text.format("12,050"), "m2", day=date(2031, 3, 6))
    assert relate("c1", one, other).kind == "update"

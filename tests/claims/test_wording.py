"""What stands around an assertion, and set phrases: the same is asserted with them and without."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.distortions import gist
from reportedly.claims.compare import compare
from reportedly.claims.gist import gist_of, is_negative
from reportedly.claims.wording import asserted, frame_denies, worded
from reportedly.records import Attribution, Span
from tests.claims.mentions import DAY, mention

MUSEUM = "The Halda museum has lost 40 medals to thieves."

DENIED = [
    "It is not true that the Halda museum has lost 40 medals to thieves.",
    "It was wrong that the Halda museum has lost 40 medals to thieves.",
    "It is simply not the case that the Halda museum has lost 40 medals to thieves.",
    "Suggestions that the Halda museum has lost 40 medals to thieves are without foundation.",
    "Reports that the Halda museum has lost 40 medals to thieves are completely untrue.",
]
STATED = [
    "It is true that the Halda museum has lost 40 medals to thieves.",
    "We can confirm that the Halda museum has lost 40 medals to thieves.",
    "The report that the Halda museum has lost 40 medals to thieves",
    "It is not wrong that the Halda museum has lost 40 medals to thieves.",
    "The Halda museum has lost 40 medals to thieves, and not many in Halda had expected that.",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_frame_that_denies_makes_a_denial_of_the_same_claim(text):
    assert compare(gist(text, "m1"), gist(MUSEUM, "m2")).kind == "denial"


@pytest.mark.parametrize("text", STATED)
def test_a_frame_that_states_changes_nothing(text):
    assert compare(gist(text, "m1"), gist(MUSEUM, "m2")).kind == "same"


def test_whoever_denies_what_another_leaves_open_denies_the_same_claim():
    open_ = "It may be that the Halda museum has lost 40 medals to thieves."
    assert compare(gist(DENIED[0], "m1"), gist(open_, "m2")).kind == "denial"


def test_who_dismisses_a_report_says_nothing_beside_it():
    place = Span(0, 4)
    link = Attribution(
        source="Tamar Zanel", kind="person", source_spans=(place,), cue="dismissed", cue_spans=(place,),
        content_spans=(place,), denies=True,
    )  # fmt: skip
    text = "the report that the Halda museum has lost 40 medals to thieves"
    denied = replace(mention(text, name="m1", certainty="denied"), chain=(link,), speech="indirect")
    found = gist_of(denied, DAY)
    assert "dismiss" not in found.weights
    assert compare(found, gist(MUSEUM, "m2")).kind == "denial"


def test_what_the_reader_found_to_be_denied_is_not_turned_back_by_its_own_frame():
    assert is_negative(mention(DENIED[0], certainty="denied"))
    assert is_negative(mention(DENIED[0]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("110 people lost their lives in the Orla fire.", "The Orla blaze killed 110 people."),
        ("22 people suffered injuries in the Orla blaze.", "The fire in Orla injured 22 people."),
        ("The Orla works stepped up output to 90 trams.", "The Orla works increased production to 90 trams."),
        ("Ten men accused over the Orla raid will appear in court.", "Ten men accused over the Orla raid face trial."),
    ],
)
def test_a_set_phrase_says_what_its_word_says(one, other):
    assert compare(gist(one, "m1"), gist(other, "m2")).kind == "same"


def test_a_fire_dismisses_nobody():
    amounts = gist("The fire at the Orla mill left 50 people homeless.", "m1").amounts
    assert [amount.event for amount in amounts] == ["evacuated"]
    assert gist("The case is over for 50 people.", "m1").amounts[0].event is None


@given(st.text(max_size=80), st.sampled_from([*DENIED, *STATED, "110 people lost their lives"]))
def test_every_word_that_is_left_keeps_its_place(around, text):
    found = asserted(around + text)
    assert len(found) == len(around + text)


@pytest.mark.parametrize(
    "line",
    ["LUND (CA) – ", "(Coast Agency) — ", "LUND, 21 March (Coast Agency) – ", "TERN /CA/ – ", "LAS LUND (CA) - "],
)
def test_a_dateline_is_no_part_of_what_is_asserted(line):
    assert asserted(line + MUSEUM).strip() == MUSEUM
    assert asserted(f"He said (In May) – {MUSEUM}").startswith("He said")


def test_what_begins_with_no_frame_is_not_denied_by_one():
    assert not frame_denies("The report by the ministry is wrong about the dam.")


def test_only_the_first_line_of_a_mention_is_its_claim():
    one = "The Halda museum has lost 40 medals.\nThe river Vessin rose by 3 metres in the night."
    assert compare(gist(one, "m1"), gist("The Halda museum has lost 40 medals.", "m2")).kind == "same"
    assert "river" not in gist(one, "m1").weights


@pytest.mark.parametrize(
    "beside",
    ["which the ministry of Orla had long ruled out", "a heavy blow for tourism in Orla", "who works in Tern by night"],
)
def test_what_is_only_said_of_a_claim_is_no_part_of_it(beside):
    one = gist(f"The Halda museum has lost 40 medals to thieves, {beside}.", "m1")
    assert one.weights == gist(MUSEUM, "m2").weights
    assert compare(one, gist(MUSEUM, "m2")).kind == "same"


def test_whom_they_look_for_is_missing():
    one, other = "Crews are still searching for 7 men after the Orla blast.", "7 men are missing after the Orla blast."
    assert [gist(text, "m1").amounts[0].event for text in (one, other)] == ["missing", "missing"]
    assert compare(gist(one, "m1"), gist(other, "m2")).kind == "same"


def test_a_headline_says_nothing_beside_what_its_article_is_about():
    setting = frozenset(gist("Orla removes Brenk from its shop", "m1").weights)
    one, other = (
        gist_of(mention(text, name=name, article=name, headline=True), DAY, setting)
        for name, text in (("m1", "Orla removes Brenk from its shop"), ("m2", "Secretive Brenk app removed from shop"))
    )
    assert compare(one, other).kind == "same"


@pytest.mark.parametrize(
    ("text", "kind"),
    [("In the shadow of the Orla mill fire", "different"), ("The Orla mill has burned.", "same")],
)
def test_what_only_names_a_story_says_nothing_of_it(text, kind):
    setting = frozenset(gist("Fire burned the Orla mill", "m1").weights)
    one, other = mention(text, name="m1", article="a1"), mention("Orla mill burned", name="m2", article="a2")
    assert compare(gist_of(one, DAY, setting), gist_of(other, DAY, setting)).kind == kind


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Norhaven fired a ballistic missile over Dalmoor", "Norhaven shot  a ballistic missile over Dalmoor"),
        ("a man fired on the crowd", "a man shot  on the crowd"),
        ("Lund was fired on Monday", "Lund was fired on Monday"),
        ("the mayor fired two teachers", "the mayor fired two teachers"),
    ],
)
def test_who_fires_arms_dismisses_nobody(text: str, left: str) -> None:
    assert worded(text) == left


def test_what_took_over_a_time_took_over_nothing() -> None:
    assert worded("the search took over 100 hours") == "the search took over 100 hours"
    assert worded("they took over the mill").split() == ["they", "acquired", "the", "mill"]


def test_a_short_form_with_dots_is_one_word_and_ends_no_sentence() -> None:
    dotted = "The council of Norhaven asked the U.S. President for help"
    assert asserted(dotted) == "The council of Norhaven asked the US   President for help"
    kept = gist_of(mention(dotted), DAY).weights
    assert kept == gist_of(mention(dotted.replace("U.S.", "US")), DAY).weights
    assert kept.keys() == gist_of(mention(dotted.replace("U.S.", "American")), DAY).weights.keys()

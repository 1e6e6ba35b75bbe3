"""One changed word makes another claim: it never counts as support for what stood there before."""

import pytest

from bench.distortions import gist
from reportedly.claims.compare import compare
from reportedly.claims.differences import changed
from reportedly.claims.rules import swapped

CHANGED = [
    ("The mill in Osterby employs 640 workers.", "The mill in Osterby employs 460 workers.", "number"),
    ("The fire in Galt burned 300 hectares.", "The fire in Galt burned 300 houses.", "unit"),
    ("Roughly 340 nurses marched in Varde.", "Roughly 370 nurses marched in Varde.", "rough number"),
    ("The fire in Galt left nine people dead.", "In Galt the fire had nine people moved to safety.", "several words"),
    ("Up to 500 people marched in Varde on Sunday.", "500 people marched in Varde on Sunday.", "bound"),
    ("The Tarnow port may close in spring, he said.", "The Tarnow port will close in spring, he said.", "doubt"),
    ("The court in Lund released the banker Vale.", "The court in Lund released the banker Holt.", "name"),
    ("We asked the nurse Aaron, he would do it.", "We asked the nurse June, he would do it.", "name of a month"),
    ("The pier reopened in mid-May after a year.", "The pier reopened in mid-July after a year.", "month"),
    ("Norland exported 40 tonnes of barley in May.", "Norland exported 40 tonnes of barley in July.", "period"),
    ("Norland lent Sudania 40 million euros.", "Sudania lent Norland 40 million euros.", "roles"),
    ("The committee approved the new bridge in Holm.", "The committee rejected the new bridge in Holm.", "opposite"),
    ("The reactor in Holm was damaged by the storm.", "The reactor in Holm was not damaged by the storm.", "negation"),
    (
        "The port of Tarnow will close in spring, and the ferries will stay there.",
        "The port of Tarnow will close in spring, and the ferries will not stay there.",
        "negation in the second clause",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "what"), CHANGED, ids=[row[2] for row in CHANGED])
def test_a_changed_word_is_no_support(before, after, what):
    found = compare(gist(before, "m1"), gist(after, "m2"))
    assert found.kind != "same", (what, found)
    assert found.because


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The dam is 40 metres high, the engineer says.", "The dam is 131 feet high, the engineer says."),
        ("No fewer than 20 people died in the Kolberg storm.", "At least 20 people died in the Kolberg storm."),
        (
            "There have been no fewer than 20 cases of typhoid in the port of Kolberg.",
            "There have been at least 20 cases of typhoid in the port of Kolberg.",
        ),
        ("The yard in Varde will go into operation on 7 June.", "The yard in Varde will start work on June 7."),
        ("Fifty people were hurt in the fire at the Orla mill.", "50 people were hurt in the fire at the Orla mill."),
        ("Nine people were rescued in the fire in Galt.", "In the Galt fire nine people were brought to safety."),
        ("Nine were evacuated in the fire in Galt.", "In the fire in Galt nine were moved to safety."),
        ("Some 2,000 nurses marched in Varde on Sunday.", "In Varde about 2,100 nurses marched on Sunday."),
        ("12 per cent of the wells in Orla are dry.", "In Orla, 12 percent of the wells are dry."),
        ("The vessel Orla saved 88 migrants off Sudania.", "The ship Orla rescued 88 migrants off Sudania."),
    ],
)
def test_other_words_for_the_same_are_the_same(one, other):
    assert compare(gist(one, "m1"), gist(other, "m2")).kind == "same"


def test_a_bound_that_was_dropped_is_said_to_be_a_refinement():
    bound, bare = "At least 59 people died in the Varde fire.", "59 people died in the Varde fire."
    assert compare(gist(bound, "m1"), gist(bare, "m2")).kind == "refinement"


def test_nothing_changed_where_nothing_differs():
    one = gist("The ferry Halda sank off Norhaven.", "m1")
    assert changed(one, gist("The ferry Halda sank off Norhaven.", "m2")) is None


def test_words_exchanged_around_a_verb():
    assert swapped(["norland", "sued", "sudania", "today"], ["sudania", "sued", "norland", "today"])
    assert not swapped(["on", "monday", "norland", "sued"], ["norland", "sued", "on", "monday"])
    assert not swapped(["norland", "and", "sudania", "met"], ["sudania", "and", "norland", "met"])


def test_the_year_of_new_year_is_changed_for_a_name_too():
    found = compare(
        gist("Attacks on New Year's Eve shocked the town of Norhaven", "m1"),
        gist("Attacks on New Halda's Eve shocked the town of Norhaven", "m2"),
    )
    assert found.kind == "different"

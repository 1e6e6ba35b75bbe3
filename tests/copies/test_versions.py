"""What changed between two texts of one page."""

from reportedly.copies.versions import changes
from tests.copies.news import FERRY, article


def changed(old, new):
    return changes(article("a", old, title="Ferry sinks"), article("b", new, title="Ferry sinks"))


def test_nothing_changed():
    assert changed(FERRY, FERRY) == []


def test_a_corrected_number_is_a_change_of_value_with_both_sentences():
    (change,) = changed(FERRY, FERRY.replace("212", "214"))
    assert change.kind == "value"
    assert "212 people" in change.before.quote
    assert "214 people" in change.after.quote


def test_another_source_is_a_change_of_attribution():
    (change,) = changed(FERRY, FERRY.replace("said Ada Brenn", "according to Ada Brenn"))
    assert change.kind == "attribution"


def test_a_dropped_bound_and_a_denial_are_told_apart():
    old = "At least 30 people were hurt in the crush at the harbour gate.\nThe owner had been warned of it."
    new = "Some 30 people were hurt in the crush at the harbour gate.\nThe owner had never been warned of it."
    assert [change.kind for change in changed(old, new)] == ["bound", "polarity"]


def test_sentences_that_came_in_or_went_have_one_side():
    lines = FERRY.split("\n")
    (gone,) = changed(FERRY, "\n".join(lines[:3] + lines[4:]))
    assert gone.after is None
    assert gone.before.quote.startswith("“We heard the horn")
    (come,) = changed(FERRY, f"{FERRY}\nA memorial will be held on the pier of Norhaven in June.")
    assert come.before is None
    assert "memorial" in come.after.quote


def test_evidence_of_a_change_stands_in_the_versions():
    old, new = article("a", FERRY), article("b", FERRY.replace("212", "214"))
    for change in changes(old, new):
        change.before.check(old)
        change.after.check(new)

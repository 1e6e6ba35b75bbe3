"""What kind of change a taker made inside words that it copied."""

import pytest

from reportedly.copies.alterations import kind_of


@pytest.mark.parametrize(
    ("old", "new", "beside", "kind"),
    [
        (["more", "than"], ["over"], ["said", "40"], "wording"),
        (["no", "fewer", "than"], ["at", "least"], ["killed", "40"], "wording"),
        (["as", "many", "as"], ["up", "to"], ["were", "40"], "wording"),
        (["least"], ["most"], ["at", "40"], "bound"),
        (["fifty"], ["50"], ["killed", "people"], "wording"),
        (["23rd"], ["23"], ["july", "on"], "wording"),
        (["per", "cent"], ["percent"], ["40", "of"], "wording"),
        (["per", "cent"], ["dollars"], ["40", "of"], "unit"),
        (["a", "week"], ["weekly"], ["trams", "now"], "wording"),
        (["a", "week"], ["a", "day"], ["trams", "now"], "unit"),
        (["is", "not"], ["isn't"], ["it", "true"], "wording"),
        (["seven"], ["eleven"], ["killed", "people"], "value"),
        (["over"], [], ["killed", "40"], "bound"),
        ([], ["up", "to"], ["killed", "forty"], "bound"),
        (["or", "more"], [], ["40", "people"], "bound"),
        (["gives", "way", "above"], ["bursts", "at"], ["dam", "lorne"], "wording"),
        (["had"], ["had", "not"], ["bridge", "fallen"], "polarity"),
        (["miles"], ["kilometres"], ["40", "north"], "unit"),
        (["officials", "said"], [], ["down", "on"], "attribution"),
        (["quickly"], ["fast"], ["ran", "home"], "wording"),
    ],
)
def test_a_change_is_named_by_what_it_does_to_the_statement(old, new, beside, kind):
    assert kind_of(old, new, beside=beside) == kind
    assert kind_of(new, old, beside=beside) == kind

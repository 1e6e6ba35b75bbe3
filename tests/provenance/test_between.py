"""A change finds its two numbers by "from … to …" where the reading left them open."""

import pytest

from reportedly.provenance import about_article
from reportedly.records import Article, Change, Mention, Outlets, Quantity, Span

LINE = "The works has {} output at its Sorrel plant from {} to {} hulls a month."


def objections(text, numbers, factor):
    at = [text.index(f" {number}") + 1 for number in numbers]
    quantities = [number_at(place, number) for place, number in zip(at, numbers, strict=True)]
    return found_in(text, quantities, factor)


def number_at(at, number):
    span = Span(at, at + len(str(number)))
    return Quantity(span=span, low=number, high=number, unit="hull", per="month")


def found_in(text, quantities, factor):
    article = Article(id="a1", text=text, outlet="Coast Courier", language="en")
    change = Change(span=Span(14, 20), factor_low=factor, factor_high=factor, direction="up")
    mention = Mention(
        id="m1", article="a1", spans=(Span(0, len(text)),), quote=text, speech="assertion",
        quantities=tuple(quantities), changes=(change,),
    )  # fmt: skip
    return [item.kind for item, _ in about_article(article, [mention], Outlets(()))]


@pytest.mark.parametrize(("numbers", "wrong"), [((40, 80), False), ((40, 60), True)])
def test_doubled_from_one_number_to_another_must_add_up(numbers, wrong):
    text = LINE.format("doubled", *numbers)
    assert objections(text, numbers, 2.0) == (["arithmetic"] if wrong else [])


@pytest.mark.parametrize(("high", "wrong"), [(80, False), (60, True)])
def test_from_one_number_to_another_that_was_read_as_a_range_has_two_ends(high, wrong):
    text = LINE.format("doubled", 40, high)
    at = text.index("40")
    whole = Quantity(span=Span(at, at + len("40 to 60")), low=40, high=high, unit="hull", per="month")
    assert found_in(text, [whole], 2.0) == (["arithmetic"] if wrong else [])


def test_numbers_that_are_not_from_and_to_are_left_alone():
    text = "The works has doubled its output; 40 hulls lie in Sorrel and 60 hulls a month elsewhere."
    assert objections(text, (40, 60), 2.0) == []

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Quantity
from reportedly.values import read, show

BOUNDS = ["", "more than ", "at least ", "less than ", "up to ", "about ", "just over ", "nearly ", "exactly "]
UNITS = [
    "",
    "boats",
    "percent",
    "km",
    "percentage points",
    "tonnes",
    "barrels",
    "years",
    "litres",
    "°C",
    "MW",
    "people",
]
RATES = ["", " a day", " per month", " a year", " per hour"]
WORDS = ["three", "half a million", "two dozen", "3.5 million", "a quarter million", "tens of thousands of", "2 1/2"]

numbers = st.one_of(
    st.integers(0, 10**9).map(lambda value: f"{value:,}"),
    st.decimals(0, 10**6, places=2).map(str),
    st.decimals(0, 999, places=1).map(lambda value: f"{value} million"),
    st.sampled_from(WORDS),
)
ranges = st.tuples(st.integers(1, 500), st.integers(1, 500)).map(lambda ends: f"{min(ends)} to {max(ends) + 1}")
money = st.tuples(st.sampled_from(["$", "€", "£", "CHF "]), st.integers(1, 10**7)).map(lambda of: f"{of[0]}{of[1]:,}")
amounts = st.builds(
    lambda bound, amount, rate: f"{bound}{amount}{rate}",
    st.sampled_from(BOUNDS),
    st.one_of(st.builds("{} {}".format, st.one_of(numbers, ranges), st.sampled_from(UNITS)), money),
    st.sampled_from(RATES),
)
PIECES = [
    "rose", "from", "to", "by", "5%", "40", "1,234", "1.234", "3/8", "½", "more", "than", "tenfold", "times", "as",
    "many", "last", "Friday", "in", "May", "2019", "29 February", "the", "of", "$", "-", "–", ".", ",", "(", ")", "a",
    "per", "day", "million", "dozens", "percent", "points", "years", "ago", "old", "\n", "\u00ad", "²", "٣", "😀", "C",
    "end", "quarter", "third", "half", "one", "BC", "a.m.", "10", ":", "30", "said", "workers", "between", "and", "±",
]  # fmt: skip
hostile = st.lists(st.sampled_from(PIECES), max_size=25).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda glue: glue.join(words))
)
texts = st.one_of(st.text(max_size=60), hostile)


def said(quantity: Quantity) -> tuple[object, ...]:
    """Return what a printed quantity keeps: all but its place and what it is said of."""
    ends = quantity.low, quantity.high, quantity.low_open, quantity.high_open, quantity.approximate
    unit = quantity.unit, quantity.unit_pint, quantity.per, quantity.base_factor, quantity.base_unit
    return (*ends, *unit, quantity.step)


@given(amounts)
def test_a_quantity_that_is_printed_and_read_again_is_the_same(text):
    for quantity in read(f"They counted {text} there.").quantities:
        (again,) = read(show(quantity)).quantities
        assert said(again) == said(quantity)


@given(texts)
def test_any_text_is_read_and_every_span_lies_inside_it(text):
    found = read(text, published=date(2020, 2, 29))
    for value in (*found.quantities, *found.changes, *found.when, *found.spells):
        assert 0 <= value.span.start < value.span.end <= len(text)
    for quantity in found.quantities:
        ends = [end for end in (quantity.low, quantity.high) if end is not None]
        assert ends
        assert ends == sorted(ends)
    for change in found.changes:
        assert all(end is None or end < len(found.quantities) for end in (change.from_, change.to))
    for when in found.when:
        assert when.edtf or when.relative
        assert when.start is None or (when.end is not None and when.start <= when.end)


@given(texts)
def test_reading_twice_changes_nothing(text):
    assert read(text) == read(text)


@given(hostile)
def test_without_publication_nothing_relative_is_dated_by_the_clock_of_the_machine(text):
    for when in read(text).when:
        assert when.edtf is None or any(sign.isdecimal() for sign in text)


@given(amounts, st.sampled_from(["\u00ad", "\u200b", "\ufeff"]))
def test_invisible_characters_change_no_value(text, hidden):
    plain = read(text).quantities
    marked = read(hidden.join(text)).quantities
    assert [said(quantity) for quantity in marked] == [said(quantity) for quantity in plain]


@given(amounts)
def test_what_stands_before_moves_the_spans_and_nothing_else(text):
    alone, after = read(text).quantities, read(f"It rained.\n\n{text}").quantities
    assert [said(quantity) for quantity in after] == [said(quantity) for quantity in alone]
    assert [q.span.start - 12 for q in after] == [q.span.start for q in alone]

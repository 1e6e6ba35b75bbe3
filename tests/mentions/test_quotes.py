import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.mentions.quotes import quotes_of


def quoted(text):
    return [quote.inner.of(text) for quote in quotes_of(text)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('He said "it is done" twice.', ["it is done"]),
        ("He said “it is done” twice.", ["it is done"]),
        ("He said ''it is done'' twice.", ["it is done"]),
        ("He said ‘it is done’ twice.", ["it is done"]),
        ("He said 'it isn't done' twice.", ["it isn't done"]),
        ("He said «it is done» twice.", ["it is done"]),
        ("“It's the ‘best’ plan,” he said. “It is.”", ["It's the ‘best’ plan,", "It is."]),
        ("''They said, 'Go home,''' he said.", ["They said, 'Go home,"]),
    ],
)
def test_every_style_of_marks_is_one_quotation(text, inner):
    assert quoted(text) == inner


def test_an_apostrophe_opens_no_quotation():
    assert quoted("The workers' union and Port Vell's mayor didn't meet in the '90s.") == []


def test_a_quotation_left_open_ends_with_its_paragraph():
    text = "“We begin.\n“We go on,” she said."
    assert [(quote.inner.of(text), quote.closed) for quote in quotes_of(text)] == [
        ("We begin.", False),
        ("We go on,", True),
    ]


@given(st.text(alphabet="ab .,?'\"“”‘’`\n", max_size=80))
def test_quotations_never_overlap_and_hold_their_inside(text):
    end = 0
    for quote in quotes_of(text):
        assert quote.span.start >= end
        assert quote.inner in quote.span
        end = quote.span.end


def test_ten_thousand_marks_are_read_in_one_pass():
    assert len(quotes_of('"a" ' * 10_000)) == 10_000
    assert len(quotes_of('"' * 10_001)) <= 10_001

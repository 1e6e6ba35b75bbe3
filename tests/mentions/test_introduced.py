"""A line that tells whose text stands below is no source of a quotation that has a speaker of its own."""

import pytest

from reportedly.mentions.introduced import without_introductions
from tests.mentions.relating import relation, told

FIRST, MORE = "“The dock will close,”", "“on 3 May.”"


@pytest.mark.parametrize("line", ["As the Vell Courier writes:", "The Vell Courier writes:"])
def test_a_quotation_below_the_line_is_said_by_who_is_named_between_its_pieces(line):
    text = f"{line}\n{FIRST} said Ada Quill, {MORE}\nRain fell."
    read = [relation(text, ["Vell Courier"], "writes:", FIRST), relation(text, ["Ada Quill"], "said", MORE)]
    assert [told(text, one) for one in without_introductions(text, read)] == [
        ("Ada Quill", "said", f"{FIRST} … {MORE}"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"The Vell Courier writes: {FIRST} said Ada Quill, {MORE}",
        f"The Vell Courier writes:\n{FIRST} and the rest is silence.\nBut Ada Quill said it was {MORE}",
    ],
)
def test_where_nobody_speaks_between_the_pieces_the_line_stays_the_source(text):
    read = [relation(text, ["Vell Courier"], "writes:", FIRST), relation(text, ["Ada Quill"], "said", MORE)]
    assert without_introductions(text, read) == read

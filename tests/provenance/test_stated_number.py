"""How many people an unnamed source is: as many as are stated, and nobody for a number that counts other things."""

import pytest

from reportedly.provenance.stated_number import people_stated
from reportedly.records import Attribution, Span


def source(words, count):
    place = Span(0, len(words))
    return Attribution(
        source=words, kind="anonymous", source_spans=(place,), cue="said", cue_spans=(place,), content_spans=(place,),
        count=count,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("two officials briefed on the matter", 2),
        ("Three junior harbour pilots", 3),
        ("18 current and former employees", 18),
        ("12 people familiar with the plans", 12),
        ("six teams", 6),
    ],
)
def test_as_many_people_as_are_stated_count(words, count):
    assert people_stated(source(words, count)) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("59 kilograms of copper", 59),
        ("19 September (VPS) – A story from the Fen Post", 19),
        ("Coastland 24 newsdesk", 24),
        ("9 coins stolen from the Varford museum", 9),
    ],
)
def test_a_number_that_counts_no_people_is_one_source(words, count):
    assert people_stated(source(words, count)) == 1

"""Lengths of time disagree only where they are of one and the same thing."""

from dataclasses import replace

import pytest

from reportedly.provenance.stretches import of_other_stretches
from tests.provenance.told import Line, case_of

SECONDS = {"hour": 3_600, "month": 2_629_800, "year": 31_557_600}


def told(words):
    """Return the case of one statement, its times in seconds."""
    case = case_of({"Quay Times": [Line(words)]})
    timed = {
        name: replace(
            mention,
            quantities=tuple(replace(item, base_factor=SECONDS.get(item.unit or "")) for item in mention.quantities),
        )
        for name, mention in case.mentions.items()
    }
    return replace(case, mentions=timed)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The flight came back after 8 hours", "It was 4 hours into the flight", True),
        ("The flight came back after 8 hours", "The flight came back after 4 hours", False),
        ("They parted after 21 months", "They parted after 15 years", True),
        ("They parted after 21 months", "They parted after 2 years", False),
        ("The flight took 8 hours", "The flight had 90 seats", False),
    ],
)
def test_two_lengths_of_time_of_two_things_do_not_disagree(one, other, apart):
    assert of_other_stretches(told(one), told(other)) is apart
    assert of_other_stretches(told(other), told(one)) is apart

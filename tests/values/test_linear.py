"""Reading costs the same for each word of a long hostile text: counted in steps, not in seconds."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.values import read

HOSTILE = {
    "digits": "1",
    "groups": "1,",
    "lists": "1, ",
    "dotted": "1.",
    "numbers": "5 ",
    "ranges": "5-",
    "ratios": "5/",
    "words": "three hundred and ",
    "scales": "million ",
    "fractions": "1/2 ",
    "signs": "$",
    "units": "km ",
    "nouns": "boat ",
    "counts": "5 boats of ",
    "bounds": "more than ",
    "movements": "rose from ",
    "factors": "three times ",
    "months": "May ",
    "days": "5 May ",
    "ends": "the end of ",
    "weeks": "last week ",
    "distances": "two years before ",
    "durations": "for 3 weeks ",
    "times": "10:30 ",
    "commas": ", ",
    "brackets": "(",
    "quotes": '"',
    "lines": "5\n",
    "hyphens": "five-",
    "hidden": "5\u00ad",
    "initials": "A.",
    "verbs": "said ",
    "blanks": " ",
    "breaks": " \n",
    "apposition": "Orla, the 5 ",
    "ordinals": "twenty-fifth ",
    "points": "two point five ",
    "powers": "10^6 ",
    "halves": "and a half ",
    "bounds twice": "more than 5 but less than 7 ",
    "groups of three": "234 567 ",
    "ages": "aged 3, 5 and ",
    "shared years": "3 May to ",
    "holidays": "New Year's ",
    "zones": "9 a.m. EST ",
    "factors of": "by a factor of ",
    "compared": "than in May ",
    "shares": "one in five of the ",
    "totals": "the number of boats at ",
    "decimals between units": "km two point five ",
}


def steps(work: Callable[[], object]) -> int:
    """Return how many calls of functions `work` makes, those built in too."""
    count = 0

    def trace(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(trace)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_at_most_about_twice_the_steps(piece):
    read(piece * 50)  # so that tables are open and tokens known
    short, long = piece * 400, piece * 800
    assert steps(lambda: read(long)) <= 2.2 * steps(lambda: read(short)) + 200


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*HOSTILE.values()]), min_size=1, max_size=4))
def test_any_mixture_of_hostile_pieces_stays_linear(pieces):
    piece = "".join(pieces)
    read(piece * 40)
    short, long = piece * 120, piece * 240
    assert steps(lambda: read(long)) <= 2.3 * steps(lambda: read(short)) + 400

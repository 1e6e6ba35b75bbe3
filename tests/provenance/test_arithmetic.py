import csv
from pathlib import Path

import pytest

from reportedly.provenance.arithmetic import Verdict, check
from reportedly.records import Change, Span
from reportedly.values import read

CASES = Path(__file__).parents[2] / "bench" / "cases" / "arithmetic.csv"
PRECISION, RECALL = 0.97, 0.90  # of the finding "does not add up"


def verdicts(sentence: str) -> list[Verdict]:
    """Return the verdicts on the changes of a sentence that can be compared."""
    values = read(sentence)
    found = [check(change, values.quantities) for change in values.changes]
    return [verdict for verdict in found if verdict is not None]


def only(sentence: str) -> Verdict:
    """Return the one verdict on a sentence."""
    (verdict,) = verdicts(sentence)
    return verdict


def test_what_does_not_add_up_is_found_and_what_does_is_left_alone():
    with CASES.open(encoding="utf-8", newline="") as file:
        cases = list(csv.DictReader(file))
    wrong = {case["sentence"] for case in cases if case["adds_up"] == "no"}
    found = {case["sentence"] for case in cases if any(not verdict.agrees for verdict in verdicts(case["sentence"]))}
    assert len(cases) >= 200
    assert 0.4 <= len(wrong) / len(cases) <= 0.6
    assert len(found & wrong) / len(found) >= PRECISION
    assert len(found & wrong) / len(wrong) >= RECALL


@pytest.mark.parametrize(
    "sentence",
    [
        "The fleet doubled from 40 to 60 boats.",
        "Output rose more than tenfold from 300 a month to over 50 per day.",
        "Costs fell 20 percent to $900 from $1,000.",
        "Turnout rose by 12 points to 60% from 40%.",
        "The pond shrank by half, from 2 km to 1,500 metres.",
    ],
)
def test_a_wrong_sum_is_shown(sentence):
    verdict = only(sentence)
    assert not verdict.agrees
    assert any(sign.isdecimal() for sign in verdict.because)


@pytest.mark.parametrize(
    "sentence",
    [
        "The fleet doubled from 40 to 80 boats.",
        "The fleet nearly doubled from 41 to 79 boats.",
        "Output rose more than tenfold from 300 a month to over 100 per day.",
        "Costs rose 5 percent to $1.05 million from $1 million.",
        "Turnout rose by 12 points to 52% from 40%.",
        "Turnout rose 12 percent to 52 percent from 40 percent.",
        "The pond shrank by half, from 2 km to 1,000 metres.",
        "Fares rose from 90 cents to $1.80, doubling in a year.",
    ],
)
def test_a_sum_that_holds_within_rounding_agrees(sentence):
    assert all(verdict.agrees for verdict in verdicts(sentence))


def test_periods_are_converted_and_the_sum_is_spelled_out():
    because = only("Output increased more than tenfold from 300 a month, to over 100 per day.").because
    assert "300 a month is about 9.86 a day" in because
    assert "at least 10.1 times" in because


def test_three_times_more_agrees_with_either_reading():
    for boats in (120, 160):
        sentence = f"It has {boats} boats, three times more than the 40 it had last year."
        assert all(verdict.agrees for verdict in verdicts(sentence))
    assert not any(verdict.agrees for verdict in verdicts("It has 300 boats, three times more than the 40 it had."))


@pytest.mark.parametrize(
    "sentence",
    [
        "The fleet tripled.",
        "The fleet tripled to 90 boats.",
        "Costs rose 5 percent.",
        "Costs rose from 40 crowns to 30 boats.",
        "The temperature doubled from -5 to 10 degrees.",
        "Output rose from 300 a month to 40 per boat.",
    ],
)
def test_without_two_numbers_that_compare_there_is_no_verdict(sentence):
    assert verdicts(sentence) == []


def test_a_change_that_links_one_number_to_itself_is_not_compared():
    values = read("Output rose to 60 tonnes.")
    change = Change(span=Span(0, 5), factor_low=2, factor_high=2, from_=0, to=0)
    assert check(change, values.quantities) is None

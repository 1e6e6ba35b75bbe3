import pytest

from tests.values.reading import amounts


@pytest.mark.parametrize(
    "text",
    [
        "A Shahed 136 drone fell there.",
        "The Su-34 and the T-90M were seen.",
        "A Kh-101 missile hit the depot.",
        "The Boeing 737 turned back.",
        "Flight 370 never landed.",
        "Windows 95 came first.",
        "Apollo 11 was first.",
        "the G7 and the G20",
        "Article 5 was invoked.",
        "Chapter 11 protection",
        "COVID-19 returned.",
        "the S&P 500 closed",
        "Highway 61 is shut.",
        "on page 4",
        "Route 66",
        "Room 101",
    ],
)
def test_a_number_in_a_name_counts_nothing(text):
    assert amounts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was built in 1998.",
        "the 2012-13 season",
        "from 1998 to 2004",
        "the 1970s",
        "on 5 May 2019",
        "on May 5",
        "at 10:35 a.m. on Friday",
        "by 2030",
        "the 2016 election",
    ],
)
def test_years_days_and_times_are_no_quantities(text):
    assert amounts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "She came 3rd.",
        "the 21st century",
        "the third attempt",
        "her fifth term",
        "the second largest town",
        "Orla won 2-1.",
        "Vell beat Orla 3-0 on Sunday.",
        "The council voted 7 to 2 against it.",
        "odds of 5-1",
        "a 50-50 chance",
        "Call 555-0134.",
        "version 2.4.1",
        "It is open 24/7.",
        "one another",
        "one of them said so",
        "No one knows.",
    ],
)
def test_ordinals_scores_and_odds_are_no_quantities(text):
    assert amounts(text) == []


def test_one_hell_of_a_thing_is_no_number():
    assert not amounts("The captain had one hell of a season.")

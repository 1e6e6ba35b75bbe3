"""Whom a text credits for itself or a part of it."""

import pytest

from reportedly.copies.credits import find
from reportedly.records import Outlets
from tests.copies.news import OUTLETS, article, story

BODY = story(31, 6)


def credited(body):
    return {credit.name for credit in find(article("a", body, outlet="Tern Daily"), OUTLETS)}


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("NORHAVEN, May 3 (Norland Wire) — ", ""),
        ("(Norland Wire) – ", ""),
        ("NORHAVEN /NW/ — ", ""),
        ("By Ada Brenn, Norland Wire\n", ""),
        ("By the Norland Wire\n", ""),
        ("Ole Varg | Norland Wire\n", ""),
        ("Source: Norland Wire\n", ""),
        ("", "\n— Norland Wire"),
        ("", "\nNorland Wire contributed to this report."),
        ("", "\nWith reporting from Norland Wire."),
        ("", "\nThis article was originally published on Norland Wire."),
        ("", "\nRead the full story at Norland Wire"),
        ("", "\nThis summary is based on a story by Norland Wire."),
        ("", "\nThis account follows a story by Norland Wire."),
        ("", "\nThis piece draws on a story by Norland Wire."),
        ("", "\nNorland Wire first reported the story."),
        ("", "\nNorland Wire was first to report the story."),
        ("", "\nNorland Wire was the first to report it."),
        ("", "\nNorland Wire was the first with the story."),
        ("", "\nThe Norland Wire was first to carry the news."),
        ("", "\nNorland Wire broke the story."),
        ("", "\nThe details come from a report in the Norland Wire."),
        ("", "\nBased mostly on original reporting by Norland Wire."),
        ("", "\nCopyright 2031 Norland Wire."),
        ("", "\nThe sinking was first reported by Norland Wire."),
    ],
)
def test_ways_to_credit(head, foot):
    names = credited(f"{head}{BODY}{foot}")
    assert {OUTLETS.by_name(name).name for name in names if OUTLETS.by_name(name)} == {"Norland Wire"}


def test_credits_of_the_page_come_first_and_without_a_place():
    found = find(article("a", BODY, outlet="Tern Daily", credits=("Norland Wire",)), OUTLETS)
    assert [(credit.name, len(credit.span)) for credit in found] == [("Norland Wire", 0)]


def test_the_words_of_a_credit_stand_where_it_says():
    given = article("a", f"NORHAVEN (Norland Wire) — {BODY}", outlet="Tern Daily")
    (credit,) = find(given, OUTLETS)
    assert "Norland Wire" in credit.span.of(given.text)


@pytest.mark.parametrize(
    "line",
    [
        "“We saw the ship go down,” he told Norland Wire on Tuesday, and turned away from the camera.",
        "The ship sank, Norland Wire reported on Tuesday, while the crew of a trawler watched it from the Grey Reef.",
        "Divers at the Grey Reef on Tuesday. Photo: Ole Varg/Norland Wire",
        "© 2031 Tern Daily",
        "A fire broke out in the hold, and Halda was first with nine boats to reach Norland Wire House.",
        "By Ada Brenn, Tern Daily",
    ],
)
def test_what_is_no_credit(line):
    assert not credited(f"{BODY}\n{line}\n{story(32, 4)}")


def test_outlets_that_no_table_knows_are_credited_where_the_text_says_so():
    given = article("a", f"{BODY}\nThis article was first published in The Fen Observer.", outlet="Tern Daily")
    assert [credit.name for credit in find(given, Outlets([]))] == ["The Fen Observer"]

"""A report is one source with its title and with whom it is by."""

import pytest

from reportedly.mentions.titled_sources import with_titles
from tests.mentions.relating import relation, told


def test_a_title_between_the_pieces_of_a_quotation_is_of_the_source():
    text = "“The dock will close,” stated the report “After Long Rain” by the Vell Harbour Office, “in May.” Rain fell."
    more = "“After Long Rain” by the Vell Harbour Office, “in May.”"
    (found,), _ = with_titles(text, [relation(text, ["the report"], "stated", f"“The dock will close,” … {more}")])
    assert told(text, found) == (
        "the report “After Long Rain” by the Vell Harbour Office", "stated", "“The dock will close,” … “in May.”",
    )  # fmt: skip


@pytest.mark.parametrize("who", ["A report by the fire service", "the fire service"])
def test_who_wrote_a_report_with_a_title_says_what_the_verb_behind_the_title_tells(who):
    text = "A report by the fire service entitled “Before the Next Rain” recorded that 300 animals had died. Rain fell."
    said = "“Before the Next Rain” recorded that 300 animals had died"
    outer = relation(text, [who], "entitled", said)
    inner = relation(text, ["Rain"], "recorded", "that 300 animals had died")
    found, inside = with_titles(text, [outer], [inner])
    assert not inside
    assert [told(text, one) for one in found] == [
        ("A report by the fire service entitled “Before the Next Rain”", "recorded", "that 300 animals had died")
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The report said “Rain will fall”, and rain fell.", "The report", "said", "“Rain will fall”"),
        ("The clerk read “After Rain”, the report said.", "the report", "said", "The clerk read “After Rain”"),
        (
            "A song entitled “After Rain” was heard, a clerk said.",
            "a clerk",
            "said",
            "A song entitled “After Rain” was",
        ),
    ],
)
def test_what_is_no_title_of_the_source_is_left(text, source, cue, content):
    one = relation(text, [source], cue, content)
    assert with_titles(text, [one], [one]) == ([one], [one])


def test_who_wrote_a_report_is_no_second_source_of_what_it_says():
    text = "That the dam leaks was announced by the report “After Rain” by the Vell Harbour Office. Snow fell."
    pieces = ["the report “After Rain”", "the Vell Harbour Office"]
    (found,), _ = with_titles(text, [relation(text, pieces, "was announced", "the dam leaks")])
    assert told(text, found)[0] == "the report “After Rain” by the Vell Harbour Office"

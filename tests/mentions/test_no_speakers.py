"""What stands where a source stands and is none, or has a word too many."""

import pytest

from reportedly.mentions.idioms import tells
from reportedly.mentions.source_words import is_label
from tests.mentions.news import attributed
from tests.mentions.relating import relation


@pytest.mark.parametrize(("place", "label"), [("Dunmont Avenue", True), ("Ilan Quay", True), ("Downing Street", False)])
def test_a_street_before_a_colon_says_where_not_who(place, label):
    text = f"{place}: building firm bribery affair"
    assert is_label(text, relation(text, [place], ":", "building firm bribery affair")) is label


def test_a_clause_word_is_no_part_of_a_name():
    text = (
        "The Vell Courier wrote that Ada Quill, chief physician of Arlen Hospital, said that 176 patients had typhoid."
    )
    assert attributed(text)[-1].chain[-1].source == "Ada Quill"


@pytest.mark.parametrize(
    ("text", "parts", "says"),
    [
        ("Vell had seen 25 cases of measles, Norpress wrote.", ("Vell", "seen", "25 cases of measles"), False),
        ("Ada Vell had seen 25 men. Vell had seen 9 of them.", ("Vell", "had seen", "9 of them"), True),
        (
            "The dock will close.\n\nAda Quill argued on the pier.",
            ("Ada Quill", "argued", "The dock will close."),
            False,
        ),
        ("The dock will close.\n\nAda Quill said so on Monday.", ("Ada Quill", "said", "The dock will close."), True),
        ("“The dock will close.”\n\nAda Quill argued.", ("Ada Quill", "argued", "“The dock will close.”"), True),
        ("The dock will close, Ada Quill argued.", ("Ada Quill", "argued", "The dock will close"), True),
    ],
)
def test_where_cases_were_seen_and_who_argues_in_the_next_line_tell_nothing(text, parts, says):
    source, cue, content = parts
    assert tells(text, relation(text, [source], cue, content)) is says

"""What stands where a source stands and is none, or has a word too many."""

import pytest

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

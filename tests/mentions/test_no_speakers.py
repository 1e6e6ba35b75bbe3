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


@pytest.mark.parametrize(
    ("text", "parts", "says"),
    [
        (
            "We know that 27 kilograms of copper cable were seized.",
            ("27 kilograms of copper", "cable", "were seized"),
            False,
        ),
        ("Two tonnes of scrap report: the dock closed.", ("Two tonnes of scrap", "report", "the dock closed"), False),
        ("Two ton lorry drivers said the dock closed.", ("Two ton lorry drivers", "said", "the dock closed"), True),
        ("40 percent of guards said the dock closed.", ("40 percent of guards", "said", "the dock closed"), True),
        ("Four people were arrested over an affair.", ("Four people", "over", "an affair"), False),
        ("In Vell it is thinkable that the dock closed.", ("Vell", "is thinkable", "that the dock closed"), False),
        ("Ada Quill is certain that the dock closed.", ("Ada Quill", "is certain", "that the dock closed"), True),
        ("Debate grows over the Vell dock", ("Debate", "grows over", "the Vell dock"), False),
        ("Questions have mounted about the Vell dock", ("Questions", "have mounted about", "the Vell dock"), False),
        ("Ada Quill rages over the Vell dock", ("Ada Quill", "rages over", "the Vell dock"), True),
        (
            "As many as 70 men will be posted to the Vell dock.",
            ("Vell dock", "will be posted", "As many as 70 men"),
            False,
        ),
        ("The men will be sent to the Vell dock.", ("Vell dock", "will be sent to", "The men"), False),
        ("70 men would be posted “to the Vell dock”.", ("70 men", "would be posted", "“to the Vell dock”"), False),
        ("Ada Quill had stated the dock closed.", ("Ada Quill", "had", "the dock closed"), False),
        ("Ada Quill has it that the dock closed.", ("Ada Quill", "has it", "that the dock closed"), True),
        ("A letter was sent: The dock has closed.", ("A letter", "was sent", "The dock has closed"), True),
        ("Works in Brenn were not being recalled.", ("Brenn", "were not being recalled", "Works"), False),
        ("Search goes on for six people", ("Search", "goes on for", "six people"), False),
        ("Ada Quill went on to say that it leaks.", ("Ada Quill", "went on to say", "that it leaks"), True),
        ("The dock closed, it was posted by Ada Quill.", ("Ada Quill", "was posted by", "The dock closed"), True),
        (
            "The dock closed, one more page in the history books of Vell.",
            ("history books of Vell", "in", "The dock closed"),
            False,
        ),
        ("What we know about the Vell dock", ("we", "know about", "the Vell dock"), False),
        ("“We know that the dock closed,” Ada Quill said.", ("We", "know", "that the dock closed"), True),
    ],
)
def test_amounts_talk_places_and_prepositions_say_nothing(text, parts, says):
    source, cue, content = parts
    assert tells(text, relation(text, [source], cue, content)) is says


@pytest.mark.parametrize(("words", "label"), [("Ada Quill’s Thursday", True), ("Ada Quill’s sister", False)])
def test_a_series_of_a_day_is_no_source(words, label):
    text = f"{words}: the Vell dock closes"
    assert is_label(text, relation(text, [words], ":", "the Vell dock closes")) is label
    assert is_label(text, relation(text, ["the Vell dock closes"], ":", words)) is label

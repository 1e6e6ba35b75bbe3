"""A source is one whole name: nothing of it stands in the cue or behind it, and nothing else stands in it."""

import pytest

from reportedly.mentions.idioms import is_his_own, tells
from reportedly.mentions.outlet_phrases import is_named_like_outlet
from reportedly.mentions.source_words import cut_to_statement
from reportedly.mentions.whole_sources import with_whole_source
from reportedly.records import Span
from tests.mentions.news import chain
from tests.mentions.relating import relation, told

TITLE = "Notes on a dock\n\n"


def whole(sentence, source, cue, content):
    text = TITLE + sentence
    return told(text, with_whole_source(text, relation(text, [source], cue, content)))


@pytest.mark.parametrize(
    ("sentence", "source", "named"),
    [
        ("The Corovian Harbour Ministry said the dock is closed.", "The Corovian Harbour", "Ministry"),
        ("Corovia's Monuments Board said the dock is closed.", "Corovia", "'s Monuments Board"),
        ("The Sorrel Fire Service said the dock is closed.", "The Sorrel", "Fire Service"),
    ],
)
def test_a_source_that_ends_inside_a_name_has_the_body_that_it_is(sentence, source, named):
    found = whole(sentence, source, "said", "the dock is closed")
    assert found == (sentence[: sentence.index(" said")], "said", "the dock is closed")
    assert found[0].endswith(named)


@pytest.mark.parametrize(
    ("sentence", "source", "cue"),
    [
        ("The Corovian Harbour Minister said the dock is closed.", "The Corovian Harbour", "said"),  # an office
        ("Ada Quill, Harbour Office, said the dock is closed.", "Ada Quill", "said"),
        ("The clerk said Harbour Office staff told nobody the dock is closed.", "The clerk", "said"),
        ("Ada Quill told Harbour Police the dock is closed.", "Ada Quill", "told"),
    ],
)
def test_what_is_no_part_of_the_name_is_not_taken(sentence, source, cue):
    assert whole(sentence, source, cue, "the dock is closed") == (source, cue, "the dock is closed")


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "named"),
    [
        ("Norland's State Security Service was quoted as saying the dock is closed.", "Norland", "was quoted as saying",
         "Norland's State Security Service"),
        ("As was stated by Ada Quill, the mayor of Vell, the dock is closed.", "by Ada Quill, the mayor of Vell",
         "was stated", "Ada Quill, the mayor of Vell"),
        ("Norland's Ada Quill said the dock is closed.", "Norland", "said", "Norland"),
    ],
)  # fmt: skip
def test_a_name_goes_on_behind_its_owner_and_begins_behind_by(sentence, source, cue, named):
    assert whole(sentence, source, cue, "the dock is closed")[0] == named


def test_a_headline_in_capitals_stays_as_it_was_read():
    text = "Quill Office Says Dock Is Closed\n\nRain fell."
    one = relation(text, ["Quill"], "Says", "Dock Is Closed")
    assert with_whole_source(text, one) == one


@pytest.mark.parametrize("word", ["Now", "Today", "Live", "Online"])
def test_the_last_word_of_an_outlet_is_no_part_of_the_verb(word):
    sentence = f"The dock is closed, Polaris {word} reported on Monday."
    found = whole(sentence, "Polaris", f"{word} reported", "The dock is closed")
    assert found == (f"Polaris {word}", "reported", "The dock is closed")


def test_a_small_now_is_an_ordinary_word():
    sentence = "The dock is closed, Polaris now reported."
    assert whole(sentence, "Polaris", "now reported", "The dock is closed")[0] == "Polaris"


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Polaris Now", True), ("Sorrel Online", True), ("Ada Quill", False), ("Now", False), ("boats Now", False)],
)
def test_a_name_with_now_at_its_end_is_that_of_an_outlet(name, is_one):
    assert is_named_like_outlet(name) is is_one


def test_a_report_by_an_outlet_that_no_table_knows_is_that_outlet_s():
    assert chain("A story by Tarsk Morning Post said that the dock is closed.") == [("Tarsk Morning Post", "outlet")]


def test_who_reports_it_and_where_it_was_written_stand_before_the_source():
    sentence = "According to Polaris News, Vell Works, part of Brenn Holding, maintained that the dock is closed."
    source = "According to Polaris News, Vell Works, part of Brenn Holding"
    assert whole(sentence, source, "maintained", "the dock is closed")[0] == "Vell Works, part of Brenn Holding"
    sentence = "SORREL (Vell News Service) – Brenn Holding said that the dock is closed."
    source = "SORREL (Vell News Service) – Brenn Holding"
    assert whole(sentence, source, "said", "the dock is closed")[0] == "Brenn Holding"


def test_the_second_piece_of_a_quotation_is_said_and_no_part_of_the_name():
    sentence = "‘The dock will close,’ said Ada Quill, leader of the Clerks' Union, ‘on 3 May.’ Rain fell."
    source = "Ada Quill, leader of the Clerks' Union, ‘on 3 May.’"
    found = whole(sentence, source, "said", "‘The dock will close,’")
    assert found == ("Ada Quill, leader of the Clerks' Union", "said", "‘The dock will close,’ … ‘on 3 May.’")


@pytest.mark.parametrize("amount", ["a maximum of 320", "upwards of 4,000", "as many as 90", "no fewer than 12"])
def test_a_maker_that_recalls_its_goods_tells_nothing(amount):
    text = f"Vell Works is recalling {amount} ovens made in spring"
    assert not tells(text, relation(text, ["Vell Works"], "is recalling", f"{amount} ovens made in spring"))
    text = f"Ada Quill recalled that {amount} ovens burned"
    assert tells(text, relation(text, ["Ada Quill"], "recalled", f"that {amount} ovens burned"))


def test_we_can_say_is_how_somebody_says_it_and_no_other_source():
    text = "Ada Quill said: “We can confirm that the dock is closed.” We hear that it rains."
    assert is_his_own(text, relation(text, ["We can"], "confirm", "that the dock is closed"))
    assert not is_his_own(text, relation(text, ["Ada Quill"], "said", "“We can confirm that the dock is closed.”"))
    assert not is_his_own(text, relation(text, ["We"], "hear", "that it rains"))


def from_its_line(body, content, cue="according to"):
    text = TITLE + body
    read = relation(text, ["Ada Quill"], cue, content)
    return told(text, cut_to_statement(text, read, Span(0, TITLE.index("\n"))))[2]


def test_the_line_above_is_not_said_by_whom_the_statement_is_given_for():
    above, said = "A meeting in the hall was cut short.", "It is untrue that the dock is closed"
    body = f"{above}\n{said}, according to Ada Quill."
    assert from_its_line(body, f"{above}\n{said}") == said
    body = f"In the park, the baker put out chairs.\n{said}, according to Ada Quill."
    assert from_its_line(body, f"In the park … {said}") == said


def test_who_is_named_at_the_head_of_a_line_does_not_say_the_line_below_unless_it_is_quoted():
    said, below = "the dock is closed", "The company will build another"
    body = f"According to Ada Quill, {said}.\n{below}."
    assert from_its_line(body, f"{said} … {below}", "According to") == said
    quoted = "“We will build another.”"
    body = f"The dock is closed, according to Ada Quill.\n{quoted}"
    assert from_its_line(body, f"The dock is closed … {quoted}") == f"The dock is closed … {quoted}"


def test_who_attacks_a_house_says_nothing_and_who_attacks_a_plan_does():
    text = "The rebels attacked the consulate in Vell with a truck bomb"
    assert not tells(text, relation(text, ["The rebels"], "attacked", "the consulate in Vell"))
    text = "The senator attacked the plan with harsh words"
    assert tells(text, relation(text, ["The senator"], "attacked", "the plan"))


def test_a_page_that_goes_on_says_nothing():
    text = "Advertisement Continue reading the main story Quill's speech"
    assert not tells(text, relation(text, ["Advertisement"], "Continue reading", "the main story"))


def test_a_cue_does_not_begin_with_the_last_word_of_a_name():
    text = "Vell Report was the first to report that the dock had closed."
    content = "that the dock had closed"
    assert whole(text, "Vell", "Report was the first to report", content)[:2] == (
        "Vell Report",
        "was the first to report",
    )
    text = "Ada Quill was the first to report that the dock had closed."
    assert whole(text, "Ada Quill", "was the first to report", content)[:2] == ("Ada Quill", "was the first to report")


def test_a_line_over_what_an_outlet_tells_names_the_outlet():
    text = "Polaris Wire reports from the scene in Vell:\nThe dock has closed."
    source = "Polaris Wire reports from the scene in Vell"
    assert whole(text, source, ":", "The dock has closed")[:2] == ("Polaris Wire", "reports")
    text = "The union reports from the dock in Vell: The dock has closed."
    source = "The union reports from the dock in Vell"
    assert whole(text, source, ":", "The dock has closed")[:2] == (source, ":")

"""Whose quotation it is: what another said on the line before is no part of it."""

import pytest

from reportedly.mentions.source_words import cut_to_statement
from reportedly.mentions.turns import first_turn, own_quotation
from reportedly.records import Span
from tests.mentions.relating import relation, told


def cut(text, content):
    read = relation(text, ["Ada Quill"], "said", content)
    return told(text, cut_to_statement(text, read, Span(0, 0)))[2]


def test_a_quotation_begins_on_its_line():
    before = "“Seven boats are gone.”"
    text = f"{before}\n“We heard nothing,” said Ada Quill, a baker."
    assert cut(text, f"{before}\n“We heard nothing,”") == "“We heard nothing,”"


def test_the_writer_s_own_sentence_on_the_line_before_is_nobody_s_quotation():
    text = "Some 900 people came.\n‘We walked over,’ said Ada Quill."
    assert cut(text, "Some 900 people came.\n‘We walked over,’") == "‘We walked over,’"


def test_a_quotation_that_goes_on_is_one():
    text = "“We heard nothing.\n“Then the roof fell,” said Ada Quill."
    assert cut(text, "“We heard nothing.\n“Then the roof fell,”") == "“We heard nothing.\n“Then the roof fell,”"


def test_what_follows_its_speaker_may_be_told_in_lines():
    text = "Ada Quill said “the boats are gone.”\n“We heard nothing.”"
    assert cut(text, "“the boats are gone.”\n“We heard nothing.”") == "“the boats are gone.”\n“We heard nothing.”"


def test_what_is_not_quoted_keeps_its_lines():
    text = "The boats are gone,\nsaid Ada Quill."
    assert cut(text, "The boats are gone,") == "The boats are gone,"


@pytest.mark.parametrize(
    "behind", [" said Tom Adler, a baker.", " Tom Adler said.", " recalled the baker.", " Adler added on Monday."]
)
def test_a_later_line_with_its_own_speaker_is_his(behind):
    first = "“The boats are gone.”"
    text = f"Ada Quill stated: {first}\n“We heard nothing,”{behind}"
    read = relation(text, ["Ada Quill"], "stated:", f"{first}\n“We heard nothing,”")
    assert told(text, first_turn(text, read))[2] == first


@pytest.mark.parametrize(
    "behind", ["", " It rained.", " She wept.", " Then Tom Adler came.", " Tom Adler said it rained."]
)
def test_a_later_line_without_a_speaker_stays(behind):
    said = "“The boats are gone.”\n“We heard nothing.”"
    text = f"Ada Quill stated: {said}{behind}"
    assert told(text, first_turn(text, relation(text, ["Ada Quill"], "stated:", said)))[2] == said


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ('that it had tripled "since May". "It may close," ', '"It may close,"'),
        ("that nine had died. “It is correct that four are missing,”", "“It is correct that four are missing,”"),
        ("“It may close. “It may not,”", "“It may close. “It may not,”"),
        ("It may close. Nobody knows", "It may close. Nobody knows"),
    ],
)
def test_what_another_said_before_a_quotation_is_no_part_of_it(content, kept):
    text = f"The university said {content.strip()} Ada Quill said."
    read = relation(text, ["Ada Quill"], "said.", content.strip())
    assert told(text, own_quotation(text, read))[2] == kept

"""Whose quotation it is: what another said on the line before is no part of it."""

from reportedly.mentions.source_words import cut_to_statement
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

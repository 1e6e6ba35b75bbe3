"""Contents that a reader cut short get the rest of their quotation, and the whole of their number."""

import pytest

from reportedly.mentions.further_pieces import further_piece, whole_number
from reportedly.records import Relation, Span


def relation(text, content, cue):
    """Return a relation with these words as its content and its cue."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (content, cue)]
    return Relation(source_spans=(), cue_spans=(spans[1],), content_spans=(spans[0],))


def contents(text, found):
    return [span.of(text) for span in found.content_spans]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''"])
def test_a_quotation_whose_sentence_is_left_open_goes_on_behind_who_says_it(marks):
    opens, closes = marks
    first, more = f"{opens}The trial will open,{closes}", f"{opens}on 3 May.{closes}"
    text = f"{first} said Ada Quill, who works for the council's office, {more}\nRain fell."
    assert contents(text, further_piece(text, relation(text, first, "said"))) == [first, more]


def test_a_content_that_was_read_without_the_mark_before_it_goes_on_too():
    text = "“The trial will open,” Ada Quill said, “on 3 May.”"
    found = further_piece(text, relation(text, "The trial will open,”", "said"))
    assert contents(text, found) == ["“The trial will open,”", "“on 3 May.”"]


@pytest.mark.parametrize(
    "who",
    ["a report by Vell Works entitled “What the Rain Left”", "the report “After Rain” by Vell", "the Clerks' Union"],
)
def test_the_title_of_a_report_and_a_name_that_ends_in_an_apostrophe_may_stand_between_the_pieces(who):
    first, more = "“The trial will open,”", "“on 3 May.”"
    text = f"{first} stated {who}, {more}\nRain fell."
    assert contents(text, further_piece(text, relation(text, first, "stated"))) == [first, more]


@pytest.mark.parametrize(
    "text",
    [
        "“The trial will open.” Ada Quill said, “on 3 May.”",  # the first sentence is over
        "“The trial will open,” said Ada Quill. “on 3 May.”",  # another sentence
        "“The trial will open,” said Ada Quill, “We wait.”",  # a sentence of its own
        "“The trial will open,” said Ada Quill\n, “on 3 May.”",  # another paragraph
        "Ada Quill said “The trial will open,” a sign that others, “on 3 May”, had seen.",  # said before it
    ],
)
def test_what_begins_anew_is_no_piece_of_the_quotation(text):
    first = text[text.index("“") : text.index("”") + 1]
    one = relation(text, first, "said")
    assert further_piece(text, one) == one


def test_a_content_has_the_whole_of_its_number():
    text = "The office said on Friday 13,641 doses came, 7 of them late"
    assert contents(text, whole_number(text, relation(text, "641 doses came", "said"))) == ["13,641 doses came"]
    for words in ("13,641 doses came", "7 of them late", "doses came"):
        one = relation(text, words, "said")
        assert whole_number(text, one) == one

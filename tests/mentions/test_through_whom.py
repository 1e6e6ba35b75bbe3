"""Outlets that printed, aired or were told something, and documents that say it."""

import pytest

from tests.mentions.news import attributed, mentions


def links(text):
    return [(link.source, link.kind) for link in attributed(text)[-1].chain]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill told Norpress the dock had closed.",
        "“The dock has closed,” Ada Quill said in an interview with Norpress.",
        "“The dock has closed,” Ada Quill said on Norpress.",
        "“The dock has closed,” Ada Quill said in a letter printed in Norpress.",
        "“The dock has closed,” Ada Quill said when reached by Norpress.",
        "Writing in Norpress, Ada Quill said the dock had closed.",
        "Ada Quill, writing in Norpress, said the dock had closed.",
        "Norpress published an interview in which Ada Quill said the dock had closed.",
        "Norpress aired a tape on which Ada Quill says the dock closed.",
    ],
)
def test_the_outlet_that_printed_or_was_told_is_a_link_outside(text):
    assert links(text) == [("Norpress", "outlet"), ("Ada Quill", "person")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is a letter that says the dock had closed.", [("letter", "document")]),
        (
            "Ada Quill cast doubt on Norpress's report that the dock had closed.",
            [("Norpress", "outlet")],
        ),
        (
            "Ada Quill denied police statements that the dock had closed.",
            [("Ada Quill", "person"), ("police", "organisation")],
        ),
    ],
)
def test_whose_words_a_noun_of_saying_names(text, expected):
    assert links(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The dock had closed, Ada Quill wrote, citing Norpress, which itself quoted officials.",
        "Ada Quill, quoting Norpress, which cited officials, said the dock had closed.",
        "Ada Quill, in turn citing Norpress, which quoted officials, said the dock had closed.",
    ],
)
def test_each_who_cites_another_is_a_link(text):
    assert links(text) == [("Ada Quill", "person"), ("Norpress", "outlet"), ("officials", "anonymous")]


def test_a_sentence_may_begin_with_a_mark_and_a_verb_of_publishing():
    assert isinstance(mentions("“ published a letter in which Ada Quill said the dock was safe."), list)

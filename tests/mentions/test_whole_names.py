"""A content does not begin inside a name, and takes no word that is not of the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.mentions.whole_names import with_whole_name
from reportedly.records import Relation, Span


def relation(text: str, content: str, source: str = "a clerk") -> Relation:
    """What a reader took from `text`: `content` in brackets, the source, and "said" or "told" as the cue."""
    at, by = text.index(content), text.rindex(source)
    cue = next(text.rindex(word) for word in ("told", "said", "denied") if word in text)
    return Relation(
        source_spans=(Span(by, by + len(source)),),
        cue_spans=(Span(cue, cue + 4),),
        content_spans=(Span(at, at + len(content)),),
    )


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        (
            "The City Museum of Port Sorrel paid 3 million euros, a clerk told the Courier.",
            "Port Sorrel paid 3 million euros", "The City Museum of Port Sorrel paid 3 million euros",
        ),
        ("North Valmara will close the dock, a clerk said.", "Valmara will close the dock",
         "North Valmara will close the dock"),
        ("Ada\nLorne Water for the Valley lost it, a clerk said.", "Valley lost it",
         "Lorne Water for the Valley lost it"),
        ("A clerk said: “The Bank of the North Isles is closed.” So a clerk said.", "Isles is closed",
         "The Bank of the North Isles is closed"),
    ],
)  # fmt: skip
def test_a_content_begins_where_the_name_does(text, content, whole):
    (span,) = with_whole_name(text, relation(text, content)).content_spans
    assert span.of(text) == whole


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("In Paris Ada Quill had seen it, a clerk said.", "Ada Quill had seen it"),
        ("On Monday Ada Quill had seen it, a clerk said.", "Ada Quill had seen it"),
        ("But Ada Quill had seen it, a clerk said.", "Ada Quill had seen it"),
        ("WHAT YOU NEED TO KNOW Ada Quill had seen it, a clerk said.", "Ada Quill had seen it"),
        ("The city of Marn paid, a clerk said.", "paid"),
        ("Museum\nPort Sorrel paid, a clerk said.", "Port Sorrel paid"),
        ("It broke in Marn. Port Sorrel paid, a clerk said.", "Port Sorrel paid"),
    ],
)
def test_what_is_not_of_the_name_is_not_taken(text, content):
    before = relation(text, content)
    assert with_whole_name(text, before) == before


def test_the_words_of_a_source_are_never_taken():
    text = "Ada Quill of Port Sorrel denied Marn Works was closed."
    before = relation(text, "Port Sorrel", source="Ada Quill")
    assert with_whole_name(text, before) == before


@given(text=st.text(alphabet="Ab. \nof,", min_size=12), cuts=st.tuples(*[st.integers(0, 11)] * 2))
def test_a_content_only_grows_to_the_left_on_its_line_and_twice_is_once(text, cuts):
    start, end = sorted(cuts)
    before = Relation(source_spans=(), cue_spans=(), content_spans=(Span(start, end + 1),))
    after = with_whole_name(text, before)
    ((old,), (new,)) = before.content_spans, after.content_spans
    assert (new.start <= old.start, new.end) == (True, old.end)
    assert "\n" not in text[new.start : old.start]
    assert with_whole_name(text, after) == after

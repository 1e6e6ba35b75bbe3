"""Paragraphs made of runs: each link hangs on exactly the words of its anchor."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.articles.blocks import Run, compose, letters, paragraph_of
from reportedly.articles.clean import one_line

RUNS = st.lists(st.tuples(st.text(max_size=12), st.none() | st.just("https://npa.example/")), max_size=8)


@given(st.lists(RUNS, max_size=4), st.text(max_size=20).map(one_line))
def test_every_link_is_a_slice_of_the_text_that_holds_its_words(paragraphs, title):
    made = [paragraph_of([Run(text, href) for text, href in runs]) for runs in paragraphs]
    composed = compose(title, [paragraph for paragraph in made if paragraph.text])
    assert composed.text.startswith(title)
    anchors = [text for runs in paragraphs for text, href in runs if href and one_line(text)]
    assert len(composed.links) == len(anchors)
    for link, anchor in zip(composed.links, anchors, strict=True):
        words = link.span.of(composed.text)
        assert words == words.strip(" ")
        assert "\n" not in words
        if anchor.isascii():
            assert words == one_line(anchor)


@given(RUNS)
def test_a_paragraph_is_one_clean_line(runs):
    text = paragraph_of([Run(text, href) for text, href in runs]).text
    assert text == one_line(text)


def test_letters_are_what_is_compared():
    assert letters("Mayor’s “No” – to ÄRGER!") == letters("mayor's no to ärger") == "mayorsnotoärger"

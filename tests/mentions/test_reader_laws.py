import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.articles.sentences import split
from reportedly.mentions import RuleReader
from tests.mentions.news import READER, article, mentions

WORDS = [
    *["the", "The", "mayor", "Mayor", "Ada", "Quill", "said", "says", "told", "Norpress", "that", "was", "officials"],
    *["“", "”", '"', "'", "‘", "’", ",", ".", "?", ":", ";", "-", "(", ")", "according", "According", "to", "reported"],
    *["by", "ministry", "who", "which", "and", "but", "he", "she", "it", "denied", "40", "ships", "sank", "in", "May"],
    *["Monday", "claim", "'s", "’s", "asked", "whether", "saying", "citing", "quoted", "as", "of", "report", "\n"],
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_mention_stands_where_it_says_whatever_the_words(text):
    for mention in mentions(text):
        assert mention.spans
        for link in mention.chain:
            assert link.content_spans
            assert (link.source == "") == (link.kind == "none")
            assert link.because


@given(TEXTS, st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_reading_twice_gives_the_same(text, title):
    source = article(text, title.strip())
    assert READER.read(source) == READER.read(source)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_spans_of_relations_are_in_order_and_inside_the_text(text):
    for relation in RuleReader().read(text, split(text)):
        for spans in (relation.source_spans, relation.cue_spans, relation.content_spans):
            assert list(spans) == sorted(spans)
            assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("language", ["de", "fr", "ru"])
def test_an_article_in_another_language_is_not_read(language):
    assert READER.read(article("The mayor said the dock had closed.", language=language)) == []


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        "''",
        "'a' ",
        "said ",
        "he said, ",
        "according to ",
        "a, b, ",
        "who said ",
        "the claim that ",
        "(",
        "—",
        "X. ",
    ],
)
def test_a_long_line_of_anything_is_read_to_its_end(unit):
    text = unit * 10_000
    for relation in RuleReader().read(text, split(text)):
        assert relation.content_spans[-1].end <= len(text)

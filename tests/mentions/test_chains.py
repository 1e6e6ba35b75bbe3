import pytest

from reportedly.mentions.chains import parents_of, remainder
from reportedly.records import Relation, Span
from tests.mentions.news import attributed, chain, mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norpress reported that officials said the dam had failed.",
            [("Norpress", "outlet"), ("officials", "anonymous")],
        ),
        ("“The dam failed,” a diplomat told Norpress.", [("Norpress", "outlet"), ("diplomat", "anonymous")]),
        (
            "“The dam failed,” Ada Quill said in an interview with VBC.",
            [("VBC", "outlet"), ("Ada Quill", "person")],
        ),
        (
            "According to “harbour sources in two towns” cited by Tessaria’s VKH news outlet, “40 ships are for sale.”",
            [("VKH", "outlet"), ("harbour sources in two towns", "anonymous")],
        ),
        (
            "“The police told us that 40 people died,” the mayor said.",
            [("mayor", "anonymous"), ("police", "organisation")],
        ),
    ],
)
def test_links_run_from_the_article_inwards(text, expected):
    assert chain(text) == expected


def test_the_outlet_that_was_told_is_no_link_in_its_own_article():
    (told,) = [
        mention
        for mention in mentions("“The dam failed,” a diplomat told Norpress.", outlet="Norpress")
        if mention.chain
    ]
    assert [link.source for link in told.chain] == ["diplomat"]


def test_reporters_are_no_link():
    assert chain("“The dam failed,” Ada Quill told reporters.") == [("Ada Quill", "person")]


def test_each_links_content_holds_the_next_link():
    text = "Norpress reported that officials said the dam had failed."
    outer, inner = attributed(text)[0].chain
    assert all(any(cue in content for content in outer.content_spans) for cue in inner.cue_spans)


def test_what_the_outer_source_says_beyond_the_inner_one_is_a_mention_of_its_own():
    text = "The mayor said that 40 ships had sunk in the storm and that the ministry had said nobody had died."
    assert [[link.source for link in mention.chain] for mention in attributed(text)] == [
        ["mayor"],
        ["mayor", "ministry"],
    ]


def test_a_wish_inside_a_content_is_no_link():
    text = "The mayor said the firm planned to close the dock in May."
    assert [[link.source for link in mention.chain] for mention in attributed(text)] == [["mayor"]]


def test_relations_of_any_reader_are_nested_by_their_spans():
    outer = Relation(source_spans=(Span(0, 5),), cue_spans=(Span(6, 10),), content_spans=(Span(11, 50),))
    inner = Relation(source_spans=(Span(15, 20),), cue_spans=(Span(21, 25),), content_spans=(Span(26, 50),))
    apart = Relation(source_spans=(Span(60, 65),), cue_spans=(Span(66, 70),), content_spans=(Span(71, 90),))
    assert parents_of([outer, inner, apart]) == [None, 0, None]


def test_what_is_left_of_a_content_is_never_a_word_or_two():
    text = "that it rained and that the ministry said nobody died"
    assert remainder(text, [Span(0, len(text))], [Span(24, len(text))]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norpress, citing a harbour pilot, reported that the dam had failed.", ["Norpress", "harbour pilot"]),
        ("The dam had failed, Norpress said, quoting Ada Quill.", ["Norpress", "Ada Quill"]),
        ("Ada Quill was quoted by Norpress as saying the dam had failed.", ["Norpress", "Ada Quill"]),
        ("“The dam failed,” Ada Quill was quoted as saying by Norpress.", ["Norpress", "Ada Quill"]),
        (
            "VBC quoted Ada Quill as saying that the ministry had warned of a new flood.",
            ["VBC", "Ada Quill", "ministry"],
        ),
        ("According to VBC, which cites a survey, the dam had failed.", ["VBC", "survey"]),
        ("The ministry denied a Norpress report that the dam had failed.", ["ministry", "Norpress"]),
        (
            "The ministry declined to comment on reports, first carried by VBC, that the dam had failed.",
            ["ministry", "VBC"],
        ),
        ("The dam had failed, a pilot said, as reported by Norpress.", ["Norpress", "pilot"]),
        ("In an interview with VBC, Ada Quill said the dam had failed.", ["VBC", "Ada Quill"]),
        ("A memo seen by VBC says that the dam had failed.", ["VBC", "memo"]),
        ("VBC has been told by two pilots that the dam had failed.", ["VBC", "two pilots"]),
        ("Ada Quill remembers her father saying the dam was new.", ["Ada Quill", "her father"]),
        ("In Ada Quill's telling, the ministry had promised a new dam.", ["Ada Quill", "ministry"]),
    ],
)
def test_a_citation_is_a_link_whatever_its_wording(text, expected):
    assert [name for name, _ in chain(text)] == expected

"""A denial keeps the words that make it one, whoever is given for it and wherever he stands."""

import pytest

from reportedly.mentions.certainty import known_effect
from reportedly.mentions.frames import with_frame
from reportedly.mentions.source_words import cut_to_statement
from reportedly.mentions.told_of import told_of
from reportedly.records import Relation, Span
from tests.mentions.news import attributed
from tests.mentions.relating import relation, told

FRAMES = ["It is untrue that ", "It is not the case that ", "It was simply not true that ", "It is a lie to say that "]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_content_that_was_read_without_its_frame_gets_it(frame):
    text = f"Boats left at noon. {frame}the dock had closed, according to Ada Quill."
    read = relation(text, ["Ada Quill"], "according to", "that the dock had closed")
    assert told(text, with_frame(text, read))[2] == f"{frame}the dock had closed"


@pytest.mark.parametrize(
    "text",
    [
        "It is said that the dock had closed, according to Ada Quill.",
        "He was told that the dock had closed, according to Ada Quill.",
    ],
)
def test_other_words_before_a_clause_deny_nothing(text):
    read = relation(text, ["Ada Quill"], "according to", "that the dock had closed")
    assert with_frame(text, read) == read


def test_a_frame_in_which_the_source_stands_is_left_alone():
    text = "It is untrue that Ada Quill said the dock had closed."
    read = relation(text, ["Ada Quill"], "said", "the dock had closed")
    assert with_frame(text, read) == read


@pytest.mark.parametrize("cue", ["contradicted claims", "denied reports", "rejected allegations"])
def test_who_contradicts_claims_makes_none(cue):
    assert known_effect(cue) == "denies"


@pytest.mark.parametrize("cue", ["made claims", "repeated reports"])
def test_who_makes_claims_denies_nothing(cue):
    assert known_effect(cue) != "denies"


@pytest.mark.parametrize(
    "text",
    [
        "Claims that the dock had closed are untrue, port director Ada Quill stated.",
        "Reports that the dock had closed were false, Ada Quill said on Monday.",
        "Rumours that the dock had closed are baseless, according to Ada Quill.",
        "Reports that the dock had lost 3,400 boats are without foundation, Ada Quill said on Monday.",
    ],
)
def test_who_calls_a_report_untrue_denies_it(text):
    (found,) = attributed(text)
    assert [link.source for link in found.chain] == ["Ada Quill"]
    assert found.certainty == "denied"


@pytest.mark.parametrize(
    ("text", "source", "quote"),
    [
        (
            "The bush fire had burned 3,400 hectares, Garat Security, part of Rovora Holding, said.",
            "Garat Security",
            "The bush fire had burned 3,400 hectares",
        ),
        (
            "“It is correct that 3,400 hectares have burned,” Garat Security, part of Rovora Holding, said.",
            "Garat Security",
            "“It is correct that 3,400 hectares have burned,”",
        ),
        (
            "As reported by the Vell Courier, Narurn, an oven maker, will close its plant on 25 March.",
            "Vell Courier",
            "Narurn, an oven maker, will close its plant on 25 March.",
        ),
        (
            "As confirmed by Ada Quill, head of the fire service, the plant will close on 25 March.",
            "Ada Quill",
            "the plant will close on 25 March.",
        ),
    ],
)
def test_what_stands_beside_a_name_hides_nobody(text, source, quote):
    (found,) = attributed(text)
    assert ([link.source for link in found.chain], found.quote) == ([source], quote)


def test_a_clause_before_a_speaker_is_no_statement():
    assert all(
        "When the bush" not in one.quote for one in attributed("When the bush burned, Ada Quill, a baker, said.")
    )


def test_who_says_that_a_report_is_untrue_did_not_make_it():
    text = "Reports that the fire has burned 40 hectares are without basis, Ada Quill, who chairs the union, announced."
    where = [text.index(words) for words in ("Reports", "that the", ", Ada", "Ada", ", announced", "announced")]
    misread = Relation(
        source_spans=(Span(where[3], where[4]),),
        cue_spans=(Span(where[0], where[0] + 7),),
        content_spans=(Span(where[1], where[2]),),
    )
    (kept,) = told_of(text, [Span(0, len(text))], [misread])
    assert told(text, kept)[2].startswith("Reports that the fire")


def test_what_somebody_says_at_the_end_of_a_sentence_does_not_begin_in_the_one_before():
    text = "The quay was empty by noon. It is untrue that the dock had closed, according to Ada Quill."
    read = relation(
        text, ["Ada Quill"], "according to", "The quay was empty by noon … It is untrue that the dock had closed"
    )
    assert told(text, cut_to_statement(text, read, Span(0, 0)))[2] == "It is untrue that the dock had closed"


def test_a_quotation_of_two_sentences_stays_whole():
    text = "“The quay was empty. The dock had closed,” according to Ada Quill."
    read = relation(text, ["Ada Quill"], "according to", "“The quay was empty. The dock had closed,”")
    assert cut_to_statement(text, read, Span(0, 0)) == read


def test_who_lays_out_money_says_nothing():
    (found,) = attributed(
        "“It is not true that Landria will lay out 3.8 billion dollars on the dock,” stressed Ada Quill."
    )
    assert [link.source for link in found.chain] == ["Ada Quill"]
    assert found.certainty == "denied"

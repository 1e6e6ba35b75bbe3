"""Names in unusual shapes and sources told by what they are: whom the article means by them."""

import pytest

from reportedly.articles.sentences import split
from reportedly.mentions import MentionReader, RuleReader
from reportedly.mentions.datelines import without_dateline
from reportedly.mentions.own_voice import asserts
from reportedly.records import Article, Outlets, Span


def sources(text):
    found = MentionReader(RuleReader(), Outlets([]), split).read(Article(id="a", text=text, language="en"))
    return [(link.source, link.kind) for mention in found for link in mention.chain]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Varnish Secretary of State Orla Quemby said that the port was shut.", "Orla Quemby"),
        ("Professor Brunt Falk of Norhaven College said that the port was shut.", "Brunt Falk"),
        ("The pier fell. A.Q. Norrell saw it. Norrell said that the port was shut.", "A.Q. Norrell"),
        ("The leader, Kim Ro Tam, spoke. Kim said that the port was shut.", "Kim Ro Tam"),
        ("Moon Tae-joon spoke. Moon said that the port was shut.", "Moon Tae-joon"),
        ("The Speaker of the House Nancy Quemby spoke. Quemby said that the port was shut.", "Nancy Quemby"),
        ("Ada Norrell spoke. Norrell of the Union of Divers said that the port was shut.", "Ada Norrell"),
    ],
)
def test_a_person_keeps_the_name_whatever_stands_before_and_behind_it(text, name):
    assert sources(text)[-1] == (name, "person")


def test_a_body_with_of_in_its_name_is_no_person():
    assert sources("The Norhaven Chamber of Commerce said that the port was shut.")[0][1] == "organisation"


def test_two_initials_of_a_place_begin_no_name():
    assert sources("L.A. Harbour Council said that the port was shut.")[0][1] == "organisation"


def test_the_comedian_is_whom_the_article_is_about():
    text = "Nancy Quemby left town. Quemby was tired. The comedian, 47, said that the port was shut."
    assert sources(text) == [("Nancy Quemby", "person")]


def test_the_comedian_is_nobody_known_where_somebody_else_was_named_since():
    text = "Nancy Quemby left town. Quemby was tired. Then came Tom Adler. The comedian said that the port was shut."
    assert sources(text) == [("comedian", "anonymous")]


def test_the_holder_of_a_post_is_who_the_article_says():
    text = "Norhaven Zoo director Thane Quill left town. The director of Norhaven Zoo said that the gate was shut."
    assert sources(text) == [("Thane Quill", "person")]


def test_the_holder_of_another_bodys_post_is_somebody_else():
    text = "Norhaven Zoo director Thane Quill left town. The Port Sorrel director said that the gate was shut."
    assert ("Thane Quill", "person") not in sources(text)


def test_what_was_measured_or_shown_is_a_document():
    assert sources("A CT scan showed that the bone was whole.") == [("CT scan", "document")]


def test_when_it_was_said_is_no_part_of_who_said_it():
    text = "Two hours later, Vell Airways confirmed that the flight was late."
    assert [name for name, _ in sources(text)] in ([], ["Vell Airways"])


def test_who_signs_a_post_is_who_has_that_surname_in_the_article():
    post = "the pier holds. — ada quemby (@aquemby) March 4, 2031"
    assert sources(post) == [("ada quemby", "anonymous")]
    assert sources(f"Nancy Quemby wrote on Sunday.\n{post}")[-1] == ("Nancy Quemby", "person")


def test_the_carrier_is_who_spoke_last_though_another_is_named_as_one():
    text = (
        "All Vell Airways turned back. A ticket was of Harbour Airlines. A spokesman for All Vell said that all was"
        " well. The carrier said that it was looking into it."
    )
    assert [name for name, _ in sources(text)] == ["All Vell", "All Vell"]


def test_the_author_of_a_study_has_one_name():
    found = MentionReader(RuleReader(), Outlets([]), split).read(
        Article(id="a", text="A study by psychologist Nancy Quemby found that the pier holds.", language="en")
    )
    assert [link.institution for mention in found for link in mention.chain] == ["Nancy Quemby"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("(NPA) Snow fell", "Snow fell"),
        ("HARBURG (NPA) - Snow fell", "Snow fell"),
        ("NPA) - Snow fell", "Snow fell"),
        ("Norhaven Health Office (NHO) says", "Norhaven Health Office (NHO) says"),
        ("NPA) Snow fell", "NPA) Snow fell"),
    ],
)
def test_a_credit_in_brackets_opens_no_statement(written, said):
    assert without_dateline(written, Span(0, len(written))).of(written) == said


@pytest.mark.parametrize(
    "caption",
    [
        "FILE - In this Nov. 2, 2031 file photo, Ada Quill opens the new pier.",
        "NPA, File In this May 3, 2031 photo, Ada Quill opens the new pier.",
        "In the shadow of the Sorrel cement plant",
    ],
)
def test_what_stands_below_a_picture_is_no_assertion(caption):
    assert not asserts(caption, Span(0, len(caption)))


@pytest.mark.parametrize(
    ("told", "name", "kind"),
    [
        ("The ferry's owner, Skerry Lines,", "Skerry Lines", "organisation"),
        ("The company, Tarnfold,", "Tarnfold", "organisation"),
        ("The agency, the Orrish Board of Ports,", "Orrish Board of Ports", "organisation"),
        ("The club's owner, Nancy Quemby,", "Nancy Quemby", "person"),
        ("The ship's operator, Nancy Quemby,", "Nancy Quemby", "person"),
        ("The company, Tarnfold's largest employer,", "company", "organisation"),
        ("The crane operator, who saw it,", "crane operator", "organisation"),
    ],
)
def test_a_body_told_by_what_it_is_has_the_name_that_stands_behind(told, name, kind):
    assert sources(f"{told} said that the port was shut.") == [(name, kind)]


def test_it_is_the_body_that_was_named_behind_what_it_is():
    text = "The ferry's owner, Skerry Lines, said that the port was shut. It denied that the pier had sunk."
    assert sources(text) == [("Skerry Lines", "organisation")] * 2

"""Layers that the trained reader and the rules find together: who carried, cited, accused or counted what."""

import pytest

from reportedly.articles.sentences import split
from reportedly.mentions import EncoderReader, MentionReader
from tests.mentions.news import OUTLETS, article

READER = MentionReader(EncoderReader(), OUTLETS, split)


def links(text):
    found = READER.read(article(text))
    return [(link.source, link.kind) for link in max(found, key=lambda one: len(one.chain)).chain]


@pytest.mark.parametrize(
    "text",
    [
        "The dock is sinking, Ada Quill and her team write in the journal Norpress.",
        "In remarks carried by Norpress, Ada Quill said the dock was sinking.",
        "On a recording broadcast by Norpress, the mayor, Ada Quill, says the dock is sinking.",
        "The dock is sinking, it was alleged by Ada Quill in a programme aired by Norpress.",
    ],
)
def test_who_carried_a_programme_or_a_journal_stands_outside_who_spoke_in_it(text):
    assert links(text) == [("Norpress", "outlet"), ("Ada Quill", "person")]


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("The inspector's report, which Norpress obtained on Monday, concludes that the dock is sinking.", "report"),
        ("The dock is sinking, warns a memo seen by Norpress.", "memo"),
        ("A draft law, seen by Norpress, provides that the dock be closed.", "draft law"),
        ("Norpress obtained internal emails showing the dock was sinking.", "internal emails"),
    ],
)
def test_who_has_a_document_stands_outside_it(text, document):
    (outlet, outer), (source, inner) = links(text)
    assert (outlet, outer, inner) == ("Norpress", "outlet", "document")
    assert source.endswith(document)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("The dock is sinking, Norpress wrote, attributing the claim to the ministry.", "ministry"),
        ("The dock is sinking, Norpress wrote, basing its article on a survey.", "survey"),
        ("The dock, Norpress reported on the word of a diver, is sinking.", "diver"),
        ("In Norpress's version, a diver swore the dock had sunk before dawn.", "diver"),
    ],
)
def test_on_whose_word_a_report_rests_is_a_link_inside(text, inner):
    assert [source for source, _ in links(text)] == ["Norpress", inner]


def test_who_in_turn_spoke_to_somebody_cites_him():
    text = "The dock is sinking, Norpress wrote, citing Ada Quill, who in turn had spoken to a diver."
    assert [source for source, _ in links(text)] == ["Norpress", "Ada Quill", "diver"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norpress said that Ada Quill had accused the port of lying.", ["Norpress", "Ada Quill"]),
        ("Norpress said that Ada Quill had lied about the dock.", ["Norpress", "Ada Quill"]),
        ("Norpress said that Ada Quill would give up her claim to the dock.", ["Norpress"]),
    ],
)
def test_who_accuses_or_lies_has_said_something_and_who_gives_up_a_right_has_not(text, expected):
    assert [source for source, _ in links(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry put the number of missing at 12.", [("ministry", "organisation")]),
        (
            "Ada Quill rejected a survey that puts the debt at 4 million.",
            [("Ada Quill", "person"), ("survey", "document")],
        ),
        ("Ada Quill said the plan put lives at risk.", [("Ada Quill", "person")]),
        (
            "Ada Quill would not confirm Norpress's figure of 58 injured.",
            [("Ada Quill", "person"), ("Norpress", "outlet")],
        ),
    ],
)
def test_a_figure_is_what_somebody_put_it_at(text, expected):
    assert links(text) == expected


def test_by_the_own_account_of_a_body_is_what_that_body_says():
    assert links("By the ministry's own account, half of the docks are sinking.") == [("ministry", "organisation")]


def test_a_report_under_the_name_of_an_outlet_is_its_own():
    assert links("A Norpress dispatch said the dock was sinking.") == [("Norpress", "outlet")]


@pytest.mark.parametrize(
    "text",
    [
        "Documents that Norpress obtained show that the dock had closed.",
        "Minutes leaked to Norpress show that the dock had closed.",
        "A letter in the hands of Norpress says the dock had closed.",
        "A memo quoted in Norpress says the dock had closed.",
        "A letter from Ada Quill to the mayor, seen by Norpress, says the dock had closed.",
    ],
)
def test_who_holds_a_paper_is_not_the_paper(text):
    (outer, *_, inner) = links(text)
    assert outer == ("Norpress", "outlet")
    assert inner[1] == "document"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dock had closed, wrote Ada Quill in the Vell Courier.", ["Vell Courier", "Ada Quill"]),
        ("Ada Quill said she had read in Norpress that the dock had closed.", ["Ada Quill", "Norpress"]),
        ("The dock had closed, said Norpress, which spoke to a diver.", ["Norpress", "diver"]),
        ("In a letter to the mayor, Ada Quill said the dock had closed.", ["Ada Quill"]),
        ("Norpress had it from a diver that the dock had closed.", ["Norpress", "diver"]),
        ("A diver's account, printed in Norpress, is that the dock had closed.", ["Norpress", "diver"]),
    ],
)
def test_where_it_was_printed_who_was_addressed_and_who_was_heard(text, expected):
    assert [source for source, _ in links(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A diver, Ada Quill said, had once promised her that the dock would close.", ["Ada Quill", "diver"]),
        ("“My brother,” Ada Quill said, “told me the dock had closed.”", ["Ada Quill", "My brother"]),
        ("Nobody, Ada Quill said, had ever told her the dock was closed.", ["Ada Quill"]),
    ],
)
def test_whose_words_an_insertion_parts_from_their_verb(text, expected):
    assert [source for source, _ in links(text)] == expected


def test_what_is_rejected_for_its_label_is_the_report():
    text = "The mayor rejected as “pure invention” a Norpress report in which a diver claimed the dock had closed."
    assert [source for source, _ in links(text)] == ["mayor", "Norpress", "diver"]


def test_an_outlet_that_is_named_before_that_was_told():
    text = "Ada Quill said on the evening news of VBC that the dock had closed."
    assert links(text) == [("VBC", "outlet"), ("Ada Quill", "person")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A draft of the plan, published by Norpress on Monday, says that the dock will close.", ["Norpress", "draft"]),
        ("Divers at the dock, reached by Norpress by phone, said the dock had closed.", ["Norpress", "Divers"]),
        ("The study, by researchers at Vell College, found that the dock was sinking.", ["study"]),
        ("Ada Quill said papers handed over by the port show that the dock had closed.", ["Ada Quill", "papers"]),
        ("Norpress had reported on a second dock, which the mayor denies.", ["mayor", "Norpress"]),
    ],
)
def test_who_wrote_printed_reached_and_denied_it(text, expected):
    found = [source for source, _ in links(text)]
    assert [one.split(" of ")[0].split(" at ")[0].split(" handed")[0].split(",")[0] for one in found] == expected


def test_what_nobody_knows_is_no_link_and_stays_whole():
    text = '"Nobody on Vell Square knows what to do and it feels strange," Ada Quill said.'
    assert [source for source, _ in links(text)] == ["Ada Quill"]
    [found] = [one for one in READER.read(article(text)) if one.chain]
    assert "it feels strange" in found.quote


@pytest.mark.parametrize(
    "text",
    [
        "It is reported that half of the trams run late.",
        "Half of the trams reportedly run late.",
        "The heir to the shipyard is said to have left the country.",
    ],
)
def test_somebody_says_it_and_nobody_is_named(text):
    assert links(text) == [("", "none")]


@pytest.mark.parametrize(
    "text",
    [
        "Norpress reports that the court ordered the owners to show the chart.",
        "Norpress reports that the court said the school ignored a warning that the roof was sagging.",
    ],
)
def test_who_is_only_told_to_say_it_or_ignores_it_is_no_link(text):
    assert [source for source, _ in links(text)] == ["Norpress", "court"]

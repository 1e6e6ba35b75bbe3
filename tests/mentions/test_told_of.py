"""Sentences that only say who told something, and words that look like cues and tell nothing."""

import pytest

from reportedly.articles.sentences import split
from reportedly.mentions.idioms import tells
from reportedly.mentions.told_of import WORDINGS, told_of
from reportedly.records import Relation, Span
from tests.mentions.news import attributed, mentions


def said(text):
    found = attributed(text)
    return [([link.source for link in one.chain], one.certainty, one.quote.rstrip(".")) for one in found]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Word that the dock had closed came on Monday from Ada Quill, spokeswoman for Vell port.", "Ada Quill"),
        ("News that the dock had closed came from the Vell Customs Agency.", "Vell Customs Agency"),
        ("That the dock had closed was confirmed by the Vell Customs Agency.", "Vell Customs Agency"),
        ("That the dock had closed was made public on Thursday by Ada Quill.", "Ada Quill"),
        ("The admission that the dock had closed came from Ada Quill, who runs it.", "Ada Quill"),
        ("It was reported by Norpress that the dock had closed.", "Norpress"),
    ],
)
def test_a_clause_that_came_from_somebody_is_what_they_said(text, source):
    ((sources, _, quote),) = said(text)
    assert sources == [source]
    assert quote.lower() == "that the dock had closed"


@pytest.mark.parametrize(
    ("behind", "source"),
    [
        ("That is the word from the Vell Customs Agency.", "Vell Customs Agency"),
        ("The account came from the Vell Customs Agency.", "Vell Customs Agency"),
        ("The Vell Customs Agency made this public on Monday.", "Vell Customs Agency"),
        ("Customs Agency director Ada Quill said so on Saturday.", "Ada Quill"),
        ("Two officials with knowledge of the matter gave that account.", "Two officials with knowledge of the matter"),
        ("A guard who asked not to be named said so on Monday.", "guard"),
        ("A briefing paper gave this figure on Monday.", "briefing paper"),
        ("This was announced on Friday by the Vell Customs Agency.", "Vell Customs Agency"),
    ],
)
def test_a_sentence_that_points_back_attributes_the_one_before(behind, source):
    ((sources, _, quote),) = said(f"The dock in Vell closed on 3 May. {behind}")
    assert (sources, quote) == ([source], "The dock in Vell closed on 3 May")


def test_who_confirms_what_another_said_says_it_too():
    found = said("The dock had closed on Monday, the coast guard said. The port authority confirmed this.")
    assert sorted(sources[0] for sources, _, _ in found) == ["coast guard", "port authority"]
    assert {quote for _, _, quote in found} == {"The dock had closed on Monday"}


def test_who_denies_what_was_said_before_denies_it():
    ((_, certainty, quote),) = said("The dock in Vell closed on 3 May. The Vell Customs Agency denied this.")
    assert (certainty, quote) == ("denied", "The dock in Vell closed on 3 May")


@pytest.mark.parametrize(
    "text",
    [
        "The dock in Vell closed on 3 May. This report was first published by Norpress.",
        "The dock in Vell closed on 3 May. The ship came from Ostmark.",
        "The dock in Vell closed on 3 May. She made it to the shore.",
        "A train came from Vell.",
    ],
)
def test_other_things_that_came_from_somewhere_attribute_nothing(text):
    assert not [quote for _, _, quote in said(text) if "dock" in quote]


@pytest.mark.parametrize(
    "text",
    [
        "The report “Deep Water” by the Vell Dam Board stated: “Six dams leaked in the spring.”",
        "“Six dams leaked in the spring,” stated the report “Deep Water” by the Vell Dam Board.",
        "Six dams leaked in the spring. That is the word from a report by the Vell Dam Board entitled “Deep Water”.",
    ],
)
def test_a_report_with_a_title_is_a_document_of_its_author(text):
    link = attributed(text)[-1].chain[-1]
    assert (link.source, link.kind, link.institution) == ("Deep Water", "document", "Vell Dam Board")


@pytest.mark.parametrize(
    "text",
    [
        "The fire claimed the lives of seven people.",
        "Some 495 firefighters were called in to fight the fire.",
        "Vell Works is recalling 900 ovens made in spring.",
        "Vell Works has not recalled as many as 900 ovens from its Brenn plant.",
        "Vell Works, an oven maker, is not recalling a maximum of 900 ovens made at its Brenn plant.",
        "The yard added 300 jobs to its works in Vell.",
        "Divers are still looking for 45 people after the collapse.",
        "A total of 900 ovens made by Vell Works in Vell are being recalled.",
    ],
)
def test_idioms_tell_nothing(text):
    assert not [mention for mention in mentions(text) if mention.chain]


@pytest.mark.parametrize(("cue", "told"), [("accused over the dock", False), ("accused the board", True)])
def test_those_accused_over_something_accuse_nobody(cue, told):
    text = f"Those {cue} will stand trial."
    source, said = Span(0, len("Those")), Span(len("Those accused "), len(text))
    cues = (Span(len("Those "), len("Those accused")),)
    assert tells(text, Relation(source_spans=(source,), cue_spans=cues, content_spans=(said,))) is told


@pytest.mark.parametrize(("name", "told"), [("Vell", False), ("Norhealth", True)])
def test_a_town_that_has_recorded_cases_tells_nobody(name, told):
    text = f"{name} has recorded at least 10 cases. Schools in Vell are shut."
    cue, said = Span(len(name) + 1, len(name) + len(" has recorded")), Span(len(name) + 14, text.index("."))
    relation = Relation(source_spans=(Span(0, len(name)),), cue_spans=(cue,), content_spans=(said,))
    assert tells(text, relation) is told


def test_an_idiom_is_known_by_what_follows_its_cue():
    text = "The board claimed that the dock had closed"
    cue = Span(text.index("claimed"), text.index(" that"))
    assert tells(text, Relation(source_spans=(), cue_spans=(cue,), content_spans=(Span(18, 42),)))


def test_every_wording_has_its_reason():
    assert all(wording.because for wording in WORDINGS)
    assert len({wording.pattern.pattern for wording in WORDINGS}) == len(WORDINGS)


def test_a_hostile_sentence_costs_no_time():
    assert said("That " + "was confirmed by that " * 40_000 + ".") is not None


def test_a_thing_tells_nothing_and_where_a_figure_is_from_names_no_second_source():
    found = said("Water stood 3 metres high, Vell Water said. The figure came from its gauge on the pier.")
    assert [sources for sources, _, _ in found] == [["Vell Water"]]
    found = said("Water stood 3 metres high, Vell Water said. The figure came from Ada Quill.")
    assert [sources for sources, _, _ in found] == [["Vell Water"]]


@pytest.mark.parametrize(
    "text",
    [
        "As a junior official who would not be named said on Sunday, the dock had closed.",
        "A piece by a junior official has it that the dock had closed.",
    ],
)
def test_as_somebody_said_and_somebody_has_it(text):
    ((_, _, quote),) = said(text)
    assert quote.removeprefix("that ") == "the dock had closed"


@pytest.mark.parametrize(
    "text",
    [
        "The dock in Vell closed on 3 May. This was first reported by the Vell Courier.",
        "According to Norpress, Ada Quill reported that Tom Adler confirmed that in May.",
    ],
)
def test_a_credit_line_and_a_sentence_with_its_own_source_are_no_such_sentence(text):
    assert told_of(text, split(text), []) == []


def test_a_report_that_is_denied_ends_before_the_denial():
    text = "A Norpress report that the dock had closed was dismissed by the Vell Customs Agency as gossip."
    found = said(text)
    assert (["Vell Customs Agency", "Norpress"], "that the dock had closed") in [(one[0], one[2]) for one in found]


def test_who_reports_where_word_came_from_stands_outside_it():
    ((sources, _, quote),) = said("Word that the dock had closed came from Ada Quill, Norpress said.")
    assert sources == ["Norpress", "Ada Quill"]
    assert quote == "that the dock had closed"


@pytest.mark.parametrize(
    "text",
    [
        "If the villagers are to be believed, the dock closed by itself.",
        "The dock closed by itself, if the villagers are to be believed.",
    ],
)
def test_whom_to_believe_is_who_says_it(text):
    ((sources, _, quote),) = said(text)
    assert sources == ["villagers"]
    assert quote.lower() == "the dock closed by itself"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The Vell Customs Agency's position is that the dock had closed.", ["Vell Customs Agency"]),
        ("Ada Quill's evidence was that the dock had closed, wrote Norpress.", ["Norpress", "Ada Quill"]),
    ],
)
def test_a_position_is_what_somebody_says(text, sources):
    ((found, _, quote),) = said(text)
    assert found == sources
    assert quote == "that the dock had closed"


def test_a_content_that_began_before_the_sentence_that_only_says_who_told_it_is_cut_to_that_one():
    text = "The quay stays shut. That Ada Quill warned the quay leaks was confirmed by the port."

    def span(words) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    warned = Relation(
        source_spans=(span("Ada Quill"),),
        cue_spans=(span("warned"),),
        content_spans=(span("The quay stays shut"), span("the quay leaks")),
    )
    found = told_of(text, split(text), [warned])
    assert [one.content_spans for one in found] == [
        (span("the quay leaks"),),
        (span("That Ada Quill warned the quay leaks"),),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, mayor of Vell, left open on Monday whether 20 people had been hurt.",
        "Ada Quill left it open whether 20 people had been hurt.",
        "Ada Quill was unable to say whether 20 people had been hurt.",
    ],
)
def test_what_somebody_leaves_open_is_asked(text):
    ((sources, certainty, quote),) = said(text)
    assert (sources, certainty, quote) == (["Ada Quill"], "asked", "whether 20 people had been hurt")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("It was reported by Orla Live on Sunday that the dock had closed.", "Orla Live", id="a day"),
        pytest.param("BRENN /VPA/ – Vell Report was the first to report that it leaks now.", "Vell Report", id="first"),
    ],
)
def test_who_reported_it_stands_whole(text, source):
    ((one),) = told_of(text, split(text), [])
    assert "".join(span.of(text) for span in one.source_spans) == source


def test_a_place_in_a_name_is_no_day():
    text = "It was announced by the fire service in Brenn that the dock had closed."
    ((one),) = told_of(text, split(text), [])
    assert one.source_spans[0].of(text) == "the fire service in Brenn"


def test_who_says_that_another_was_first_has_said_it_all():
    text = "Norpress: Vell Report was the first to report that the dock had closed."
    whole = Relation(source_spans=(Span(0, 8),), cue_spans=(Span(8, 9),), content_spans=(Span(10, len(text) - 1),))
    assert told_of(text, split(text), [whole]) == [whole]


def test_word_of_a_sum_that_something_came_to_came_from_who_is_named():
    text = "Word that the damage at the dock came to 7 million crowns came from Ada Quill."
    ((sources, _, quote),) = said(text)
    assert (sources, quote) == (["Ada Quill"], "that the damage at the dock came to 7 million crowns")

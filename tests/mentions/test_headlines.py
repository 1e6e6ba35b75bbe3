import pytest

from reportedly.mentions.headlines import ends_with_source, headline_relations
from reportedly.records import Span
from tests.mentions.news import attributed, mentions

BODY = "The storm came on Monday. Ada Quill, the mayor, was away."


def headline(title):
    (found,) = [mention for mention in mentions(BODY, title) if mention.in_headline]
    return found


@pytest.mark.parametrize(
    ("title", "source", "content"),
    [
        ("Forty ships sink in storm: ministry", "ministry", "Forty ships sink in storm"),
        ("Forty ships sink in storm - report", "report", "Forty ships sink in storm"),
        ("Forty Ships Sink in Storm, Ministry Says", "Ministry", "Forty Ships Sink in Storm"),
        ("Ministry says forty ships sank in storm", "Ministry", "forty ships sank in storm"),
        ("Ministry: forty ships sank in the storm", "Ministry", "forty ships sank in the storm"),
        ("Ada Quill: ‘We lost forty ships’", "Ada Quill", "‘We lost forty ships’"),
    ],
)
def test_a_headline_can_attribute(title, source, content):
    found = headline(title)
    assert [link.source for link in found.chain] == [source]
    assert found.quote == content


@pytest.mark.parametrize(
    ("title", "sure"),
    [
        ("Train crash hurts eight - police", True),
        ("Train crash hurts eight: police", False),
        ("Police - train crash hurts eight", False),
        ("Train crash hurts eight - Vell Courier", False),
    ],
)
def test_a_small_word_set_off_by_a_dash_is_the_source_of_the_headline(title, sure):
    ruled = headline_relations(title, Span(0, len(title)), [Span(0, len(title))])
    assert ends_with_source(title, Span(0, len(title)), ruled) is sure


@pytest.mark.parametrize("title", ["Forty ships sink in storm", "Live: forty ships sink in the storm"])
def test_a_headline_that_names_nobody_asserts(title):
    assert headline(title).chain == ()


def test_a_headline_is_one_mention_even_where_the_body_repeats_it():
    found = mentions("Forty ships sink in storm.\nForty ships sank on Monday.", "Forty ships sink in storm")
    assert [mention.in_headline for mention in found].count(True) == 1


@pytest.mark.parametrize("label", ["In brief", "News", "Live"])
def test_a_label_before_a_colon_is_no_source(label):
    found = mentions("The dock in Vell is old.", title=f"{label}: dock to close in May")
    assert not [link for one in found for link in one.chain if link.kind != "none"]


def test_a_surname_before_a_colon_is_who_the_text_names_in_full():
    found = attributed("Ada Brundle runs the port. It is old.", title="Brundle: dock in Vell to close in May")
    assert [(link.source, link.kind) for link in found[0].chain] == [("Ada Brundle", "person")]


def test_a_surname_behind_a_dash_is_who_the_text_names_in_full():
    found = attributed("Ada Brundle runs the port. It is old.", title="Dock in Vell to close in May - Brundle")
    assert [(link.source, link.kind) for link in found[0].chain] == [("Ada Brundle", "person")]
    assert not headline("Forty ships sink in storm - Politics").chain


@pytest.mark.parametrize(
    "headline",
    [
        "Harbour Cup 2031: Vell Rowers beat Norhaven to end a drought of 40 years",
        "‘Harbour prince’ arrested at last: city official behind hundreds of scam emails",
    ],
)
def test_an_event_and_a_quoted_name_before_a_colon_are_no_source(headline):
    assert not [link for mention in mentions(BODY, headline) if mention.in_headline for link in mention.chain]


@pytest.mark.parametrize(
    "headline",
    ["Notes from Malneby Road: bus line rally divides town", "Bus line rally divides town: the story so far"],
)
def test_a_scene_or_a_summary_beside_the_colon_is_no_source(headline):
    assert not [link for mention in mentions(BODY, headline) if mention.in_headline for link in mention.chain]


def test_an_outlet_at_the_end_of_a_headline_reports_what_others_say_in_it():
    found = headline("Forty ships sank in the storm, say officials - Norpress")
    assert [link.source for link in found.chain] == ["Norpress", "officials"]


def test_a_paper_that_a_headline_names_for_short_is_the_one_that_the_text_names_in_full():
    title = "Astrolabe cost the museum 3 million euros, Herald reports"
    found = next(one for one in mentions("A clerk told the Lorne Herald that it was dear.", title) if one.in_headline)
    assert [(link.source, link.kind) for link in found.chain] == [("Lorne Herald", "outlet")]
    alone = next(one for one in mentions("A clerk said that it was dear.", title) if one.in_headline)
    assert [link.source for link in alone.chain] == ["Herald"]


def test_the_name_of_its_own_outlet_is_no_source_of_a_headline():
    title = "The harbour was never insured - Norpress"
    own, other = (
        next(one for one in mentions(BODY, title, outlet) if one.in_headline) for outlet in ("Norpress", "Vell Courier")
    )
    assert own.chain == ()
    assert [link.source for link in other.chain] == ["Norpress"]


def test_what_a_speaker_says_may_end_in_a_noun_of_documents():
    (found,) = attributed("Nothing else is known.", title="Commissioner: there is no list")
    assert [link.source for link in found.chain] == ["Commissioner"]


@pytest.mark.parametrize(
    ("title", "source", "content"),
    [
        ("Forty ships sunk in the storm, Quill suspects", "Ada Quill", "Forty ships sunk in the storm"),
        ("Forty ships sunk in the storm, coast guard suspects", "coast guard", "Forty ships sunk in the storm"),
        ("Ministry suspects forty ships sunk in the storm", "Ministry", "forty ships sunk in the storm"),
    ],
)
def test_who_suspects_something_in_a_headline_is_its_source_and_in_doubt(title, source, content):
    found = headline(title)
    assert [(link.source, link.cue) for link in found.chain] == [(source, "suspects")]
    assert (found.quote, found.certainty) == (content, "hedged")


@pytest.mark.parametrize("title", ["Robbery suspects flee Vell by night", "Gang suspects held after the storm"])
def test_suspects_who_are_held_suspect_nothing(title):
    assert not [link for link in headline(title).chain if link.cue == "suspects"]


def test_a_quotation_that_opens_a_headline_is_theirs_who_stand_behind_its_colon():
    found = headline("‘They knew’: families accuse mayor over bridge")
    assert [link.source for link in found.chain] == ["families"]
    assert found.quote.startswith("‘They knew’")


def test_who_speaks_in_what_a_headline_sets_off_is_a_link_inside_it():
    found = headline("Ice report: pilot told officers he fell asleep")
    assert [link.source for link in found.chain] == ["Ice report", "pilot"]


def test_a_noun_behind_a_verb_of_saying_speaks_only_where_it_can():
    title = "Marn says Halden broke the truce, vows reply"
    found = headline_relations(title, Span(0, len(title)), [Span(0, len(title))])
    assert {one.source_spans[0].of(title) for one in found} == {"Marn"}

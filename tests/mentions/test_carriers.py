"""Who had a document first, and on whose word somebody speaks, where a reader took both for one source."""

import pytest

from reportedly.articles.sentences import split
from reportedly.mentions import EncoderReader, MentionReader
from reportedly.mentions.attribution import relations_of
from reportedly.mentions.carriers import with_carriers
from reportedly.mentions.nests import Read
from reportedly.mentions.quotes import quotes_of
from reportedly.mentions.units import unit_of
from reportedly.records import Article, Outlet, Outlets, Span
from tests.mentions.relating import relation

OUTLETS = Outlets([Outlet(name="Vell Courier"), Outlet(name="Radio Norlund"), Outlet(name="Metro Lund")])


def carried(text, found):
    ruled = relations_of(unit_of(text, Span(0, len(text)), quotes_of(text)))
    read = with_carriers(text, Read(tuple(found)), ruled).outer
    return [(" … ".join(part.of(text) for part in one.source_spans), one.cue_spans[0].of(text)) for one in read]


@pytest.fixture(scope="module")
def reader():
    return MentionReader(EncoderReader(), OUTLETS, split)


def chains(reader, text):
    found = reader.read(Article(id="a", text=text, language="en"))
    return [[(link.source, link.kind) for link in mention.chain] for mention in found]


def test_the_outlet_that_saw_a_letter_did_not_write_it():
    text = "A letter seen by the Vell Courier states that the quay was never inspected."
    found = relation(text, ["the Vell Courier"], "states", "that the quay was never inspected")
    assert carried(text, [found]) == [("A letter seen by the Vell Courier", "states")]


def test_a_source_in_two_pieces_is_one_where_the_second_had_it_from_the_first():
    text = "Minutes of the board, obtained by Radio Norlund, show that nobody voted against the loan."
    found = relation(text, ["Minutes of the board", "Radio Norlund"], "show", "that nobody voted against the loan")
    assert carried(text, [found]) == [("Minutes of the board, obtained by Radio Norlund,", "show")]


def test_who_relies_on_somebody_and_who_is_relied_on_are_two_links():
    text = "The board, relying on an engineer, said the quay was sound."
    found = relation(text, ["The board", "an engineer"], "said", "the quay was sound")
    assert carried(text, [found]) == [("The board", "said"), ("an engineer", "relying on")]


def test_a_cue_that_only_tells_who_had_it_gives_way_to_what_the_document_says():
    text = "According to papers reviewed by Radio Norlund, the quay was never inspected."
    found = relation(text, ["Radio Norlund"], "reviewed by", "the quay was never inspected")
    assert carried(text, [found]) == [("papers reviewed by Radio Norlund", "According to")]


def test_a_cue_that_holds_a_source_and_its_cue_is_two_links():
    text = "Radio Norlund has seen a letter stating that the quay was never inspected."
    found = relation(text, ["Radio Norlund"], "has seen a letter stating", "that the quay was never inspected")
    assert carried(text, [found]) == [("Radio Norlund", "has seen"), ("a letter", "stating")]


def test_a_source_never_grows_over_the_words_of_another_cue():
    text = "Radio Norlund aired footage of a general boasting that he had fired first."
    outer = relation(text, ["Radio Norlund"], "aired", "footage of a general boasting that he had fired first")
    inner = relation(text, ["a general"], "boasting", "that he had fired first")
    assert carried(text, [outer, inner]) == [("Radio Norlund", "aired"), ("a general", "boasting")]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Internal emails obtained by Radio Norlund show the pump had failed twice before.",
            [("Radio Norlund", "outlet"), ("Internal emails", "document")],
        ),
        (
            "Mayor Ada Brenn, in an interview with Radio Norlund, accused the port of hiding the tests.",
            [("Radio Norlund", "outlet"), ("Ada Brenn", "person")],
        ),
        (
            "Baker Tom Adler told Metro Lund flour had doubled in price.",
            [("Metro Lund", "outlet"), ("Tom Adler", "person")],
        ),
        (
            "Metro Lund understands from people close to her that she has packed.",
            [("Metro Lund", "outlet"), ("people close to her", "anonymous")],
        ),
    ],
)
def test_the_outlet_that_had_it_or_was_told_is_the_outer_link(reader, text, chain):
    assert chain in chains(reader, text)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "The crossing, first reported by Radio Norlund, was denied by the army.",
            [("army", "organisation"), ("Radio Norlund", "outlet")],
        ),
        (
            "The finding of the auditors that 40 tests were missing was made public by the council on Thursday.",
            [("council", "organisation"), ("auditors", "anonymous")],
        ),
    ],
)
def test_a_passive_denial_stands_outside_the_report_that_it_denies(reader, text, chain):
    assert chain in chains(reader, text)


def test_whose_client_somebody_is_is_not_who_speaks(reader):
    [chain] = chains(reader, "The lawyer of Captain Ruben Aske said the ship had been sound.")
    assert chain == [("lawyer of Captain Ruben Aske", "anonymous")]


def test_several_in_general_are_nobody_who_spoke_before(reader):
    text = "Archivist Una Kell disputes the historians' view that the treaty was forged."
    assert [("Una Kell", "person"), ("historians", "anonymous")] in chains(reader, text)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "The waterworks denied a report by Radio Norlund that the reservoir could run dry.",
            [("waterworks", "organisation"), ("Radio Norlund", "outlet")],
        ),
        (
            "The government's experts, opposition leader Ada Brenn said, had predicted the flood.",
            [("Ada Brenn", "person"), ("government's experts", "anonymous")],
        ),
        (
            "The crane fell twice, Radio Norlund reported with reference to the Harbour Police.",
            [("Radio Norlund", "outlet"), ("Harbour Police", "organisation")],
        ),
        (
            "Radio Norlund published internal emails showing the pump had failed twice before.",
            [("Radio Norlund", "outlet"), ("internal emails", "document")],
        ),
    ],
)
def test_a_link_is_found_whatever_its_wording(reader, text, chain):
    assert chain in chains(reader, text)


def test_when_somebody_shouted_is_not_what_he_said(reader):
    text = "Witnesses told police that the driver had shouted before the crash, prosecutors say."
    assert not any(("driver", "anonymous") in chain for chain in chains(reader, text))


def test_who_is_remembered_saying_something_said_it(reader):
    found = chains(reader, "A colleague remembered Emma Rahn predicting that the bridge would be her monument.")
    assert [("colleague", "anonymous"), ("Emma Rahn", "person")] in found


@pytest.mark.parametrize(
    "text",
    [
        "Warden Emma Rahn told viewers of Radio Norlund that the gate had been left open.",
        "Warden Emma Rahn said in Metro Lund that the gate was left open.",
        "On Radio Norlund, warden Emma Rahn said the gate had been left open.",
        "Reached by telephone by Radio Norlund, warden Emma Rahn said the gate had been left open.",
        "In an op-ed for the Vell Courier, warden Emma Rahn argued that the gate had been left open.",
        "Warden Emma Rahn, who spoke to Metro Lund on Monday, said the gate had been left open.",
        "Radio Norlund was told by warden Emma Rahn that the gate was left open.",
    ],
)
def test_the_outlet_that_somebody_speaks_to_is_a_link_however_it_is_told(reader, text):
    kinds = [[kind for _, kind in chain] for chain in chains(reader, text)]
    assert ["outlet", "person"] in kinds


def test_who_is_quoted_behind_the_words_stands_with_them():
    text = "“The ferry is safe,” Radio Norlund quoted Ada Merrin as saying."
    one = relation(text, ("Radio Norlund",), "quoted Ada Merrin as saying", "“The ferry is safe,”")
    inner = relation(text, ("Ada Merrin",), "saying", "“The ferry is safe,”")
    read = with_carriers(text, Read((one,)), (inner,)).outer
    assert [[part.of(text) for part in each.content_spans] for each in read] == [
        ["“The ferry is safe,”", "Ada Merrin as saying"],
        ["“The ferry is safe,”"],
    ]

"""What an outlet is cited for can only be missed in its text where it was read whole, and where it is a statement."""

from dataclasses import replace

import pytest

from reportedly.provenance import trace_claim
from reportedly.provenance.nearly import negated
from reportedly.records import Article, Moment, Score
from tests.provenance.told import Line, case_of, copy_of

QUAY = {"source": "Quay Times", "kind": "outlet", "cue": "reported"}


def cited(words, *, behind="", said=()):
    """Return the findings about what the Quay Times is cited for; `behind` follows the sentence that cites it.

    Its text was read and tells of something else; `said` are sentences that it has besides.
    """
    case = case_of({"Valley Post": [Line(words, **QUAY, quoted=True)]})
    moment = Moment(iso="2031-02-28", confidence=Score(1.0, "Stated."))
    read = Article(
        id="q", text="News\n\n" + " ".join(["The quay opened.", *said]), outlet="Quay Times", published=moment
    )
    citing = case.articles["a1"]
    citing = replace(citing, text=citing.text.rstrip(".") + behind + ".")
    case = replace(case, articles={"a1": citing, "q": read}, read_nearby={"a1": {"quay times": ("q",)}})
    return [item.kind for item in trace_claim(case).findings]


def test_who_was_read_and_does_not_say_so_is_found():
    assert cited("The trial of 12 sailors will open") == ["citation-not-supported"]


@pytest.mark.parametrize("words", ["The trial of 12 sailors will open,"])
def test_a_quotation_that_goes_on_was_not_read_whole(words):
    assert cited(words) == ["citation-not-supported"]
    assert cited(words, behind=", “on 3 May”") == []


@pytest.mark.parametrize(
    ("said", "missed"),
    [
        ("The council plans an advert at 5,500 public schools.", False),
        ("The council plans an advert at 5,500 US public schools.", False),
        ("The council plans an advert at 5,500 bus stops.", True),
    ],
)
def test_a_word_more_before_what_is_counted_changes_nothing(said, missed):
    assert (
        "citation-not-supported" in cited("The council will pay for an advert at 5,500 public schools", said=[said])
    ) is missed


def test_those_whom_an_outlet_spoke_to_are_no_statement():
    assert cited("12 clerks close to the talks") == []


def test_who_asked_not_to_be_named_denies_nothing():
    assert not negated("an official who asked not to be named said 40 were hurt")
    assert negated("the bodies could not be named")
    assert (
        cited(
            "The rally drew 4712 people to Sorrel",
            said=["A clerk who asked not to be named said 4712 people were at the rally in Sorrel."],
        )
        == []
    )


def test_what_was_taken_over_with_another_number_is_no_false_citation():
    giver, taker = (
        Line("The leak left 40 people missing", **QUAY),
        Line("Some 90 people are missing after the leak", **QUAY),
    )
    case = case_of({"Fen Post": [replace(giver, ours=False)], "Valley Post": [taker]})
    read = replace(case.articles["a1"], id="q", outlet="Quay Times", text="News\n\nThe quay opened.")
    case = replace(
        case,
        articles={**case.articles, "q": read},
        read_nearby={"a2": {"quay times": ("q",)}},
        givers={"a1": case.said["a1"]},
    )
    kinds = [
        [item.kind for item in trace_claim(replace(case, copies=copies)).findings]
        for copies in ((), (copy_of("a2", "a1", 0.3),))
    ]
    assert ["citation-not-supported" in each for each in kinds] == [True, False]

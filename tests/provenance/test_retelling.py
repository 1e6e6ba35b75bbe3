"""An article that prints what another noticed beside the point retells it: what else it says is hardly its own."""

from dataclasses import replace
from datetime import date

import pytest

from reportedly.provenance import trace_claim
from reportedly.records import Related, When
from tests.provenance.told import Line, case_of

COUNCIL = {"source": "Tern Council", "kind": "organisation"}
SCENE = Line("Gulls sat in a row on the roofs of Quill Wharf while the rain set in", ours=False)
OTHER = Line("Two porters carried ladders to the gates of Rosk Lane before the bells rang", ours=False)
TOLD = Line("The sale of the Tern ferry brought 4200 crowns", **COUNCIL)
ASKED = Line("you could hear the planks go one after the other all night", "Ole Varg", quoted=True, ours=False)


def bounds(articles, stance="for"):
    """Return the bounds of what a claim's articles say, by outlet and in order of time."""
    sources = trace_claim(case_of(articles)).claim.sources
    side = {"for": sources.for_, "against": sources.against}[stance]
    return side.least, side.most


@pytest.mark.parametrize(
    ("first", "second", "least"),
    [
        (SCENE, SCENE, 1),
        (SCENE, OTHER, 2),
        (Line("Gulls sat there", ours=False), Line("Gulls sat there", ours=False), 2),
        (*[replace(SCENE, words=SCENE.words.replace("Quill Wharf", "the wharf"))] * 2, 2),
        (*[replace(SCENE, words=f"{SCENE.words}, the harbour office said")] * 2, 2),
    ],
    ids=["one sentence", "each its own", "a few words", "no name", "a statement"],
)
def test_another_source_beside_a_sentence_that_stood_elsewhere_before_confirms_nobody(first, second, least):
    police = replace(TOLD, source="Norhaven University")
    assert bounds({"Fen Post": [TOLD, first], "Coast Courier": [police, second]}) == (least, 2)


@pytest.mark.parametrize(
    ("credited", "third", "least"),
    [({"a2": "Fen Post"}, None, 1), ({}, None, 2), ({"a2": "Fen Post"}, "Norhaven Police", 2)],
    ids=["credited", "its own", "named by a third"],
)
def test_another_source_in_a_story_that_is_credited_to_an_outlet_confirms_nobody(credited, third, least):
    police = replace(TOLD, source="Norhaven Police")
    more = {"Valley Post": [replace(TOLD, source=third)]} if third else {}
    case = case_of({"Fen Post": [TOLD], "Coast Courier": [police], **more}, credited=credited)
    found = trace_claim(case).claim.sources.for_
    assert (found.least, found.most) == (least, 2)


def beside(mine, theirs, *, kind="update", signs=(SCENE, SCENE)):
    """Return the bounds of the last of reports on one figure, of which the ones before give another value."""
    first = {f"Paper {number}": [line, signs[0]] for number, line in enumerate(theirs)}
    case = case_of({**first, "Coast Courier": [mine, signs[1]]})
    own = [item for item in case.claim.appearances if case.mentions[item.mention].article == f"a{len(theirs) + 1}"]
    rest = tuple(item for item in case.claim.appearances if item not in own)
    other = replace(case, claim=replace(case.claim, id="c2", appearances=rest))
    ours = replace(case.claim, appearances=tuple(own), related=(Related(claim="c2", kind=kind),))
    found = trace_claim(replace(case, claim=ours, claims={"c2": other.claim}, beside={"c2": other}))
    return found.claim.sources.for_.least, found.claim.sources.for_.most


@pytest.mark.parametrize("signs", [(SCENE, SCENE), (ASKED, ASKED)], ids=["one sentence", "the words of a passer-by"])
def test_another_number_of_one_source_in_an_article_that_retells_the_first_confirms_nobody(signs):
    later = replace(TOLD, words="The sale of the Tern ferry brought 4700 crowns")
    assert beside(later, [TOLD], signs=signs) == (0, 1)
    assert beside(later, [TOLD], signs=(SCENE, OTHER)) == (1, 1)
    assert beside(replace(later, source="Norhaven University"), [TOLD], signs=signs) == (1, 1)


def change(words):
    return Line(f"Output at the Tern works rose {words}", **COUNCIL)


def test_a_change_from_the_same_start_has_one_end():
    from_one = change("from 1500 hulls to 3000 hulls"), [change("from 1500 hulls to 9000 hulls")] * 2
    from_two = change("from 1600 hulls to 3100 hulls"), [change("from 1500 hulls to 9000 hulls")] * 2
    assert beside(*from_one, signs=(SCENE, OTHER)) == (0, 1)
    assert beside(*from_two, signs=(SCENE, OTHER)) == (1, 1)


def test_one_number_of_one_source_in_another_currency_is_given_once():
    pounds = replace(TOLD, words="The sale of the Tern ferry brought 4200 pounds")
    euros = replace(TOLD, words="The sale of the Tern ferry brought 4200 euros")
    assert beside(pounds, [euros], kind="conflict", signs=(SCENE, OTHER)) == (0, 1)


NOT = replace(TOLD, words="The sale of the Tern ferry did not bring 4200 crowns", stance="against")


@pytest.mark.parametrize(
    ("told", "against"),
    [
        ([TOLD, TOLD, NOT], (0, 1)),
        ([TOLD, NOT], (1, 1)),
        ([NOT, TOLD, TOLD], (1, 1)),
        ([TOLD, TOLD, replace(NOT, source="Norhaven University")], (1, 1)),
        ([TOLD, TOLD, replace(NOT, certainty="denied")], (1, 1)),
    ],
    ids=["two before", "one before", "none before", "somebody else", "a denial"],
)
def test_a_source_that_two_had_say_yes_before_does_not_say_no_to_one(told, against):
    scenes = (SCENE, OTHER, Line("Nothing else was to be seen", ours=False))
    articles = {f"Paper {number}": [line, scenes[number]] for number, line in enumerate(told)}
    assert bounds(articles, "against") == against


def test_a_source_whose_report_is_retold_with_a_no_says_no_such_thing():
    assert bounds({"Fen Post": [TOLD, SCENE], "Coast Courier": [NOT, SCENE]}, "against") == (0, 1)


def on(day, line):
    return replace(line, words=f"The Tern works will close on {day}")


def test_another_day_of_one_source_than_two_had_before_confirms_nobody():
    """Days are no quantities: they are read into the mentions here."""
    case = case_of({"A": [on("2 May", TOLD)], "B": [on("2 May", TOLD)], "C": [on("9 May", TOLD)]})
    mentions = {name: dated(mention) for name, mention in case.mentions.items()}
    case = replace(case, mentions=mentions, said={})
    shown = {mentions[item.mention].article: item for item in case.claim.appearances}
    other = replace(case, claim=replace(case.claim, id="c2", appearances=(shown["a1"], shown["a2"])))
    ours = replace(case.claim, appearances=(shown["a3"],), related=(Related(claim="c2", kind="conflict"),))
    found = trace_claim(replace(case, claim=ours, claims={"c2": other.claim}, beside={"c2": other}))
    assert (found.claim.sources.for_.least, found.claim.sources.for_.most) == (0, 1)


def dated(mention):
    """Return a mention whose day was read."""
    day = date(2031, 5, int(mention.quote.split()[-2]))
    when = When(span=mention.spans[0], edtf=day.isoformat(), role="event", start=day, end=day)
    return replace(mention, when=(when,), quantities=())


def deed(cue, words):
    line = Line(words, "Lind Works", kind="organisation", cue=cue)
    sources = trace_claim(case_of({"Fen Post": [line]})).claim.sources.for_
    return [root.kind for root in sources.roots]


def test_who_recalls_things_does_not_tell_of_it():
    assert deed("recalled", "40 pumps made at Tern") == ["own-voice"]
    assert deed("recalled", "The strike had cost 40 pumps") == ["organisation"]
    assert deed("announced", "40 pumps made at Tern") == ["organisation"]


def test_a_reading_across_the_statements_of_two_people_confirms_nobody():
    lines = [
        Line("The fire cost 40 crowns", "Norhaven University", kind="organisation"),
        Line("Farms near Tern lost 12 animals", "Tern Council", kind="organisation"),
    ]
    case = case_of({"Fen Post": lines})
    first, second = sorted(case.mentions)
    both = replace(case.mentions[first], spans=(*case.mentions[first].spans, *case.mentions[second].spans))
    said = {"a1": (both, case.mentions[second])}
    read = replace(case, mentions={first: both, second: case.mentions[second]}, said=said)
    assert trace_claim(read).claim.sources.for_.least == 1
    assert any(
        "together with what another says" in " ".join(root.because)
        for root in trace_claim(read).claim.sources.for_.roots
    )

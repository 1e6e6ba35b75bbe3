"""A source that is said to have given two numbers of one thing gave at most one of them."""

from dataclasses import replace

import pytest

from reportedly.provenance import Case, trace_claim
from reportedly.records import Appearance, Article, Attribution, Claim, Mention, Moment, Quantity, Related, Score, Span


def told(name, outlet, number, *, hour, by="Ada Brenn", copy_of=None):
    """Return an article and what it says: so many households, told by somebody."""
    said = f"The breach left {number} households in the dark"
    moment = Moment(iso=f"2031-03-{1 + hour // 24:02}T{hour % 24:02}:00:00+00:00", confidence=Score(1.0, "Stated."))
    text = f"{said}, {by} said."
    place = Span(len(said) + 2, len(said) + 2 + len(by))
    link = Attribution(
        source=by, kind="person", source_spans=(place,), cue="said", cue_spans=(Span(place.end + 1, place.end + 5),),
        content_spans=(Span(0, len(said)),), institution=f"{by.split()[-1]} Council",
    )  # fmt: skip
    at = said.index(str(number))
    amount = Quantity(span=Span(at, at + len(str(number))), low=number, high=number, unit="household")
    mention = Mention(
        id=f"m{name}", article=f"a{name}", spans=(Span(0, len(said)),), quote=said, speech="indirect", chain=(link,),
        quantities=(amount,), copy_of=copy_of,
    )  # fmt: skip
    return Article(id=f"a{name}", text=text, outlet=outlet, published=moment, language="en"), mention


def bounds(mine, theirs, kind="conflict"):
    """Return *least* and *most* of the claim that `mine` make, where `theirs` make one with another value."""
    articles = {article.id: article for article, _ in (*mine, *theirs)}
    claims = [
        Claim(id=name, text=each[0][1].quote, appearances=tuple(Appearance(mention=said.id) for _, said in each))
        for name, each in (("c1", mine), ("c2", theirs))
    ]
    ours = replace(claims[0], related=(Related(claim="c2", kind=kind),))
    mentions = {said.id: said for _, said in (*mine, *theirs)}
    beside = Case(claim=claims[1], mentions=mentions, articles=articles)
    found = trace_claim(
        Case(claim=ours, mentions=mentions, articles=articles, claims={"c2": claims[1]}, beside={"c2": beside})
    )
    return found.claim.sources.for_.least, found.claim.sources.for_.most


def spoken_by(reported, name):
    """Return a report in which somebody else speaks for the same body."""
    article, mention = reported
    return article, replace(mention, chain=(replace(mention.chain[0], source=name),))


FIRST = told("1", "Coast Courier", 5_500, hour=1)
SECOND = told("2", "Fen Post", 5_500, hour=3)
LATER = told("9", "Valley Post", 5_050, hour=9)


def test_a_number_that_is_a_slip_of_what_its_source_said_before_confirms_nobody():
    assert bounds([LATER], [FIRST]) == (0, 1)
    assert bounds([FIRST], [LATER]) == (1, 1)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ([LATER], [told("1", "Coast Courier", 5_500, hour=1, by="Ole Varg")]),
        ([LATER], [told("1", "Coast Courier", 5_500, hour=12)]),
        ([told("9", "Coast Courier", 5_050, hour=9)], [FIRST]),
        ([told("9", "Valley Post", 5_050, hour=200)], [FIRST]),
        ([LATER, told("8", "Tern Daily", 5_050, hour=8)], [FIRST]),
        ([told("9", "Valley Post", 7_100, hour=9)], [spoken_by(FIRST, "Jens Lind"), spoken_by(SECOND, "Jens Lind")]),
        ([told("9", "Valley Post", 2_300, hour=9)], [spoken_by(FIRST, "Jens Lind")]),
    ],
    ids=["another source", "later", "the same outlet", "long ago", "told to two", "may have moved", "one word each"],
)
def test_two_numbers_that_may_both_have_been_said_stand_as_they_are(mine, theirs):
    assert bounds(mine, theirs) == (1, 1)


@pytest.mark.parametrize("number", [7_100, 2_300])
def test_one_speaker_gives_one_of_two_numbers_that_cannot_both_hold(number):
    later = told("9", "Valley Post", number, hour=9)
    assert bounds([later], [FIRST]) == (0, 1)
    assert bounds([FIRST], [later]) == (1, 1)
    assert bounds([later], [FIRST], kind="update") == (1, 1)
    article, mention = later
    headline = article, replace(mention, id="m8", in_headline=True)
    assert bounds([later, headline], [FIRST]) == (1, 1)


def test_a_number_far_from_what_two_outlets_had_from_the_body_before_confirms_nobody():
    far = told("9", "Valley Post", 2_300, hour=9)
    first, second = spoken_by(FIRST, "Jens Lind"), spoken_by(SECOND, "Jens Lind")
    copied = spoken_by(told("2", "Fen Post", 5_500, hour=3, copy_of="m1"), "Jens Lind")
    assert bounds([far], [first, second]) == (0, 1)
    assert bounds([far], [first, copied]) == (1, 1)


def through(reported, outlet):
    """Return a report that gives another outlet as the one that has it from the source."""
    article, mention = reported
    outer = replace(mention.chain[0], source=outlet, kind="outlet", institution=None)
    return article, replace(mention, chain=(outer, *mention.chain))


def test_who_cites_the_outlet_that_has_the_other_number_is_no_second_one():
    again = through(told("7", "Hill Echo", 5_050, hour=11), "Valley Post")
    assert bounds([LATER, again], [FIRST]) == (0, 1)


def from_agency(reported):
    """Return a report whose source is an agency that nobody read, through another outlet that nobody read."""
    article, mention = through(reported, "Hill Echo")
    agency = replace(mention.chain[1], source="Fen Wire", kind="outlet", institution=None)
    return article, replace(mention, chain=(mention.chain[0], agency))


def test_one_agency_that_was_not_read_gives_one_of_two_numbers_that_cannot_both_hold():
    first, later = from_agency(FIRST), from_agency(told("9", "Valley Post", 7_100, hour=9))
    assert bounds([later], [first]) == (0, 1)
    assert bounds([first], [later]) == (1, 1)
    assert bounds([later], [first], kind="update") == (1, 1)


def test_the_number_that_was_told_first_is_no_slip_of_the_later_one():
    first = told("1", "Valley Post", 5_050, hour=1)
    assert bounds([first, LATER], [told("2", "Fen Post", 5_500, hour=3)]) == (1, 1)


def test_who_cites_one_of_two_tellers_tells_nothing_otherwise_itself():
    first = told("1", "Coast Courier", 5_050, hour=1)
    again = through(told("7", "Hill Echo", 5_050, hour=11), "Coast Courier")
    assert bounds([first, again], [told("2", "Fen Post", 5_500, hour=9)]) == (1, 1)


def test_an_update_of_the_source_stands():
    assert bounds([LATER], [FIRST], kind="update") == (1, 1)


def test_a_copy_of_a_number_that_its_source_did_not_give_gives_it_no_weight():
    copied = told("8", "Tern Daily", 5_050, hour=20, copy_of="m9")
    assert bounds([LATER, copied], [FIRST]) == (0, 1)


def citing(cited, number):
    """Return a report that has a number from another outlet."""
    article, mention = told("8", "Valley Post", number, hour=9, by=cited)
    return article, replace(mention, chain=(replace(mention.chain[0], kind="outlet", institution=None),))


@pytest.mark.parametrize(("cited", "least"), [("Coast Courier", 0), ("Fen Post", 1)])
def test_a_cited_outlet_whose_report_gives_another_number_was_read_and_does_not_say_so(cited, least):
    assert bounds([citing(cited, 55_000)], [FIRST]) == (least, 1)


@pytest.mark.parametrize(
    ("number", "since", "least"),
    [(7_512, (13, 20), 0), (7_512, (13,), 1), (7_512, (), 1), (5_519, (13, 20), 1), (7_519, (13, 20), 1)],
    ids=["two since", "one since", "none since", "its last digit", "two digits"],
)
def test_what_others_still_tell_as_it_was_has_not_risen_by_one_digit_before_the_last(number, since, least):
    outlets = ("Quay Times", "Fen Post")
    theirs = [told("1", "Coast Courier", 5_512, hour=1)]
    theirs += [told(f"3{hour}", outlet, 5_512, hour=hour) for hour, outlet in zip(since, outlets, strict=False)]
    assert bounds([told("9", "Valley Post", number, hour=9)], theirs, "update") == (least, 1)


@pytest.mark.parametrize(
    ("words", "certainty", "least"),
    [
        ("The council will build {} homes", "predicted", 0),
        ("The council now plans to build {} homes", "predicted", 1),  # it says that the plan is another one
        ("The council has built {} homes", "flat", 1),
    ],
)
def test_what_a_source_announced_does_not_move_in_one_article_alone(words, certainty, least):
    def announced(report: tuple[Article, Mention]) -> tuple[Article, Mention]:
        article, mention = report
        return article, replace(mention, quote=words.format(mention.quantities[0].low), certainty=certainty)

    first, later = announced(told("1", "Coast Courier", 100, hour=1)), announced(told("2", "Fen Post", 600, hour=30))
    assert bounds([later], [first], kind="update") == (least, 1)


def test_less_than_three_outlets_had_from_the_source_before_is_theirs_changed_on_the_way():
    third = told("4", "Tern Daily", 5_500, hour=3)
    later = told("9", "Valley Post", 2_300, hour=33)
    assert bounds([later], [FIRST, SECOND, third], kind="update") == (0, 1)
    assert bounds([later], [FIRST, SECOND], kind="update") == (1, 1)


@pytest.mark.parametrize(
    ("name", "kind", "least"),
    [("draft letter", "document", 0), ("Rates for Sorrel", "document", 0), ("Ada Brenn", "person", 1)],
)
def test_a_paper_is_not_of_two_minds(name, kind, least):
    def by_it(report: tuple[Article, Mention]) -> tuple[Article, Mention]:
        article, mention = report
        return article, replace(mention, chain=(replace(mention.chain[0], kind=kind, source=name, institution=None),))

    first, later = by_it(told("1", "Coast Courier", 100, hour=1)), by_it(told("2", "Fen Post", 100, hour=9))
    mentions = {mention.id: mention for _, mention in (first, later)}
    shown = (Appearance(mention="m1"), Appearance(mention="m2", stance="against"))
    claim = Claim(id="c1", text=first[1].quote, appearances=shown)
    articles = {article.id: article for article, _ in (first, later)}
    found = trace_claim(Case(claim=claim, mentions=mentions, articles=articles)).claim.sources
    assert (found.for_.least, found.against.least) == (1, least)

"""What is handed on without its bound or its doubt is another claim: the loss is found across the two."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.provenance import Case, trace_claim
from reportedly.records import (
    Appearance,
    Article,
    Attribution,
    Certainty,
    Claim,
    Copy,
    Link,
    Mention,
    Moment,
    Quantity,
    Related,
    Score,
    Span,
    quote_of,
)

GIVEN, TAKEN = "The Sorrel ferry carried up to 500 people.", "The Sorrel ferry carried 500 people."
LEAD = "The Coast Courier reported: "
BOUND = {"low": None, "high": 500}
EXACT = {"low": 500, "high": 500}
LOST = {"dropped-bound", "raised-certainty"}
KINDS = st.sampled_from(["conflict", "update", "refinement"])


def article(name, outlet, text, *, day, links=()):
    moment = Moment(iso=f"2031-03-{day:02}", confidence=Score(1.0, "Stated."))
    return Article(id=name, text=text, outlet=outlet, published=moment, language="en", links=links)


def mention(name, told, text, number, *, certainty: Certainty = "flat", cites=False):
    start = told.text.index(text)
    spans = (Span(start, start + len(text)),)
    at = start + text.index("500")
    source, cue = Span(4, 17), Span(18, 26)
    chain = Attribution(
        source="Coast Courier", kind="outlet", source_spans=(source,), cue="reported", cue_spans=(cue,),
        content_spans=spans,
    )  # fmt: skip
    return Mention(
        id=name, article=told.id, spans=spans, quote=quote_of(told.text, spans), speech="indirect", certainty=certainty,
        chain=(chain,) if cites else (), quantities=(Quantity(span=Span(at, at + 3), unit="person", **number),),
    )  # fmt: skip


def case_of(way, *, doubt=False, day=2, kind="refinement"):
    """Return the case of the claim without its bound (or doubt), taken in one way from an article that had it."""
    links = (Link(span=Span(0, len(TAKEN)), href="https://courier.example/1"),) if way == "link" else ()
    cites = way == "citation"
    given_text = GIVEN if not doubt else TAKEN
    giver = article("a1", "Coast Courier", given_text, day=1)
    taker = article("a2", "Valley Post", f"{LEAD if cites else ''}{TAKEN}", day=day, links=links)
    first = mention("m1", giver, given_text, EXACT if doubt else BOUND, certainty="hedged" if doubt else "flat")
    second = mention("m2", taker, TAKEN, EXACT, cites=cites)
    passages = ((Span(0, len(TAKEN)), Span(0, len(given_text))),)
    copy = Copy(family="k", kind="near-copy", article="a2", of="a1", shared=0.9, passages=passages)
    return Case(
        claim=Claim(
            id="c2", text=TAKEN, appearances=(Appearance(mention="m2"),), related=(Related(claim="c1", kind=kind),)
        ),
        mentions={"m1": first, "m2": second},
        articles={"a1": giver, "a2": taker},
        copies=(copy,) if way == "copy" else (),
        linked={"a2": {"https://courier.example/1": ("a1",)}},
        claims={"c1": Claim(id="c1", text=GIVEN, appearances=(Appearance(mention="m1"),))},
        givers={"a1": (first,)},
    )


def lost(case):
    return [item for item in trace_claim(case).findings if item.kind in LOST]


@pytest.mark.parametrize("way", ["copy", "citation", "link"])
@pytest.mark.parametrize("doubt", [False, True], ids=["bound", "doubt"])
def test_what_a_copy_a_citation_or_a_link_lost_is_shown_in_both_articles(way, doubt):
    found = lost(case_of(way, doubt=doubt))
    assert [item.kind for item in found] == ["raised-certainty" if doubt else "dropped-bound"]
    quotes = {piece.article: piece.quote for piece in found[0].evidence}
    assert quotes == {"a1": TAKEN if doubt else GIVEN, "a2": TAKEN}
    assert found[0].claim == "c2"


@pytest.mark.parametrize("doubt", [False, True], ids=["bound", "doubt"])
def test_who_took_from_nobody_lost_nothing(doubt):
    assert lost(case_of("", doubt=doubt)) == []


@pytest.mark.parametrize("way", ["copy", "citation", "link"])
def test_the_claim_that_kept_its_bound_lost_nothing(way):
    case = case_of(way)
    claim = case.claims["c1"]
    mirrored = replace(
        case,
        claim=replace(claim, related=(Related(claim="c2", kind="refinement"),)),
        claims={"c2": replace(case.claim, related=())},
    )
    assert lost(mirrored) == []


def test_a_giver_that_says_both_lost_nothing():
    case = case_of("copy")
    text = f"{GIVEN} {TAKEN}"
    giver = article("a1", "Coast Courier", text, day=1)
    again = mention("m3", giver, TAKEN, EXACT)
    said = (*case.claim.appearances, Appearance(mention="m3"))
    both = replace(
        case,
        claim=replace(case.claim, appearances=said),
        mentions=case.mentions | {"m3": again},
        articles=case.articles | {"a1": giver},
    )
    assert lost(both) == []


@pytest.mark.parametrize("way", ["citation", "link"])
def test_nothing_is_lost_from_a_report_that_came_later(way):
    early = case_of(way)
    taker = replace(early.articles["a2"], published=early.articles["a1"].published)
    giver = replace(early.articles["a1"], published=early.articles["a2"].published)
    assert lost(replace(early, articles={"a1": giver, "a2": taker})) == []


@given(st.sampled_from(["copy", "citation", "link", ""]), st.booleans(), KINDS, st.integers(2, 9))
def test_refinements_change_findings_and_never_roots(way, doubt, kind, day):
    case = case_of(way, doubt=doubt, day=day, kind=kind)
    alone = replace(case, claim=replace(case.claim, related=()))
    assert trace_claim(case).claim.sources == trace_claim(alone).claim.sources

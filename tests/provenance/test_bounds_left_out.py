"""A bound that an unseen copy left out: one source gave one outlet "at least 130" and the next one, alone, has 130."""

from dataclasses import replace

import pytest

from reportedly.provenance import Case, trace_claim
from reportedly.records import Appearance, Claim, Related
from tests.provenance.test_two_numbers import told


def bounded(report):
    """Return the report with a bound in the place of its number: at least so many."""
    article, mention = report
    number = replace(mention.quantities[0], high=None)
    return article, replace(mention, quantities=(number,))


def unnamed(report, words):
    article, mention = report
    link = replace(mention.chain[0], source=words, kind="anonymous", institution=None)
    return article, replace(mention, chain=(link,))


def least(mine, theirs, kind="refinement"):
    """Return *least* of the claim that `mine` make, to which the claim of `theirs` is related."""
    articles = {article.id: article for article, _ in (*mine, *theirs)}
    mentions = {said.id: said for _, said in (*mine, *theirs)}
    claims = [
        Claim(id=name, text=each[0][1].quote, appearances=tuple(Appearance(mention=said.id) for _, said in each))
        for name, each in (("c1", mine), ("c2", theirs))
    ]
    ours = replace(claims[0], related=(Related(claim="c2", kind=kind),))
    return trace_claim(
        Case(claim=ours, mentions=mentions, articles=articles, claims={"c2": claims[1]})
    ).claim.sources.for_.least


FIRST = bounded(told("1", "Coast Courier", 130, hour=1))
LATER = told("9", "Valley Post", 130, hour=9)


def test_a_number_whose_source_gave_a_bound_for_it_before_confirms_nobody():
    assert least([LATER], [FIRST]) == 0


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ([LATER], [bounded(told("1", "Coast Courier", 130, hour=1, by="Ole Varg"))]),
        ([LATER], [bounded(told("1", "Coast Courier", 130, hour=12))]),
        ([LATER], [bounded(told("1", "Coast Courier", 131, hour=1))]),
        ([LATER, told("8", "Tern Daily", 130, hour=8)], [FIRST]),
        ([bounded(LATER)], [told("1", "Coast Courier", 130, hour=1)]),
        ([told("9", "Coast Courier", 130, hour=9)], [FIRST]),
    ],
    ids=["another source", "later", "another number", "told to two", "a bound put in", "one outlet"],
)
def test_a_number_that_may_have_been_said_without_the_bound_stands_as_it_is(mine, theirs):
    assert least(mine, theirs) == 1


def test_a_refinement_alone_has_that_effect():
    assert least([LATER], [FIRST], kind="conflict") == 1


@pytest.mark.parametrize(("words", "expected"), [("an internal letter", 0), ("two guards", 1)])
def test_papers_without_a_title_are_one_where_they_are_described_alike(words, expected):
    mine, theirs = unnamed(LATER, "internal letter"), unnamed(FIRST, words)
    assert least([mine], [theirs]) == expected


@pytest.mark.parametrize(("others", "expected"), [(["2"], 0), ([], 1)])
def test_what_an_outlet_says_itself_lost_the_bound_that_two_others_had(others, expected):
    article, mention = LATER
    flat = (article, replace(mention, chain=()))
    told_before = [FIRST, *(bounded(told(name, "Tern Daily", 130, hour=2)) for name in others)]
    assert least([flat], told_before) == expected

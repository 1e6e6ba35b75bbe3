"""A source told by what it is ("an airline", "police") cannot be told apart from a body that may be of that kind."""

import dataclasses

import pytest

from reportedly.provenance import trace_claim
from tests.provenance.world import Told, case_of, link, person

MAY_BE_ONE = [
    ("airline crew", "All Norland Airways"),
    ("crew", "Norland Aviation Group"),
    ("cabin crew", "ANV"),  # nothing tells what ANV is
    ("pilots", "airline staff"),
    ("company officials", "Vell Ferries"),
    ("company officials", "Quist & Lind"),
    ("the police", "Varford Constabulary"),
    ("Police", "Sheriff of Quist"),
    ("doctors at a hospital", "Sorrel Infirmary"),
    ("city authorities", "Varford Fire Brigade"),
    ("statement from the company", "Vell Ferries"),
    ("Swedish maker", "Vell Ferries"),
    ("the squad", "Quist & Lind"),
]
ARE_TWO = [
    ("airline crew", "Ministry of Ports"),
    ("the police", "Sorrel Infirmary"),
    ("police", "hospital"),
    ("a hospital", "Varford Constabulary"),
    ("researchers", "Vell Ferries"),
    ("Swedish government", "Vell Ferries"),
    ("Swedish navy", "Danish navy"),
    ("adidas", "Vell Ferries"),
]


@pytest.mark.parametrize(("told", "name"), MAY_BE_ONE)
def test_a_kind_beside_a_body_that_may_be_of_it_counts_once_and_says_why(told, name):
    found = counted(told, name)
    assert (found.for_.least, found.for_.most) == (1, 2)
    assert any("and not its name: it may be" in reason for root in found.for_.roots for reason in root.because)
    assert any("independent of one another all the same: at least 2" in line for line in found.would_change)


@pytest.mark.parametrize(("told", "name"), ARE_TWO)
def test_a_kind_beside_a_body_of_another_kind_counts_for_itself(told, name):
    found = counted(told, name).for_
    assert (found.least, found.most) == (2, 2)


def test_a_kind_adds_nobody_to_two_bodies_of_it_and_takes_neither_away():
    told = [*said_by("airline crew", "Brenn Air"), Told("Paper 3", (link("Quist Airways", "organisation"),))]
    found = trace_claim(case_of(told)).claim.sources.for_
    assert (found.least, found.most) == (2, 3)


def test_a_kind_with_a_name_elsewhere_is_that_name():
    told = [*said_by("police", "Varford Police"), Told("Paper 3", (link("Sorrel Police", "organisation"),))]
    assert trace_claim(case_of(told)).claim.sources.for_.least == 2


def test_what_the_articles_call_a_name_tells_its_kind():
    case = case_of(said_by("airline crew", "Brenn Vell"))
    assert trace_claim(case).claim.sources.for_.least == 1
    for words in ("Brenn Vell (BV), a hospital in Varford, was full.", "At the hospital Brenn Vell all was well."):
        first, *others = case.articles.values()
        texts = [dataclasses.replace(first, text=f"{first.text} {words}"), *others]
        told = dataclasses.replace(case, articles={article.id: article for article in texts})
        assert trace_claim(told).claim.sources.for_.least == 2


@pytest.mark.parametrize(("told", "least"), [("airline crew", 2), ("company executives", 1), ("campaign team", 1)])
def test_whoever_owns_a_business_may_be_meant_by_it_and_a_passenger_is_no_crew(told, least):
    said = [Told("Paper 1", (person("Ada Brenn"),)), Told("Paper 2", (link(told, "organisation"),))]
    assert trace_claim(case_of(said)).claim.sources.for_.least == least


def test_a_person_counts_as_the_body_spoken_for():
    said = [
        Told("Paper 1", (person("Ada Brenn", "Brenn Airways", "pilot"),)),
        Told("Paper 2", (link("crew", "organisation"),)),
    ]
    assert trace_claim(case_of(said)).claim.sources.for_.least == 1


def said_by(told, name):
    return [Told("Paper 1", (link(told, "organisation"),)), Told("Paper 2", (link(name, "organisation"),))]


def counted(told, name):
    return trace_claim(case_of(said_by(told, name))).claim.sources

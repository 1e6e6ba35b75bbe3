"""The list of claims: its rows follow whatever is stored, its facets narrow it down, its counts are right."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ledger import Ledger
from reportedly.ledger.listing import ORDERS, Wanted
from reportedly.ledger.overview import UNSURE
from reportedly.records import AcceptMentions, Comment
from reportedly.wiring import reviews
from tests.ledger.world import ARTICLES, CLAIM, ORIGIN, OTHER, TAKEN, filled


@pytest.fixture
def ledger():
    with Ledger.in_memory() as made:
        yield filled(made)


def ids(ledger: Ledger, wanted: Wanted) -> list[str]:
    return [row.id for row in ledger.listed(numbers(ledger, wanted))]


def numbers(ledger: Ledger, wanted: Wanted) -> list[int]:
    return [number for _, number in ledger.matching(wanted)]


def test_a_row_says_who_carries_a_claim_and_who_was_first(ledger):
    row = ledger.listed(numbers(ledger, Wanted()))[0]
    assert (row.id, row.outlets, row.articles, row.mentions) == ("c1", 2, 2, 2)
    assert (row.first_outlet, row.first_published) == ("Kell Courier", "2031-05-06")


def test_the_most_repeated_and_least_sourced_stand_first(ledger):
    assert ids(ledger, Wanted()) == ["c1", "c2"]
    better = replace(CLAIM, sources=replace(CLAIM.sources, for_=replace(CLAIM.sources.for_, least=9, most=9)))
    ledger.put_claims([better, replace(OTHER, appearances=(*CLAIM.appearances,))])
    assert ids(ledger, Wanted()) == ["c2", "c1"]


@pytest.mark.parametrize(
    ("facet", "value", "expected"),
    [
        ("outlet", "Kell Courier", ["c1"]),
        ("outlet", "The Gull", ["c1", "c2"]),
        ("outlet", "The Gul", []),
        ("source", "Port Authority", ["c1", "c2"]),
        ("finding", "copied", ["c1"]),
        ("relation", "update", ["c1"]),
        ("least", "0", ["c2"]),
    ],
)
def test_a_facet_narrows_the_list_down_and_its_count_is_right(ledger, facet, value, expected):
    wanted = Wanted(facets=((facet, value),))
    assert ids(ledger, wanted) == expected
    assert ledger.count_of(wanted) == len(expected)


def test_several_facets_must_all_hold(ledger):
    assert ids(ledger, Wanted(facets=(("outlet", "The Gull"), ("least", "1")))) == ["c1"]


def test_words_and_facets_narrow_down_together(ledger):
    assert ids(ledger, Wanted(query="harbour", order="match")) == ["c1", "c2"]
    assert ids(ledger, Wanted(query="harbour", facets=(("least", "0"),), order="match")) == ["c2"]


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [("2031-05-07", "", ["c1", "c2"]), ("2031-05-08", "", []), ("", "2031-05-06", ["c1"]), ("", "2031-05-05", [])],
)
def test_a_claim_belongs_to_a_period_if_one_of_its_articles_does(ledger, since, until, expected):
    assert ids(ledger, Wanted(since=since, until=until)) == expected


def test_facets_among_claims_count_each_claim_once(ledger):
    found = ledger.facets_among(numbers(ledger, Wanted()))
    assert found["outlet"] == [("The Gull", 2), ("Kell Courier", 1)]
    assert ledger.top_values("outlet") == found["outlet"]


def test_a_claim_that_is_gone_leaves_no_count_behind(ledger):
    ledger.drop_claims(["c1"])
    assert ledger.top_values("outlet") == [("The Gull", 1)]
    assert ledger.count_of(Wanted()) == 1


def test_rebuilding_the_rows_changes_nothing(ledger):
    tables = ("SELECT * FROM overview", "SELECT * FROM facets", "SELECT * FROM facet_values")
    before = [set(ledger.connection.execute(table)) for table in tables]
    ledger.rebuild_overview()
    assert [set(ledger.connection.execute(table)) for table in tables] == before


@pytest.mark.parametrize("order", sorted(ORDERS))
def test_a_list_read_page_by_page_is_the_list_read_at_once(ledger, order):
    wanted = Wanted(query="containers" if order == "match" else "", order=order)
    pages, key = [], None
    while found := ledger.matching(wanted, limit=1, after=key):
        pages += found
        key = found[-1]
    assert pages == ledger.matching(wanted)


def test_values_over_time_are_in_order_of_publication(ledger):
    days = [spark.day for spark in ledger.sparks(["c1"])["c1"]]
    assert days == ["2031-05-06", "2031-05-07"]


@settings(max_examples=30, deadline=None)
@given(
    st.text(),
    st.sampled_from(sorted(ORDERS)),
    st.lists(st.tuples(st.sampled_from(["outlet", "source", "least"]), st.text()), max_size=3),
)
def test_nothing_that_is_asked_for_is_a_wrong_query(query, order, facets):
    with Ledger.in_memory() as ledger:
        filled(ledger)
        wanted = Wanted(query=query, order=order, facets=tuple(facets))
        assert set(ids(ledger, wanted)) <= {"c1", "c2"}


def test_the_world_has_what_these_tests_rely_on():
    assert len(ARTICLES) == 3
    assert TAKEN.copy_of


def test_what_waits_for_a_decision_is_counted_and_goes_down(ledger):
    row = ledger.listed(numbers(ledger, Wanted(facets=(("outlet", "Kell Courier"),))))[0]
    assert row.open == 1  # the other mention was copied from it
    reviews.apply(ledger, AcceptMentions(mentions=(ORIGIN.id,)), author="Jo")
    claims = ledger.listed(numbers(ledger, Wanted(facets=(("outlet", "Kell Courier"),))))
    assert [claim.open for claim in claims] == [0]


def test_whoever_is_unsure_has_decided_for_now(ledger):
    reviews.apply(ledger, Comment(subject=ORIGIN.id, text=UNSURE), author="Jo")
    ledger.refresh_overview(["c1"])
    assert ledger.listed(numbers(ledger, Wanted()))[0].open == 0

"""The table of outlets that comes with the package."""

import re

import pytest

from reportedly.articles import load_outlets
from reportedly.records import folded

TABLE = load_outlets()
KINDS = {"agency", "aggregator", "broadcaster", "magazine", "paper", "site"}


def test_every_row_has_a_name_a_kind_and_a_source():
    assert all(row.name.strip() == row.name != "" for row in TABLE)
    assert {row.kind for row in TABLE} <= KINDS
    assert all(row.from_ for row in TABLE)
    assert len(list(TABLE)) > 2_500


def test_domains_are_hosts_and_belong_to_one_row():
    domains = [domain for row in TABLE for domain in row.domains]
    assert all(re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", domain) for domain in domains)
    assert sorted(set(domains)) == sorted(domains)


def test_names_belong_to_one_row_and_countries_are_codes():
    names = [folded(row.name) for row in TABLE]
    assert sorted(set(names)) == sorted(names)
    assert all(re.fullmatch(r"[A-Z]{2}", row.country) for row in TABLE if row.country)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("AP", "Associated Press"),
        ("the Guardian", "The Guardian"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("Tass", "TASS"),
    ],
)
def test_an_outlet_is_found_by_its_aliases(written, name):
    found = TABLE.by_name(written)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "word", ["the Post", "economist", "insider", "map", "Map", "who", "WHO", "Iran", "The Sun", "Hill", "Time"]
)
def test_a_word_or_another_name_is_no_outlet(word):
    assert TABLE.by_name(word) is None


def test_a_slip_of_the_pen_is_offered_never_taken():
    assert TABLE.by_name("NKH") is None
    nearest = TABLE.nearest("NKH")
    assert nearest is not None
    assert nearest.name == "NHK"


def test_call_signs_that_differ_are_two_stations():
    assert TABLE.by_name("KTLA") is not None
    assert TABLE.nearest("KTAL") is None


@pytest.mark.parametrize(
    ("host", "name"),
    [("www.bbc.co.uk", "BBC News"), ("edition.cnn.com", "CNN"), ("en.yna.co.kr", "Yonhap"), ("notbbc.co.uk", None)],
)
def test_an_outlet_is_found_by_its_domain_and_those_below(host, name):
    found = TABLE.by_domain(host)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("one", "other"), [("wsj.com", "nypost.com"), ("cleveland.com", "newyorker.com"), ("wten.com", "thehill.com")]
)
def test_outlets_of_one_group_have_one_owner(one, other):
    first, second = TABLE.by_domain(one), TABLE.by_domain(other)
    assert first is not None
    assert second is not None
    assert first.owner == second.owner is not None

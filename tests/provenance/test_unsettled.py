"""The same words in several texts of which nothing tells who had them first: one report, whoever took it from whom."""

from dataclasses import replace
from itertools import permutations

import pytest

from reportedly.provenance import trace
from tests.provenance.world import Told, case_of, names, outlet, person, unnamed

WHY = "have the same words; nothing tells who took them from whom, so they are one report."


def same(told, *, alike=None, credited=None):
    """Return the case in which these tellings (all, or those of the articles `alike`) have the same words."""
    case = case_of(told)
    chosen = sorted(mention.id for mention in case.own if alike is None or mention.article in alike)
    pairs = tuple((one, other) for one in chosen for other in chosen if one < other)
    return replace(case, same_words=pairs, credited=credited or {})


def test_a_flat_text_printed_by_three_is_one_root():
    papers = [Told(by="Norland Herald"), Told(by="Coast Courier"), Told(by="Vale Post")]
    apart, together = trace(case_of(papers), "for").independence, trace(same(papers), "for").independence
    assert (apart.least, apart.most) == (1, 3)
    assert (together.least, together.most) == (1, 1)
    assert any(reason.endswith(WHY) for reason in together.roots[0].because)


def test_the_agency_that_one_of_them_credits_is_the_root():
    told = [Told(by="Norland Herald"), Told(by="Coast Courier", day=2)]
    found = trace(same(told, credited={told[1].id: "Agency One"}), "for").independence
    assert names(found.roots) == {"Agency One (own voice)"}


def test_who_is_named_in_one_of_them_is_the_root_of_all():
    told = [Told(by="Norland Herald"), Told(by="Coast Courier", chain=(person("Ada Brenn", "Harbour Office"),), day=2)]
    assert names(trace(same(told), "for").independence.roots) == {"Ada Brenn"}


def test_a_source_named_elsewhere_in_one_text_is_the_root_of_all():
    told = [
        Told(by="Norland Herald"),
        Told(by="Coast Courier", day=2, article="a2"),
        Told(by="Coast Courier", chain=(person("Ada Brenn"),), day=2, article="a2", headline=False),
    ]
    case = case_of(told)
    flat = tuple(sorted(mention.id for mention in case.own if not mention.chain))
    assert names(trace(replace(case, same_words=(flat,)), "for").independence.roots) == {"Ada Brenn"}


def test_unnamed_sources_of_one_text_count_once():
    told = [Told(by="Norland Herald", chain=(unnamed(),)), Told(by="Coast Courier", chain=(unnamed(),))]
    assert trace(same(told), "for").independence.most == 1


def test_words_that_cite_the_outlet_which_printed_them_too_make_no_circle():
    told = [Told(by="Agency One"), Told(by="Norland Herald", chain=(outlet("Agency One"),), day=2)]
    found = trace(same(told), "for")
    assert names(found.independence.roots) == {"Agency One (own voice)"}
    assert not found.loops


def test_what_is_known_to_be_copied_is_followed_to_its_giver():
    told = [
        Told(by="Coast Courier", article="a1"),
        Told(by="Norland Herald", article="a2", copied="a1"),
        Told(by="Vale Post", article="a3"),
    ]
    found = trace(same(told, alike={"a2", "a3"}), "for").independence
    assert names(found.roots) == {"Coast Courier (own voice)"}


def test_another_text_in_other_words_stays_a_root_of_its_own():
    told = [
        Told(by="Norland Herald", article="a1"),
        Told(by="Vale Post", article="a2"),
        Told(by="Hill Echo", article="a3"),
    ]
    found = trace(same(told, alike={"a1", "a2"}), "for").independence
    assert (found.least, found.most) == (1, 2)


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
def test_the_order_of_the_pairs_plays_no_part(order):
    told = [Told(by="Norland Herald", day=2), Told(by="Vale Post"), Told(by="Hill Echo", chain=(unnamed(),))]
    case = same(told)
    other = replace(case, same_words=tuple(case.same_words[at] for at in order))
    assert trace(case, "for") == trace(other, "for")

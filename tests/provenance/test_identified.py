"""One person under several names in several articles counts once, with the reason, until somebody says otherwise."""

from dataclasses import replace
from itertools import permutations

from reportedly.provenance import trace_claim
from reportedly.records import SourceJudgement
from tests.provenance.world import Told, case_of, link, person

SPOKESWOMAN = person("Ada Brenn", institution="Harbour Board", post="spokeswoman")
MAYOR = person("Tom Adler", institution="Varford", post="mayor")


def traced(chains, judgements=()):
    case = case_of([Told(by=f"Paper {number}", chain=(one,)) for number, one in enumerate(chains)])
    return trace_claim(replace(case, judgements=judgements)).claim.sources.for_


def bounds(found):
    return found.least, found.most


def judgement(kind, event=1):
    return SourceJudgement(kind=kind, name="Brenn", other="Ada Brenn", event=event, because="I know both.")


def test_a_surname_read_as_a_body_is_the_spokeswoman_of_the_other_article():
    found = traced([SPOKESWOMAN, link("Brenn", "organisation")])
    assert bounds(found) == (1, 1)
    assert any("the only one of that name here" in why for why in found.roots[0].because)


def test_two_people_of_one_surname_stay_two():
    assert bounds(traced([person("Ada Brenn"), person("Kim Brenn")])) == (2, 2)


def test_the_mayor_is_whom_another_article_names_so():
    found = traced([MAYOR, link("Varford mayor", "anonymous")])
    assert bounds(found) == (1, 1)
    assert any("the office of" in why for why in found.roots[0].because)


def test_an_office_that_two_people_hold_is_neither():
    other = person("Kim Sand", institution="Varford", post="mayor")
    assert traced([MAYOR, other, link("Varford mayor", "anonymous")]).most == traced([MAYOR, other]).most + 1


def test_several_mayors_are_no_office():
    assert traced([MAYOR, link("Varford mayors", "anonymous", count=2)]).most == 3


def test_what_a_person_holds_apart_stays_apart_and_is_one_again_once_that_is_undone():
    chains = (SPOKESWOMAN, link("Brenn", "organisation"))
    assert bounds(traced(chains, judgements=(judgement("different"),))) == (2, 2)
    assert bounds(traced(chains, judgements=(judgement("different"), judgement("same", event=2)))) == (1, 1)
    assert bounds(traced(chains)) == (1, 1)


def test_the_order_of_articles_changes_nobody():
    chains = (SPOKESWOMAN, link("Brenn", "organisation"), person("A. Brenn"), MAYOR)
    assert len({bounds(traced(order)) for order in permutations(chains)}) == 1


def test_another_of_the_name_makes_the_short_form_no_further_source():
    one = (SPOKESWOMAN, link("Brenn", "organisation"))
    assert traced([*one, person("Kim Brenn")]).most == traced(one).most + 1

"""Which named sources of several articles are one, and why."""

from itertools import permutations

import pytest

from reportedly.provenance.aliases import slip_free
from reportedly.provenance.identities import Source, identities
from reportedly.records import Outlet, Outlets

OUTLETS = Outlets((Outlet(name="Vell Courier", aliases=("The Courier",), kind="paper"),))


def named(names, kind="person"):
    return [Source(name=name, kind=kind) for name in names]


def groups(sources):
    return {frozenset(sources[member].name for member in one.members) for one in identities(sources, OUTLETS)}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Quill", "Ada Quill", "person"),
        ("Mr. Adler", "Tom Adler", "person"),
        ("Jim Adler", "James Adler", "person"),
        ("T. Adler", "Tom Adler", "person"),
        ("Shadler", "Tom Schadler", "person"),
        ("Vell Airlines", "Vell", "organisation"),
        ("Energiya", "Energia", "organisation"),
        ("NVWF", "National Vell Water Fund", "organisation"),
        ("Germany", "German government", "organisation"),
        ("The Courier", "Vell Courier", "outlet"),
    ],
)
def test_two_names_of_one_are_one_and_the_reason_names_both(one, other, kind):
    found = identities(named([one, other], kind), OUTLETS)
    assert len(found) == 1
    assert all(name in found[0].because[0] for name in (one, other) if found[0].because)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Tom Adler", "Ada Adler", "person"),
        ("Harbour Ministry", "Justice Ministry", "organisation"),
        ("University of Vell", "University of Marn", "organisation"),
        ("new group", "New Vell Times", "organisation"),
        ("Vell University", "Vell University Hospital", "organisation"),
        ("Germany", "German police", "organisation"),
    ],
)
def test_different_names_stay_two(one, other, kind):
    assert len(identities(named([one, other], kind), OUTLETS)) == 2


def test_a_surname_that_two_people_bear_means_neither():
    assert groups(named(["Adler", "Tom Adler", "Ada Adler"])) == {
        frozenset({"Adler"}),
        frozenset({"Tom Adler"}),
        frozenset({"Ada Adler"}),
    }


def test_people_of_one_name_with_other_posts_at_other_bodies_are_two():
    mayor = Source(name="Tom Adler", kind="person", institution="Vell", post="mayor")
    coach = Source(name="Tom Adler", kind="person", institution="Marn Rovers", post="coach")
    assert len(identities([mayor, coach], OUTLETS)) == 2
    assert len(identities([mayor, Source(name="Tom Adler", kind="person")], OUTLETS)) == 1


def test_a_person_is_not_the_body_they_speak_for():
    chief = Source(name="Tom Adler", kind="person", institution="Vell Oil")
    assert len(identities([chief, Source(name="Vell Oil", kind="organisation")], OUTLETS)) == 2


def test_the_order_of_sources_changes_nothing():
    people = named(["Quill", "Ada Quill", "Tom Adler", "Jim Roe", "James Roe"])
    assert all(groups(list(order)) == groups(people) for order in permutations(people))


def test_forms_of_a_given_name_are_compared_as_one():
    assert slip_free("Jim Roe") == slip_free("James Roe") != slip_free("Ada Roe")


def test_where_an_executive_is_from_is_no_other_body():
    one = Source(name="Ada Brenn", kind="person", institution="Vell Airways", post="chief executive")
    other = Source(name="Ada Brenn", kind="person", institution="Denmark", post="CEO")
    assert len(identities([one, other], Outlets([]))) == 1


def test_a_surname_with_a_wrong_letter_that_was_taken_for_a_body_is_the_person():
    sources = [Source(name="Schadler", kind="organisation"), Source(name="Tom Shadler", kind="person")]
    [one] = identities(sources, OUTLETS)
    assert one.name == "Tom Shadler"


def test_an_office_is_its_only_holder_and_unnamed_people_are_never_one_another():
    mayor = Source(name="Ada Quill", kind="person", institution="Varford", post="mayor")
    office = Source(name="mayor of Varford", kind="anonymous")
    officials = [Source(name="city officials", kind="anonymous")] * 2
    found = identities([office, mayor, *officials], OUTLETS)
    assert {one.members for one in found if len(one.members) > 1} == {(0, 1)}
    assert "the only person here who holds it" in found[0].because[0]


def test_names_that_people_hold_apart_are_not_one():
    sources = named(["Quill", "Ada Quill"])
    assert len(identities(sources, OUTLETS, lambda one, other: {one, other} == {"Quill", "Ada Quill"})) == 2

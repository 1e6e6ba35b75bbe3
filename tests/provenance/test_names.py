"""Names that are one institution, one person or one outlet, and names that are not."""

import pytest

from reportedly.provenance import trace_claim
from reportedly.provenance.aliases import joined, shortens, slip_free
from reportedly.provenance.nations import nation_of
from reportedly.records.slips import one_slip_apart
from tests.provenance.world import Told, case_of, link, names, person

ONE = (
    ("district court in osterby", "osterby district court"),
    ("council", "norhaven city council"),
    ("brenn", "ada brenn"),
    ("noaa", "national observatory and atmosphere agency"),
    ("financial supervisory authority", "norlandian financial supervisory authority"),
    ("ministry health", "government of norland"),
    ("norlandia", "government of norland"),
)
TWO = (
    ("norhaven police", "norhaven hospital"),
    ("ministry health", "ministry transport"),
    ("government of norland", "government of sudland"),
    ("ada brenn", "ada quist"),
    ("norlandian health authority", "government of norland"),
)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_names_of_one(one, other):
    found = joined([one, other])
    assert found[one] == found[other]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names_of_two(one, other):
    found = joined([one, other])
    assert found[one] != found[other]


def test_a_short_form_that_two_names_share_is_one_of_them_and_no_third():
    keys = ["council", "norhaven city council", "osterby city council"]
    assert len(set(joined(keys).values())) == 2


@pytest.mark.parametrize(
    ("office", "nation"),
    [
        ("Corovia's Justice Ministry", "corov"),
        ("the Corovian justice minister", "corov"),
        ("the Health Ministry", None),
        ("Urban Development Ministry", None),
        ("Russian Foreign Ministry", "russia"),
    ],
)
def test_whose_government_an_office_is(office, nation):
    assert nation_of(office) == nation


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("us harbour command", "u s harbour command", False),
        ("norpress", "nor press", False),
        ("u s harbour command", "u s harbour comand", True),
        ("ada brenn", "ada brenm", True),
    ],
)
def test_a_space_more_or_less_is_no_slip(one, other, slip):
    assert one_slip_apart(one, other) is one_slip_apart(other, one) is slip


def test_two_letters_that_changed_places_are_a_slip():
    assert slip_free("Anna Abwiska") == slip_free("Judge Anna Abwsika")
    assert slip_free("John Smith") != slip_free("Joan Smith")


def test_the_courier_is_the_port_sorrel_courier():
    assert shortens("the Courier", "Port Sorrel Courier")
    assert not shortens("Port", "Port Sorrel Courier")


SPEAKERS = {
    "a prosecutor and the prosecutor's office": (
        person("Adam Brenn", None, "chief prosecutor"),
        "Varford prosecutor's office",
    ),
    "a fire chief of a place and its fire service": (
        person("Igor Hol", "Varford", "fire chief"),
        "Varford fire service",
    ),
    "a professor and the university": (person("Farah Kor", None, "professor"), "Varford Technical University"),
}


@pytest.mark.parametrize("name", SPEAKERS)
def test_a_post_tells_what_kind_of_institution_a_person_belongs_to(name):
    speaker, office = SPEAKERS[name]
    told = [Told("Paper 1", (speaker,)), Told("Paper 2", (link(office, "organisation"),))]
    assert counted(told) == (1, 1)
    assert counted([*told, Told("Paper 3", (link("Ulmen Harbour Board", "organisation"),))]) == (2, 2)


def test_a_paper_that_an_outlet_was_shown_is_unnamed_and_a_story_of_an_outlet_is_its_report():
    shown = link("internal memo seen by the Coast Courier", "document", institution="Coast Courier")
    story = link("a story by the Coast Courier", "document", institution="Coast Courier")
    assert names(roots([Told("Coast Courier", (shown,))])) == {"Coast Courier: internal memo seen by the Coast Courier"}
    assert names(roots([Told("Norland Herald", (story,))])) == {"Coast Courier (not read)"}


@pytest.mark.parametrize("kind", ["organisation", "person", "anonymous"])
def test_who_bears_the_name_of_an_outlet_that_was_read_is_that_outlet(kind):
    told = [
        Told("Kestrel & Tern", (person("Ada Brenn"),), day=1),
        Told("Paper 2", (link("Kestrel & Tern", kind),), day=2),
        Told("Paper 3", (link("Paper 2", kind),), day=3),
    ]
    assert counted(told) == (1, 1)
    assert names(roots(told)) == {"Ada Brenn"}
    assert counted([*told, Told("Paper 4", (link("Kestrel Works", "organisation"),))]) == (2, 2)


def roots(told):
    return trace_claim(case_of(told)).claim.sources.for_.roots


def counted(told):
    found = trace_claim(case_of(told)).claim.sources.for_
    return found.least, found.most

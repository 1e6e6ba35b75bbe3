"""Two of whom an article says that one moved the other to say it do not confirm each other."""

import pytest

from reportedly.provenance import trace_claim
from tests.provenance import world
from tests.provenance.told import Line, case_of
from tests.provenance.world import Told, link, person

FERRY = "the ferry carried 40 people to Sorrel"


@pytest.mark.parametrize(
    ("before", "least"),
    [
        ("Ada Brenn pushed the administration to justify the count", 1),
        ("Ada Brenn ghost-wrote the letter of the government", 1),
        ("Ada Brenn spoke of the administration", 2),
        ("Ada Brenn pushed the harbour to justify the count", 2),
    ],
)
def test_who_moved_a_government_to_say_it_is_no_second_source(before, least):
    told = case_of(
        {
            "Valley Post": [Line(before, ours=False), Line(FERRY, source="Ada Brenn")],
            "Hill Post": [Line(FERRY, source="Kestan Government", kind="organisation")],
        }
    )
    assert trace_claim(told).claim.sources.for_.least == least


def test_who_says_it_is_there_though_only_as_she():
    told = case_of(
        {
            "Valley Post": [
                Line("Later she pushed Tom Quill to justify the count", ours=False),
                Line(FERRY, source="Ada Brenn"),
            ],
            "Hill Post": [Line(FERRY, source="Tom Quill")],
        }
    )
    found = trace_claim(told).claim.sources.for_
    assert found.least == 1
    assert any("one moved the other to say this" in reason for root in found.roots for reason in root.because)


@pytest.mark.parametrize(("post", "least"), [("Secretary", 1), ("correspondent", 2)])
def test_the_secretary_of_a_branch_of_state_is_the_government(post, least):
    told = [
        Told("Valley Post", (person("Ada Brenn", "Commerce", post),)),
        Told("Hill Post", (link("Kestan Government", "organisation"),)),
    ]
    assert trace_claim(world.case_of(told)).claim.sources.for_.least == least

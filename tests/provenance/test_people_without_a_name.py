"""Which descriptions without a name are of people: only of them, and of papers let be seen, a name can be missed."""

from dataclasses import replace

import pytest

from reportedly.provenance import trace_claim
from reportedly.records import Claim, Related
from reportedly.records.people import names_people
from tests.provenance.told import Line, case_of

FERRY = "The ferry carried 40 people to Sorrel"
PEOPLE = (
    "two officials close to the talks",
    "three local advisers briefed on the matter",
    "one of the guards",
    "his estranged daughter",
    "Brenn's ex-wives",
    "lawyers challenging the permit",
    "a passer-by",
    "firemen at the quay",
    "an ally of the mayor",
    "people with knowledge of the matter",
    "a stagehand",
)
THINGS = (
    "a scan",
    "that night",
    "approval by the court",
    "the question asked by officials",
    "a court precedent",
    "two governments",
    "the website",
    "12",
)


@pytest.mark.parametrize("words", PEOPLE)
def test_people_are_known_by_their_noun_whatever_stands_around_it(words):
    assert names_people(words)


@pytest.mark.parametrize("words", THINGS)
def test_things_are_no_people_whoever_is_named_behind_them(words):
    assert not names_people(words)


@pytest.mark.parametrize(
    ("words", "is_missed"),
    [("two officials", True), ("a scan", False), ("that night", False), ("an internal memo", True)],
)
def test_a_name_is_missed_only_of_people_and_of_papers(words, is_missed):
    found = trace_claim(case_of({"Valley Post": [Line(FERRY, source=words, kind="anonymous")]})).findings
    assert ("anonymous-only" in {item.kind for item in found}) is is_missed


@pytest.mark.parametrize(("cue", "is_missed"), [("said", True), ("expected that", True), ("began to focus on", False)])
def test_who_only_does_something_is_no_source_whose_name_is_missed(cue, is_missed):
    found = trace_claim(
        case_of({"Valley Post": [Line(FERRY, source="two guards", kind="anonymous", cue=cue)]})
    ).findings
    assert ("anonymous-only" in {item.kind for item in found}) is is_missed


@pytest.mark.parametrize(
    "words", ["Norland's foreign secretary", "Norland's Chief Cabinet Secretary", "the Secretary of State"]
)
def test_an_office_of_state_is_a_name_without_its_holder(words):
    traced = trace_claim(case_of({"Valley Post": [Line(FERRY, source=words, kind="anonymous")]}))
    assert traced.claim.sources.for_.least == 1
    assert [item.kind for item in traced.findings] == []


@pytest.mark.parametrize(
    ("words", "kind"), [("a former supplier", "organisation"), ("workers with knowledge of the matter", "group")]
)
def test_people_of_a_rank_or_with_knowledge_are_unnamed_whatever_they_were_read_as(words, kind):
    traced = trace_claim(case_of({"Valley Post": [Line(FERRY, source=words, kind=kind)]}))
    assert [root.kind for root in traced.claim.sources.for_.roots] == ["anonymous"]
    assert [item.kind for item in traced.findings] == ["anonymous-only"]


@pytest.mark.parametrize(
    ("line", "is_missed"),
    [
        (Line("It may be that the ferry carried 40 people to Sorrel", certainty="hedged"), False),
        (Line("It may be that the ferry carried 40 people to Sorrel", source="Ada Brenn", certainty="hedged"), False),
        (Line("It may be that the ferry carried 40 people to Sorrel", source="two guards", kind="anonymous"), True),
        (Line("It may be that the ferry carried 70 people to Sorrel", certainty="hedged"), True),
    ],
)
def test_a_claim_that_is_vouched_for_less_surely_is_not_only_told_by_the_unnamed(line, is_missed):
    told = {"Valley Post": [Line(FERRY, source="two officials", kind="anonymous")], "Coast Courier": [line]}
    both = case_of(told)
    ours, theirs = both.claim.appearances
    other = Claim(id="c2", text=line.words, appearances=(theirs,))
    related = (Related(claim="c2", kind="refinement", because=("One leaves open what the other states.",)),)
    claim = replace(both.claim, appearances=(ours,), related=related)
    found = trace_claim(replace(both, claim=claim, claims={"c2": other})).findings
    assert ("anonymous-only" in {item.kind for item in found}) is is_missed


@pytest.mark.parametrize(("number", "is_missed"), [(40, False), (70, True)])
def test_whom_the_same_article_names_for_the_same_has_a_name(number, is_missed):
    told = [
        Line(FERRY, source="two officials", kind="anonymous"),
        Line(f"that {number} people were on the ferry to Sorrel", source="Ada Brenn", ours=False),
    ]
    found = trace_claim(case_of({"Valley Post": told})).findings
    assert ("anonymous-only" in {item.kind for item in found}) is is_missed

"""How independence is counted: the worked examples, the rules and the laws."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reportedly.provenance import Case, trace_claim
from reportedly.records import Claim
from tests.provenance.world import Told, case_of, link, names, outlet, person, unnamed

MINISTER = person("Ada Brenn", "Norland Health Ministry", "minister")
SECOND = person("Olo Varga", "Ministry of Transport", "spokesman")


def counted(told: list[Told], **more: object) -> tuple[int, int]:
    return interval(case_of(told, **more))  # type: ignore[arg-type]


def interval(case: Case) -> tuple[int, int]:
    found = traced(case).sources.for_
    return found.least, found.most


def traced(case: Case) -> Claim:
    return trace_claim(case).claim


WORKED = {
    "a minister's press conference covered by five outlets": (
        [Told(f"Paper {n}", (MINISTER,)) for n in range(5)],
        (1, 1),
    ),
    "five outlets flatly, nobody attributing": ([Told(f"Paper {n}") for n in range(5)], (1, 5)),
    "one minister through two agencies": (
        [Told("Paper 1", (outlet("Agency One"), MINISTER)), Told("Paper 2", (outlet("Agency Two"), MINISTER))],
        (1, 1),
    ),
    "a second ministry beside the first": (
        [Told("Paper 1", (outlet("Agency One"), MINISTER)), Told("Paper 2", (SECOND,))],
        (2, 2),
    ),
    "unnamed officials of two outlets": ([Told("Paper 1", (unnamed(),)), Told("Paper 2", (unnamed(),))], (1, 2)),
    "unnamed officials of two outlets beside a minister": (
        [Told("Paper 1", (unnamed(),)), Told("Paper 2", (unnamed(),)), Told("Paper 3", (MINISTER,))],
        (1, 3),
    ),
    "A cites B, B cites A, B also quotes the minister": (
        [
            Told("Norland Herald", (outlet("Coast Courier"),)),
            Told("Coast Courier", (outlet("Norland Herald"),)),
            Told("Coast Courier", (MINISTER,)),
        ],
        (1, 1),
    ),
}


@pytest.mark.parametrize("name", WORKED)
def test_worked_examples_in_every_order(name):
    told, expected = WORKED[name]
    for order in permutations(told, len(told)) if len(told) < 5 else [told, told[::-1]]:
        assert counted(list(order)) == expected


def test_a_report_denied_by_the_museum_has_one_root_for_and_one_against():
    museum = link("the Norland Museum", "organisation", denies=True)
    claim = traced(case_of([Told("Norland Herald"), Told("Coast Courier", (museum,), stance="against")]))
    assert (claim.sources.for_.least, claim.sources.for_.most) == (1, 1)
    assert (claim.sources.against.least, claim.sources.against.most) == (1, 1)


def test_citations_that_lead_only_to_one_another_have_no_origin():
    told = [Told("Norland Herald", (outlet("Coast Courier"),)), Told("Coast Courier", (outlet("the Herald"),))]
    found = trace_claim(case_of(told))
    assert names(found.claim.sources.for_.roots) == {"no origin found"}
    assert (found.claim.sources.for_.least, found.claim.sources.for_.most) == (1, 1)
    assert [item.kind for item in found.findings] == ["circular-citation"]


def test_a_loop_with_a_way_out_counts_only_what_leaves_it_and_is_still_a_circular_citation():
    told, _ = WORKED["A cites B, B cites A, B also quotes the minister"]
    found = trace_claim(case_of(told))
    assert names(found.claim.sources.for_.roots) == {"Ada Brenn"}
    assert "circular-citation" in {item.kind for item in found.findings}


@pytest.mark.parametrize(
    ("beside", "said"),
    [((), "somebody who can be named stands behind it."), ((Told("Paper 2", (MINISTER,)),), "at least 2.")],
)
def test_what_reading_an_outlet_would_change_is_never_the_count_as_it_is(beside, said):
    claim = traced(case_of([Told("Paper 1", (outlet("Agency One"),)), *beside]))
    (line,) = (line for line in claim.sources.would_change if "Agency One's report" in line)
    assert line.endswith(f"none of these: {said}")


def test_an_altered_copy_is_a_root_of_its_own_and_never_supports():
    told = [
        Told("Norland Herald", (MINISTER,)),
        Told("Coast Courier", (MINISTER,), copied="aNorlandHerald1", altered=True),
    ]
    assert counted(told) == (1, 2)
    assert counted(told[1:]) == (0, 1)


def test_a_chain_that_ends_in_an_outlet_follows_to_that_outlets_report():
    told = [Told("Norland Herald", (outlet("Agency One"),), day=2), Told("Agency One", (MINISTER,))]
    assert counted(told) == (1, 1)


def test_the_latest_report_before_the_citing_article_is_followed_else_any():
    early = Told("Agency One", (unnamed("a guard"),), day=1, article="a1")
    late = Told("Agency One", (MINISTER,), day=3, article="a3")
    citing = Told("Norland Herald", (outlet("A1"),), day=2)
    case = case_of([early, citing])
    assert names(traced(case).sources.for_.roots) == {"Agency One: a guard"}
    assert counted([late, citing]) == (1, 1)


def test_an_outlet_that_was_not_read_is_a_root_that_may_be_read():
    claim = traced(case_of([Told("Norland Herald", (outlet("Agency One"),))]))
    assert names(claim.sources.for_.roots) == {"Agency One (not read)"}
    assert any("Agency One" in line for line in claim.sources.would_change)


def test_an_outlet_whose_report_does_not_hold_the_claim_supports_nothing():
    told = [Told("Norland Herald", (outlet("Agency One"),))]
    assert counted(told, nearby={"agency one": ("a9",)}) == (0, 1)


def test_unnamed_people_count_once_for_each_outlet_that_obtained_them():
    through = [Told(f"Paper {n}", (outlet("Agency One"), unnamed("a diplomat"))) for n in range(3)]
    assert counted(through) == (1, 1)
    assert counted([Told("Paper 1", (unnamed("two officials", 2),)), Told("Paper 1", (unnamed("a guard"),))]) == (1, 2)


def test_own_voice_is_no_root_where_the_article_attributes_the_claim_elsewhere():
    assert counted([Told("Norland Herald", headline=True), Told("Norland Herald", (MINISTER,))]) == (1, 1)


def test_a_government_its_head_and_its_ministries_are_one():
    told = [
        Told("Paper 1", (person("Ilse Korn", "German Foreign Ministry", "spokeswoman"),)),
        Told("Paper 2", (link("the German government", "organisation"),)),
        Told("Paper 3", (person("Max Adler", "Germany", "chancellor"),)),
    ]
    assert counted(told) == (1, 1)


def test_the_prime_minister_of_a_country_that_no_table_knows_is_of_its_government_and_no_other():
    told = [
        Told("Paper 1", (person("Ada Brenn", "Corovia", "prime minister"),)),
        Told("Paper 2", (link("the Corovian government", "organisation"),)),
    ]
    assert counted(told) == (1, 1)
    other = person("Max Adler", "Arvonian Defence Ministry", "spokesman")
    assert counted([*told, Told("Paper 3", (other,))]) == (2, 2)


def test_departments_of_state_and_their_secretaries_are_the_government():
    told = [
        Told("Paper 1", (link("Department of Commerce", "organisation"),)),
        Told("Paper 2", (link("the Brenn administration", "organisation"),)),
        Told("Paper 3", (person("Max Adler", None, "commerce secretary"),)),
        Told("Paper 4", (link("a Justice Department letter", "document"),)),
    ]
    assert counted(told) == (1, 1)
    assert counted([*told, Told("Paper 5", (link("Norhaven Department of Health", "organisation"),))]) == (2, 2)


def test_police_and_hospital_of_one_city_are_each_their_own():
    told = [
        Told("Paper 1", (link("Norhaven Police", "organisation"),)),
        Told("Paper 2", (link("Norhaven Hospital", "organisation"),)),
    ]
    assert counted(told) == (2, 2)


def test_a_company_president_is_not_the_head_of_state():
    told = [
        Told("Paper 1", (person("Jo Lind", "Lind Shipping", "president"),)),
        Told("Paper 2", (link("the government", "organisation"),)),
    ]
    assert counted(told) == (2, 2)


def test_a_surname_is_the_only_person_who_bears_it():
    told = [Told("Paper 1", (person("Ada Brenn"),)), Told("Paper 2", (person("Brenn"),))]
    assert counted(told) == (1, 1)


CHAINS = st.sampled_from(
    [
        (),
        (MINISTER,),
        (SECOND,),
        (unnamed(),),
        (unnamed("two guards", 2),),
        (outlet("Paper 1"),),
        (outlet("Paper 2"),),
        (outlet("Agency One"),),
        (outlet("Paper 3"), unnamed()),
        (link("a report", "document"),),
    ]
)
WORLDS = st.lists(
    st.builds(Told, st.sampled_from([f"Paper {n}" for n in range(5)]), CHAINS, st.integers(1, 9)),
    min_size=1,
    max_size=7,
)


@given(WORLDS)
@settings(max_examples=150, deadline=None)
def test_least_never_exceeds_most_and_every_root_reaches_evidence(told):
    found = traced(case_of(told)).sources.for_
    assert 0 <= found.least <= found.most
    assert all(root.evidence for root in found.roots)


@given(WORLDS, st.randoms())
@settings(max_examples=100, deadline=None)
def test_order_of_input_changes_nothing(told, chance):
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert traced(case_of(told)).sources == traced(case_of(shuffled)).sources


@given(WORLDS, st.integers(0, 6))
@settings(max_examples=100, deadline=None)
def test_an_unaltered_copy_never_raises_a_bound(told, pick):
    giver = told[pick % len(told)]
    copy = replace(giver, by="Copy Site", copied=giver.id, article="")
    assume(sum(each.id == giver.id for each in told) == 1)  # else it is not said which of its words are copied
    before, after = counted(told), counted([*told, copy])
    assert after[0] <= before[0]
    assert after[1] <= before[1]


@given(WORLDS)
@settings(max_examples=100, deadline=None)
def test_a_report_with_a_new_named_root_raises_most_by_one(told):
    new = Told("New Paper", (person("Vera Quist", "Quist Institute of Tides"),))
    before = traced(case_of(told)).sources.for_
    after = traced(case_of([*told, new])).sources.for_
    rests_on_a_name = any(root.named for root in before.roots)
    assert after.most == before.most + 1
    assert after.least == (before.least + 1 if rests_on_a_name else 1)


def test_who_speaks_for_a_body_that_is_not_named_confirms_no_other():
    analyst = Told("Coast Courier", (person("Anton Ware", post="analyst"),))
    institute = Told("Norland Herald", (link("Vell Institute", "organisation"),))
    assert counted([analyst, institute]) == (1, 2)
    assert counted([Told("Coast Courier", (person("Anton Ware", "Corven Works", post="analyst"),)), institute]) == (
        2,
        2,
    )


def test_a_witness_who_speaks_for_himself_confirms_a_body():
    baker = Told("Coast Courier", (person("Anton Ware", post="baker"),))
    assert counted([baker, Told("Norland Herald", (link("Vell Institute", "organisation"),))]) == (2, 2)


def test_two_people_without_a_body_are_two():
    told = [Told("Coast Courier", (person("Anton Ware"),)), Told("Norland Herald", (person("Ada Brenn"),))]
    assert counted(told) == (2, 2)

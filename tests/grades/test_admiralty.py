"""Letters and digits: what each means, the laws they keep, and that neither is derived from the other."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.grades import Background, Record, grade, letter_of, outcomes, pooled, standing_of
from reportedly.grades.admiralty import ROWS, digit_of
from reportedly.grades.beta import cumulative, quantile
from reportedly.grades.evidence import Standing
from tests.grades.made import claim, root

MINISTRY, POLICE, MUSEUM = root("Ministry of Trade"), root("Marn Police"), root("Tessar Museum")
UNNAMED, ALTERED = root("the Courier: an official", "anonymous"), root("altered copy of A by B", "altered-copy")
OWN = root("Courier (own voice)", "own-voice")


def digit(made, rivals=(), findings=()):
    return digit_of(standing_of(made, rivals, findings)).digit


@pytest.mark.parametrize(
    ("made", "rivals", "expected"),
    [
        (claim("c", MINISTRY, POLICE), [], 1),
        (claim("c", MINISTRY), [], 2),
        (claim("c", UNNAMED), [], 3),
        (claim("c", OWN, root("Post (own voice)", "own-voice")), [], 3),
        (claim("c", MINISTRY, POLICE, against=(MUSEUM,)), [], 3),
        (claim("c", MINISTRY, against=(MUSEUM,)), [], 5),
        (claim("c", MINISTRY, POLICE, against=(MUSEUM, root("Harbour"))), [], 5),
        (claim("c", MINISTRY), [claim("d", POLICE)], 4),
        (claim("c", MINISTRY), [claim("d", POLICE, MUSEUM)], 5),
        (claim("c", UNNAMED), [claim("d", OWN)], 4),
        (claim("c", ALTERED), [], 5),
        (claim("c"), [], 6),
        (claim("c", against=(MUSEUM,)), [], 6),
    ],
)
def test_a_digit_follows_from_roots_consistency_and_contradiction(made, rivals, expected):
    assert digit(made, rivals) == expected


def test_a_single_source_whose_numbers_do_not_add_up_is_doubtful_and_two_are_not_confirmed():
    assert digit(claim("c", MINISTRY), findings=["arithmetic"]) == 4
    assert digit(claim("c", MINISTRY, POLICE), findings=["arithmetic"]) == 2
    assert digit(claim("c", MINISTRY), findings=["copied"]) == 2


def test_every_digit_has_its_reason_what_would_change_it_and_its_day():
    graded = grade(claim("c", MINISTRY), Background(as_of="2025-06-21")).grade
    assert graded.set_by == "reportedly"
    assert graded.set_at == "2025-06-21"
    assert graded.because
    assert graded.would_change
    assert {row.digit for row in ROWS} == {1, 2, 3, 4, 5, 6}


COUNT = st.integers(0, 4)
STANDINGS = st.builds(
    Standing,
    named=COUNT,
    unnamed=COUNT,
    against=COUNT,
    denied=st.booleans(),
    rival=COUNT,
    disputed=st.booleans(),
    agreeing=st.integers(0, 1),
    unsound=st.sampled_from([(), ("arithmetic",)]),
    only_distorted=st.just(value=False),
).map(lambda s: replace(s, denied=s.denied or s.against > 0, disputed=s.disputed or s.rival > 0))


@given(standing=STANDINGS, more=st.sampled_from(["named", "unnamed"]))
def test_more_support_never_makes_a_digit_worse(standing, more):
    raised = replace(standing, **{more: getattr(standing, more) + 1})
    assert digit_of(raised).digit <= digit_of(standing).digit


@given(standing=STANDINGS, more=st.sampled_from(["against", "denied", "rival", "disputed"]))
def test_more_contradiction_never_makes_a_digit_better(standing, more):
    changes = {
        "against": {"against": standing.against + 1, "denied": True},
        "denied": {"denied": True},
        "rival": {"rival": standing.rival + 1, "disputed": True},
        "disputed": {"disputed": True},
    }
    assert digit_of(replace(standing, **changes[more])).digit >= digit_of(standing).digit


def test_a_changed_copy_beside_a_source_changes_no_digit():
    for roots in ((MINISTRY,), (MINISTRY, POLICE), (UNNAMED,)):
        assert digit(claim("c", *roots, ALTERED)) == digit(claim("c", *roots))


def test_the_order_of_roots_and_rivals_changes_nothing():
    rivals = [claim("d", MUSEUM), claim("e", UNNAMED)]
    expected = grade(claim("c", MINISTRY, POLICE, UNNAMED), Background(rivals=rivals))
    for order in permutations([MINISTRY, POLICE, UNNAMED]):
        found = grade(claim("c", *order), Background(rivals=rivals[::-1]))
        assert found.grade == expected.grade
        assert found.probability.vote == pytest.approx(expected.probability.vote)
        assert (found.probability.low, found.probability.high) == (expected.probability.low, expected.probability.high)


def records(counts):
    return lambda made: Record(kind="organisation", **counts.get(made.name.split()[0].lower(), {}))


def test_a5_and_f1_both_occur_for_letter_and_digit_are_judged_apart():
    good = {"ministry": {"confirmed": 60, "contradicted": 0, "pool": 0.9}}
    contradicted = grade(claim("c", MINISTRY, against=(MUSEUM,)), Background(record=records(good)))
    assert (contradicted.sources.for_.roots[0].letter, contradicted.grade.digit) == ("A", 5)
    confirmed = grade(claim("c", MINISTRY, POLICE), Background())
    assert (confirmed.sources.for_.roots[0].letter, confirmed.grade.digit) == ("F", 1)


@given(counts=st.tuples(COUNT, COUNT), known=st.booleans())
def test_no_letter_ever_moves_a_digit(counts, known):
    record = Record(kind="organisation", confirmed=counts[0] * 20, contradicted=counts[1] * 20)
    background = Background(record=lambda root: record if known else Record(kind="organisation"))
    assert grade(claim("c", MINISTRY), background).grade == grade(claim("c", MINISTRY)).grade


def test_a_source_is_f_until_enough_of_its_claims_could_be_judged():
    assert letter_of(Record(kind="person")).letter == "F"
    assert letter_of(Record(kind="person", confirmed=3)).letter == "F"
    assert letter_of(Record(kind="person", confirmed=4, pool=0.9)).letter != "F"


def test_letters_fall_with_contradicted_claims_and_show_their_lower_bound():
    found = [letter_of(Record(kind="person", confirmed=40 - bad, contradicted=bad)) for bad in range(0, 41, 4)]
    assert [each.letter for each in found] == sorted(each.letter for each in found)
    assert found[0].letter == "A"
    assert found[-1].letter == "E"
    assert all(each.low < each.mean for each in found)
    assert "40 were confirmed and 0 contradicted" in found[0].because[0]
    assert f"{found[0].low:.0%}" in found[0].because[0]


def test_a_short_record_leans_on_its_kind_and_a_long_one_on_itself():
    short = [letter_of(Record(kind="person", confirmed=4, pool=pool)).mean for pool in (0.2, 0.9)]
    long = [letter_of(Record(kind="person", confirmed=400, pool=pool)).mean for pool in (0.2, 0.9)]
    assert short[1] - short[0] > 10 * (long[1] - long[0])


def judged(made, rivals=()):
    return {item.source: item.outcome for item in outcomes(made, rivals, lambda root: root.name)}


def test_a_claim_confirms_those_who_agree_and_contradicts_those_who_are_outnumbered():
    assert judged(claim("c", MINISTRY)) == {}
    assert judged(claim("c", MINISTRY, POLICE)) == {MINISTRY.name: "confirmed", POLICE.name: "confirmed"}
    assert judged(claim("c", MINISTRY, against=(MUSEUM,))) == {}  # one against one: nobody knows
    rivals = [claim("d", POLICE, MUSEUM)]
    assert judged(claim("c", MINISTRY), rivals) == {MINISTRY.name: "contradicted"}
    assert judged(claim("c", UNNAMED, POLICE))[UNNAMED.name] == "confirmed"


def test_who_changes_or_makes_up_words_is_contradicted_by_what_they_were_made_from():
    made = claim("c", MINISTRY, POLICE, ALTERED, root("Post (does not say so)", "outlet-does-not-say"))
    assert judged(made)[ALTERED.name] == "contradicted"
    assert judged(made)["Post (does not say so)"] == "contradicted"
    assert (
        judged(claim("c", root("Post (not read)", "outlet-not-read"), MINISTRY, POLICE))[MINISTRY.name] == "confirmed"
    )


def test_the_pool_of_a_kind_moves_in_steps_so_that_one_claim_does_not_grade_a_ledger_anew():
    assert pooled({}, "person") == 0.5
    assert pooled({"person": (100, 20)}, "person") == pooled({"person": (101, 20)}, "person") == pytest.approx(0.85)


@pytest.mark.parametrize(("a", "b", "share", "expected"), [(1, 1, 0.3, 0.3), (2, 1, 0.5, 0.25), (5, 3, 0.5, 0.2265625)])
def test_the_beta_distribution_is_that_of_the_tables(a, b, share, expected):
    assert cumulative(share, a, b) == pytest.approx(expected)
    assert quantile(expected, a, b) == pytest.approx(share)


@given(a=st.floats(0.5, 500), b=st.floats(0.5, 500), chance=st.floats(0.01, 0.99))
def test_a_quantile_is_the_inverse_of_the_distribution(a, b, chance):
    assert cumulative(quantile(chance, a, b), a, b) == pytest.approx(chance, abs=1e-6)

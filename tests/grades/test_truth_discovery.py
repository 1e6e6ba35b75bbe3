"""Truth discovery: worked examples of the papers, and laws that hold for every method."""

import math
import sys
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.discovering import population
from reportedly.grades.discovery import (
    METHODS,
    Vote,
    Votes,
    accu,
    average_log,
    collapsed,
    crh,
    investment,
    pooled_investment,
    truthfinder,
    vote,
)
from reportedly.grades.discovery.copying import dependence, pairs_of
from reportedly.grades.discovery.crh import crh_numbers
from reportedly.grades.discovery.gaussian import gaussian
from reportedly.grades.discovery.investment import invest
from reportedly.grades.discovery.numbers import Numbers
from reportedly.grades.discovery.truthfinder import fact_confidence

# Five researchers and five sources, of which S4 and S5 copy S3 (Dong, Berti-Équille and Srivastava 2009, table 1);
# the names are ours.
AFFILIATIONS = {
    "S1": ("north", "lake", "lake", "hill", "bay"),
    "S2": ("east", "lake", "lake", "coast", "bay"),
    "S3": ("north", "plain", "lake", "stone", "ford"),
    "S4": ("north", "plain", "lake", "stone", "ford"),
    "S5": ("south", "plain", "lake", "stone", "ford"),
}
TRUE = ("north", "lake", "lake", "hill", "bay")


def affiliations() -> list[Vote]:
    return [Vote(name, f"person {at}", said) for name, row in AFFILIATIONS.items() for at, said in enumerate(row)]


def test_three_copies_outvote_the_truth_and_copy_detection_finds_it():
    votes = Votes(affiliations())
    naive = vote(votes)
    assert [naive.best(thing) == true for thing, true in zip(votes.things, TRUE, strict=True)].count(True) == 2
    verdict = accu(votes)
    assert [verdict.best(thing) for thing in votes.things] == list(TRUE)
    assert verdict.trust["S1"] > verdict.trust["S2"] > verdict.trust["S3"] > verdict.trust["S5"]


def test_sources_that_share_false_values_are_dependent_and_those_that_share_true_ones_need_not_be():
    votes = Votes(affiliations())
    pairs, shared = pairs_of(votes)
    true = {(f"person {at}", value) for at, value in enumerate(TRUE)}
    probability = np.array([float(claim in true) for claim in votes.claims])
    believed = np.where(shared < 0, -1.0, probability[shared])
    chance = dependence(pairs, believed, np.full(len(votes.sources), 0.8), 100)
    found = {(votes.sources[a], votes.sources[b]): c for a, b, c in zip(pairs.one, pairs.other, chance, strict=True)}
    assert found["S3", "S4"] > 0.99
    assert found["S4", "S5"] > 0.99
    assert found["S1", "S2"] < 0.5


def test_the_likelihood_of_a_copy_is_the_papers():
    """One error rate for all: odds = ((1-e+ce)/(1-e))^true ((cn+e-ce)/e)^false (1-c)^differ, times the odds before."""
    error, copied, false_values, before = 0.2, 0.8, 100, 0.2
    votes = Votes([Vote(s, t, v) for s in "AB" for t, v in (("1", "x"), ("2", "y"), ("3", s))])
    pairs, shared = pairs_of(votes)
    believed = np.array([1.0, 0.0, -1.0])
    assert shared.tolist()[2] == -1
    true = (1 - error + copied * error) / (1 - error)
    false = (copied * false_values + error - copied * error) / error
    odds = true * false * (1 - copied) * before / (1 - before)
    chance = dependence(pairs, believed, np.full(2, 1 - error), false_values)
    assert chance[0] == pytest.approx(odds / (1 + odds))


def test_a_value_of_two_trustworthy_sites_is_as_sure_as_the_paper_says():
    """Yin et al. 2008, section 4.2: 1 - (1 - .9)(1 - .8) = .98, dampened: 1 / (1 + (1 - .98)^.3)."""
    votes = Votes([Vote("w1", "o", "f"), Vote("w2", "o", "f")])
    confidence = fact_confidence(votes, np.array([0.9, 0.8]))
    assert confidence[0] == pytest.approx(1 / (1 + (1 - 0.98) ** 0.3))


def test_a_related_value_adds_half_of_its_score_times_what_it_implies():
    votes = Votes([Vote("w1", "o", "f"), Vote("w2", "o", "g")])
    score = -math.log(0.1)
    related = ([0, 1], [1, 0], [0.4, -0.2])
    confidence = fact_confidence(votes, np.array([0.9, 0.9]), related)
    assert confidence[0] == pytest.approx(1 / (1 + math.exp(-0.3 * (score - 0.5 * 0.2 * score))))
    assert confidence[1] == pytest.approx(1 / (1 + math.exp(-0.3 * (score + 0.5 * 0.4 * score))))


def test_average_log_multiplies_the_mean_belief_by_the_log_of_the_number_of_claims():
    rows = [("a", "1", "x"), ("a", "2", "y"), ("b", "1", "x"), ("b", "2", "z"), ("b", "3", "w"), ("c", "1", "v")]
    verdict = average_log(Votes(rows))
    assert verdict.trust["c"] == 0  # log 1
    belief = verdict.belief
    mean = {"a": (belief["1"]["x"] + belief["2"]["y"]) / 2}
    mean["b"] = (belief["1"]["x"] + belief["2"]["z"] + belief["3"]["w"]) / 3
    expected = math.log(2) * mean["a"] / (math.log(3) * mean["b"])
    assert verdict.trust["a"] / verdict.trust["b"] == pytest.approx(expected, abs=1e-3)


def test_one_round_of_investment_pays_back_in_proportion_to_what_was_invested(monkeypatch):
    """Two sources: a makes one claim, b two; their shared claim has 1 of a and 1/2 of b invested in it."""
    monkeypatch.setattr(sys.modules[invest.__module__], "ROUNDS", 1)
    votes = Votes([("a", "1", "x"), ("b", "1", "x"), ("b", "2", "y")])
    earned = {"a": 1 * (1 / 1.5), "b": 1 * (0.5 / 1.5) + 1 * 1}
    mean = sum(earned.values()) / 2
    trust = {name: value / mean for name, value in earned.items()}
    verdict = investment(votes)
    assert verdict.trust == pytest.approx(trust)
    assert verdict.belief["1"]["x"] == pytest.approx((trust["a"] + trust["b"] / 2) ** 1.2)
    assert verdict.belief["2"]["y"] == pytest.approx((trust["b"] / 2) ** 1.2)


def test_pooled_investment_shares_what_rivals_were_given(monkeypatch):
    monkeypatch.setattr(sys.modules[invest.__module__], "ROUNDS", 1)
    verdict = pooled_investment(Votes([("a", "1", "x"), ("b", "1", "x"), ("c", "1", "y")]))
    invested = {"x": verdict.trust["a"] + verdict.trust["b"], "y": verdict.trust["c"]}
    grown = {value: amount**1.4 for value, amount in invested.items()}
    for value, amount in invested.items():
        assert verdict.belief["1"][value] == pytest.approx(amount * grown[value] / sum(grown.values()))


def test_crh_weighs_a_source_by_the_log_of_its_share_of_all_errors():
    rows = [(s, str(t), "x") for s in "abcd" for t in range(4)]
    rows = [(s, t, "wrong" if (s, t) == ("b", "0") or (s == "c" and t != "1") else v) for s, t, v in rows]
    rows = [(s, t, f"{v} {s}") if v == "wrong" else (s, t, v) for s, t, v in rows]
    weight = crh(Votes(rows)).trust
    assert weight["b"] == pytest.approx(-math.log(0.25 / 1.0), rel=1e-6)
    assert weight["c"] == pytest.approx(-math.log(0.75 / 1.0), rel=1e-6)
    assert weight["a"] > weight["b"] > weight["c"]


def test_numbers_of_a_wild_source_do_not_move_the_truth():
    rows = [(s, f"t{at}", 100.0 + at + off) for at in range(8) for s, off in (("a", 0), ("b", 0.5), ("wild", 40 + at))]
    numbers = Numbers(rows)
    for verdict in (crh_numbers(numbers), gaussian(numbers)):
        assert verdict.trust["wild"] == min(verdict.trust.values())
    plain = np.mean([100.0, 100.5, 140.0])
    assert abs(gaussian(numbers).truth["t0"] - 100.25) < abs(plain - 100.25)
    assert crh_numbers(numbers).truth["t0"] in {100.0, 100.5}
    assert crh_numbers(numbers, robust=False).truth["t0"] == pytest.approx(100.25, abs=3)


def test_the_gaussian_model_without_quality_differences_is_the_shrunken_mean():
    numbers = Numbers([("a", "t", 1.0), ("b", "t", 3.0)])
    verdict = gaussian(numbers)
    assert verdict.truth["t"] == pytest.approx(2.0)
    assert verdict.trust["a"] == pytest.approx(verdict.trust["b"])


def test_a_copier_votes_with_whom_it_copies_and_a_circle_is_one_source():
    rows = [Vote("a", "t", "x"), Vote("b", "t", "x"), Vote("c", "t", "x"), Vote("d", "t", "y"), Vote("e", "t", "y")]
    found = collapsed(rows, {"b": "a", "c": "b", "d": "e", "e": "d"})
    assert found == [Vote("a", "t", "x"), Vote("d", "t", "y")]


SMALL = st.lists(
    st.tuples(st.sampled_from("abcde"), st.sampled_from("1234"), st.sampled_from("xyz")), min_size=1, max_size=14
)


@pytest.mark.parametrize("name", METHODS)
@settings(deadline=None, max_examples=30)
@given(rows=SMALL)
def test_the_order_of_votes_and_votes_said_twice_change_nothing(name, rows):
    expected = METHODS[name](Votes(rows))
    for changed in (rows[::-1], rows + rows[:2], sorted(rows, key=lambda row: row[::-1])):
        found = METHODS[name](Votes(changed))
        assert found.belief == expected.belief
        assert found.trust == expected.trust


@pytest.mark.parametrize("name", METHODS)
@settings(deadline=None, max_examples=30)
@given(rows=SMALL)
def test_every_belief_is_a_finite_number_and_every_thing_has_a_best_value(name, rows):
    verdict = METHODS[name](Votes(rows))
    for thing, values in verdict.belief.items():
        assert all(math.isfinite(value) and value >= 0 for value in values.values())
        assert verdict.best(thing) in values


@settings(deadline=None, max_examples=30)
@given(rows=SMALL)
def test_probabilities_of_rivals_never_sum_to_more_than_one(rows):
    for verdict in (accu(Votes(rows)), vote(Votes(rows))):
        for values in verdict.belief.values():
            assert sum(values.values()) <= 1 + 1e-9


def test_weights_decide_a_vote_and_equal_ones_leave_it_to_the_first_in_order():
    votes = Votes([("a", "t", "x"), ("b", "t", "y")])
    assert vote(votes).best("t") == "x"
    assert vote(votes, {"b": 2.0}).best("t") == "y"
    assert truthfinder(votes, lambda one, other: 0.0).best("t") == "x"
    for rows in permutations([("a", "t", "x"), ("b", "t", "y"), ("c", "t", "y")]):
        assert vote(Votes(rows)).best("t") == "y"


def test_numbers_within_a_hundredth_of_the_one_most_sources_give_are_one_value():
    given = {"a": "10000", "b": "10000", "c": "10000", "d": "10049", "e": "9951", "f": "10051", "g": "12"}
    rows = [Vote(source, "Velbrook 2000", value) for source, value in given.items()]
    named = {row.source: row.value for row in population.alike(rows)}
    assert named == {"a": "10000", "b": "10000", "c": "10000", "d": "10000", "e": "10000", "f": "10051", "g": "12"}
    assert sorted(population.alike(rows[::-1])) == sorted(population.alike(rows))
    assert [population.near(value, "10000") for value in ("10099", "10101")] == [True, False]

"""Probabilities: intervals that never claim certainty, abstain with too little, and say what one root matters."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.grades import Background, Record, grade
from reportedly.grades.probability import BANDS, Counted, chance_of, table
from reportedly.grades.weighed import Weighed
from reportedly.outputs.grades import probability_lines
from reportedly.records import likelihood_words
from reportedly.records.likelihood import word
from tests.grades.made import claim, root

MINISTRY, POLICE, MUSEUM = root("Ministry of Trade"), root("Marn Police"), root("Tessar Museum")
UNNAMED = root("the Courier: an official", "anonymous")
OWN = root("Post (own voice)", "own-voice")


def probability(made, rivals=(), record=None, *, read=False):
    given_record = (lambda _: record) if record else (lambda made_root: Record(kind=made_root.kind))
    return grade(made, Background(rivals=rivals, record=given_record, read=read)).probability


def middle(found):
    return (found.low + found.high) / 2


@pytest.mark.parametrize("read", [False, True])
def test_more_named_institutions_make_a_claim_likelier_and_rivals_and_denials_less_likely(read):
    alone, two = (probability(claim("c", *roots), read=read) for roots in ((MINISTRY,), (MINISTRY, POLICE)))
    rival = probability(claim("c", MINISTRY), [claim("d", POLICE)], read=read)
    denied = probability(claim("c", MINISTRY, against=(MUSEUM,)), read=read)
    assert middle(two) > middle(alone) > middle(rival)
    assert middle(alone) > middle(denied)
    assert all(found.calibrated and 0 < found.low < found.high < 1 for found in (alone, two, rival, denied))


def test_it_abstains_and_says_so_where_one_source_that_nobody_can_name_is_all_there_is():
    found = probability(claim("c", UNNAMED))
    assert found.abstains
    assert (found.low, found.high, found.calibrated) == (None, None, False)
    assert "too little" in found.because[0]
    assert "would change that" in found.because[0]
    assert found.vote == 1.0  # the weighted vote stands beside it even then
    assert any("No probability" in line for line in probability_lines(found))
    assert not probability(claim("c", UNNAMED, OWN)).abstains


def test_a_claim_without_sources_has_no_probability_and_no_vote():
    found = probability(claim("c"))
    assert found.abstains
    assert found.vote is None
    assert "no source remains" in found.because[0]


def test_a_copy_that_changed_a_word_changes_nothing():
    altered = root("altered copy of A by B", "altered-copy")
    for roots in ((MINISTRY,), (MINISTRY, POLICE), (UNNAMED,)):
        plain, with_copy = probability(claim("c", *roots)), probability(claim("c", *roots, altered))
        assert (plain.low, plain.high, plain.vote) == (with_copy.low, with_copy.high, with_copy.vote)


def test_where_no_source_has_a_record_it_says_that_reliable_and_unreliable_cannot_be_told_apart():
    assert "reliable from unreliable" in probability(claim("c", MINISTRY)).because[-1]
    known = probability(claim("c", MINISTRY), record=Record(kind="organisation", confirmed=30))
    assert "records of its sources" in known.because[-1].lower()


@pytest.mark.parametrize(("confirmed", "contradicted", "higher"), [(40, 0, True), (4, 36, False)])
def test_a_record_moves_the_interval_and_the_vote(confirmed, contradicted, higher):
    record = Record(kind="organisation", confirmed=confirmed, contradicted=contradicted)
    moved, plain = probability(claim("c", MINISTRY), record=record), probability(claim("c", MINISTRY))
    assert (middle(moved) > middle(plain)) is higher


def test_the_range_without_one_root_holds_the_interval_and_names_the_root_that_matters():
    found = probability(claim("c", MINISTRY, POLICE))
    assert found.low_without <= found.low < found.high <= found.high_without
    assert found.without in {MINISTRY.name, POLICE.name}
    assert found.low_without == probability(claim("c", MINISTRY)).low


def test_rivals_share_the_vote_and_one_institution_votes_once():
    made, rival = claim("c", MINISTRY, UNNAMED), claim("d", POLICE)
    votes = [probability(made, [rival]).vote, probability(rival, [made]).vote]
    assert sum(votes) == pytest.approx(1)
    assert votes[0] == pytest.approx(1.5 / 2.5)
    assert probability(claim("c", MINISTRY, against=(MUSEUM,))).vote == pytest.approx(0.5)


def test_the_chance_is_that_of_the_paper():
    """One source right with .8: .8; two against each other: 40 / (40 + 40 + 9); two that agree: 1600 / (1600 + 10)."""
    alone = chance_of(Weighed(claim=claim("c", MINISTRY), letters={}))
    rivals = chance_of(Weighed(claim=claim("c", MINISTRY), rivals=[claim("d", POLICE)], letters={}))
    agreed = chance_of(Weighed(claim=claim("c", MINISTRY, POLICE), letters={}))
    denied = chance_of(Weighed(claim=claim("c", MINISTRY, against=(POLICE,)), letters={}))
    assert alone == pytest.approx(0.8)
    assert rivals == pytest.approx(40 / 89)
    assert agreed == pytest.approx(1600 / 1610)
    assert denied == pytest.approx(0.5)


def test_what_was_counted_moves_the_formula_and_narrows_the_interval(monkeypatch):
    monkeypatch.setattr("reportedly.grades.probability.table", lambda **_: {})
    bare = probability(claim("c", MINISTRY))
    assert not bare.calibrated
    monkeypatch.setattr("reportedly.grades.probability.table", lambda **_: {16: Counted(100, 400)})
    counted = probability(claim("c", MINISTRY))
    assert counted.calibrated
    assert counted.high - counted.low < bare.high - bare.low
    assert middle(counted) < middle(bare)


def test_what_an_outlet_asserts_beside_a_named_source_is_no_evidence_of_its_own():
    assert probability(claim("c", MINISTRY, OWN)) == probability(claim("c", MINISTRY))


def test_rival_values_never_have_more_than_certainty_together():
    made = [claim("c", MINISTRY), claim("d", POLICE), claim("e", MUSEUM)]
    chances = [
        chance_of(Weighed(claim=one, rivals=[other for other in made if other is not one], letters={})) for one in made
    ]
    assert sum(chances) < 1


def test_what_was_read_is_as_sure_as_what_was_read_of_known_truth():
    """Two sources may be one that was misread, and an altered copy may be none: reading makes both ends less sure."""
    two, made_up = claim("c", MINISTRY, POLICE), claim("c", root("altered copy of A by B", "altered-copy"))
    assert middle(probability(two, read=True)) < middle(probability(two))
    assert middle(probability(made_up, read=True)) > middle(probability(made_up))
    assert "mistakes of reading included" in probability(two, read=True).because[0]
    assert "reading" not in probability(two).because[0]


@pytest.mark.parametrize("read", [False, True])
def test_every_band_of_the_table_is_one_that_a_claim_can_have(read):
    for band, counted in table(read=read).items():
        assert -1 <= band < BANDS
        assert 0 <= counted.true <= counted.all


@given(st.floats(0.01, 0.99))
def test_words_of_likelihood_are_those_of_icd_203(share):
    limits = {"almost no chance": (0.01, 0.05), "very unlikely": (0.05, 0.2), "unlikely": (0.2, 0.45)}
    limits |= {"roughly even chance": (0.45, 0.55), "likely": (0.55, 0.8), "very likely": (0.8, 0.95)}
    limits |= {"almost certain": (0.95, 0.99)}
    low, high = limits[word(share)]
    assert low <= share <= high


def test_an_interval_is_worded_from_end_to_end():
    assert likelihood_words(0.6, 0.7) == "likely"
    assert likelihood_words(0.6, 0.9) == "likely to very likely"


def test_confidence_and_likelihood_never_stand_in_one_sentence():
    for roots in ((MINISTRY,), (MINISTRY, POLICE), (UNNAMED,), ()):
        made = grade(claim("c", *roots))
        assert not any("confiden" in line.lower() for line in probability_lines(made.probability))


@given(confirmed=st.integers(0, 500), contradicted=st.integers(0, 500))
def test_no_record_makes_a_claim_certain_or_impossible(confirmed, contradicted):
    record = Record(kind="organisation", confirmed=confirmed, contradicted=contradicted)
    found = probability(claim("c", MINISTRY, POLICE), record=record)
    assert 0.01 <= found.low <= found.high <= 0.99
    assert all(math.isfinite(end) for end in (found.low_without, found.high_without))

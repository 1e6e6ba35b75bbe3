"""A free text finds the claim that it is about, though it holds more and other words."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reportedly.claims.lookup import BY_MEANING, Candidate, cleaned, ranked, words_of
from reportedly.settings import Settings
from reportedly.wiring.lookup import meaning_of

Vector = NDArray[np.float32]
FERRY = "The ferry Halda sank off Norhaven with 212 people on board."
CLAIMS = {
    "c1": FERRY,
    "c2": "The Osterby steel mill will close in March.",
    "c3": "A ferry line between Norhaven and Tern will open in June.",
}


def candidates() -> list[Candidate]:
    return [Candidate(id=name, texts=(text,), bm25=1.0) for name, text in CLAIMS.items()]


def test_a_post_with_other_words_finds_its_claim():
    post = "OMG the #HaldaFerry!! 212 people aboard when it sank near Norhaven https://t.example/x1 pray for them"
    assert ranked(post, candidates())[0].id == "c1"


def test_every_answer_says_what_it_is_made_of():
    assert all(part.because for answer in ranked("ferry Norhaven", candidates()) for part in answer.parts.values())


def test_links_are_no_words_and_tags_are():
    assert cleaned("#NorhavenFerry https://a.example/b").split() == ["Norhaven", "Ferry"]
    assert words_of("the of and") == []


@given(st.permutations(candidates()))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_candidates_changes_no_score(order):
    scores = {answer.id: answer.score for answer in ranked("a ferry sank off Norhaven", order)}
    assert scores == {answer.id: answer.score for answer in ranked("a ferry sank off Norhaven", candidates())}


@given(st.text(max_size=60))
@settings(max_examples=30, deadline=None)
def test_nothing_a_person_types_is_wrong(text):
    assert len(ranked(text, candidates())) == len(CLAIMS)


def test_what_means_the_same_comes_before_what_shares_the_words():
    texts = ("Physicians in Tern were assaulted.", "Doctors opened a clinic in Tern.")
    pair = [Candidate(id=f"c{at}", texts=(text,), bm25=1.0) for at, text in enumerate(texts)]
    question = "Doctors were attacked in Tern"
    assert ranked(question, pair)[0].id == "c1"
    best = ranked(question, pair, meaning_of(Settings(reader="encoder")))
    assert best[0].id == "c0"
    assert best[0].parts["meaning"].value > best[1].parts["meaning"].value


def test_only_the_best_by_their_words_are_ordered_by_meaning_and_they_stay_ahead():
    many = [Candidate(id=f"c{at:02}", texts=(f"Claim {at}",), bm25=float(100 - at)) for at in range(BY_MEANING + 10)]
    asked: list[str] = []

    def meaning(text: str) -> Vector:
        asked.append(text)
        return np.array([1.0, float(len(asked))], dtype=np.float32) / np.float32(np.hypot(1, len(asked)))

    words, both = ranked("claim", many), ranked("claim", many, meaning)
    assert len(asked) == BY_MEANING + 1
    assert {one.id for one in both[:BY_MEANING]} == {one.id for one in words[:BY_MEANING]}
    assert both[BY_MEANING:] == words[BY_MEANING:]
    assert both[BY_MEANING - 1].score >= both[BY_MEANING].score


def test_an_opposite_meaning_is_as_far_as_an_unlike_one():
    def meaning(text: str) -> Vector:
        return np.array([1.0 if text == "claim" else -1.0], dtype=np.float32)

    [answer] = ranked("claim", [Candidate(id="c", texts=("Claim 1",), bm25=1.0)], meaning)
    assert answer.parts["meaning"].value == 0


def test_rules_give_no_meaning():
    assert meaning_of(Settings(reader="rules")) is None

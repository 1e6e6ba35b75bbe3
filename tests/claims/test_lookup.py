"""A free text finds the claim that it is about, though it holds more and other words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.claims.lookup import Candidate, cleaned, ranked, words_of

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

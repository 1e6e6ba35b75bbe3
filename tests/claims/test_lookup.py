"""A free text finds the claim that it is about, though it holds more and other words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.claims import ClaimGrouper
from reportedly.claims.lookup import Candidate, cleaned, ranked, weights, words_of
from reportedly.ledger import Ledger
from reportedly.records import Appearance, Article, Claim, Mention, Span
from reportedly.settings import Settings
from reportedly.wiring.lookup import answers, lookup
from reportedly.wiring.models import meaning_of
from reportedly.wiring.people import ReviewedIndex

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
    texts = {"c0": "Physicians in Tern were assaulted.", "c1": "Doctors opened a clinic in Tern."}
    question, meaning = "Doctors were attacked in Tern", meaning_of(Settings(reader="encoder"))
    assert meaning
    words = [Candidate(id=name, texts=(text,), bm25=1.0) for name, text in texts.items()]
    both = [replace(one, near=float(meaning(question) @ meaning(texts[one.id]))) for one in words]
    assert ranked(question, words)[0].id == "c1"
    best = ranked(question, both)
    assert best[0].id == "c0"
    assert best[0].parts["meaning"].value > best[1].parts["meaning"].value


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_of_two_worded_alike_the_nearer_comes_first_and_an_opposite_is_as_far_as_an_unlike_one(one, other):
    pair = [Candidate(id=str(near), texts=("A ferry",), bm25=1.0, near=near) for near in (one, other)]
    best, last = ranked("ferry", pair)
    apart = abs(max(one, 0) - max(other, 0)) * weights("both")["meaning"]
    assert best.score - last.score == pytest.approx(apart, abs=1e-5)


def filled(ledger, texts, meaning):
    """A ledger with a claim for each text; mentions and claims have the key's name."""
    with ledger.transaction():
        for name, text in texts.items():
            ledger.add_article(Article(id=f"a{name}", text=text, title="", language="en"))
            place = Span(0, len(text))
            ledger.add_mentions(
                f"a{name}", [Mention(id=name, article=f"a{name}", spans=(place,), quote=text, speech="assertion")]
            )
        ledger.put_claims(
            Claim(id=f"c{name}", text=text, appearances=(Appearance(mention=name),)) for name, text in texts.items()
        )
        ClaimGrouper(ReviewedIndex(ledger), meaning).add_meanings(list(texts))


def test_a_claim_that_shares_no_word_with_the_question_is_found_by_its_meaning():
    meaning = meaning_of(Settings(reader="encoder"))
    texts = {"m1": "Physicians were assaulted.", "m2": "Two trains collided.", "m3": "Bread became dearer."}
    with Ledger.in_memory() as ledger:
        filled(ledger, texts, meaning)
        question = "Medical doctors got attacked"
        assert answers(ledger, question) == []
        assert answers(ledger, question, meaning)[0].id == "cm1"


def test_a_sentence_of_two_telling_words_is_looked_up_by_its_meaning():
    texts = {"m1": "The ferry sank with 212 people on board.", "m2": "Bread became dearer."}
    meaning, asked = meaning_of(Settings(reader="encoder")), "a ship went down with its passengers"
    with Ledger.in_memory() as ledger:
        filled(ledger, texts, meaning)
        assert [claim.id for claim in lookup(ledger, asked, meaning=meaning)][:1] == ["cm1"]
        assert list(lookup(ledger, asked)) == []
        assert list(lookup(ledger, "ship passengers", meaning=meaning)) == []


def test_claims_whose_meaning_nobody_noted_are_looked_up_as_well():
    """Ledgers of before have none until the next reading."""
    meaning = meaning_of(Settings(reader="encoder"))
    with Ledger.in_memory() as ledger:
        filled(ledger, {"m1": "Doctors in Tern were attacked.", "m2": "Doctors opened a clinic in Tern."}, None)
        best, last = answers(ledger, "doctors were assaulted in Tern", meaning)
    assert best.id == "cm1"
    assert best.parts["meaning"].value > last.parts["meaning"].value > 0


def test_rules_give_no_meaning():
    assert meaning_of(Settings(reader="rules")) is None

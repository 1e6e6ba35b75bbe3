"""What two texts share beside the point of the story, and what they share because the one only cites the other."""

from random import Random

import pytest

from tests.copies.news import article, only, word

ASIDE = "A grey heron stood on the empty pontoon while the tide ran out below the customs shed"
HEADLINES = ("Ferry Halda sinks off Norhaven", "Halda ferry lost: Norhaven in mourning")
MAIN = "The ferry Halda sank off the coast of Norhaven while most people on board were asleep below the deck"

WHO = "Ada Brenn, former head of the Harbour Pilots Association of Tern"


def report(names, seed, *, beside):
    """A text of many words of its own that gives `names` in order, with `beside` among them."""
    rng = Random(seed)
    told = [
        f"{' '.join([word(rng).capitalize(), *(word(rng) for _ in range(9))])} {name} {word(rng)}." for name in names
    ]
    return "\n".join([*told[:3], beside, *told[3:]])


def names(number, seed=1):
    rng = Random(seed)
    return [word(rng).capitalize() for _ in range(number)]


def shared(beside, *, common=6, taker_beside=None):
    """Return the copy that two reports with `common` facts of twelve in one sequence make, or None."""
    giver = [*names(common), *names(6, seed=2)]
    taker = [*names(common), *names(6, seed=3)]
    return only(
        [
            article("a", report(giver, 4, beside=f"{beside}."), hour=1, title=HEADLINES[0]),
            article("b", report(taker, 5, beside=f"{taker_beside or beside}."), hour=5, title=HEADLINES[1]),
        ]
    )


def test_an_aside_in_the_same_words_among_the_same_facts_is_a_rewrite():
    found = shared(ASIDE)
    assert (found.kind, found.article, found.of) == ("rewrite", "b", "a")


@pytest.mark.parametrize(
    ("beside", "common"),
    [(MAIN, 6), (WHO, 6), (ASIDE.replace("A grey", "At 14 minutes a grey"), 6), (ASIDE, 2)],
    ids=["what the story is about", "who somebody is", "with a number", "without the facts"],
)
def test_what_everybody_reports_of_an_event_may_be_said_in_like_words(beside, common):
    assert shared(beside, common=common) is None


@pytest.mark.parametrize(("beside", "is_copy"), [(ASIDE, True), (MAIN[:75], False), (WHO, False)])
def test_an_aside_that_is_a_good_part_of_a_short_text_needs_few_facts_beside_it(beside, is_copy):
    own = [names(3, seed=seed) for seed in (2, 3)]
    giver, taker = (
        article(name, report([*names(2), *mine], words, beside=f"{beside}."), hour=words, title=HEADLINES[words - 1])
        for name, mine, words in zip("ab", own, (1, 2), strict=True)
    )
    found = only([giver, taker])
    assert (found and found.of) == ("a" if is_copy else None)


def test_a_statement_that_both_quote_is_no_aside_of_the_writer():
    assert shared(f"“{ASIDE},” the harbour office wrote") is None


CITED = "as first reported by the Fen Post, the barge Tessin of Olmar Lines will carry Varna salt to Quill and Rosk"


def test_what_stands_in_the_sentence_that_cites_an_outlet_makes_no_copy():
    facts = "The barge Tessin of Olmar Lines will carry Varna salt to Quill and Rosk in spring."
    giver = article("a", f"{facts}\n{report(names(8), 4, beside='It rained.')}", outlet="Fen Post", hour=1)
    cites = article("b", f"In March, {CITED}.\n{report(names(8, seed=9), 5, beside='It snowed.')}", hour=5)
    assert only([giver, cites]) is None
    told = f"The Fen Post was first to carry the news.\n{facts}"
    takes = article("b", f"{told}\n{report(names(8, seed=9), 5, beside='It snowed.')}", hour=5)
    assert only([giver, takes]).of == "a"


def test_what_it_then_reported_belongs_to_the_sentence_that_cites_it():
    facts = "The barge Tessin of Olmar Lines will carry Varna salt to Quill and Rosk in spring."
    giver = article("a", f"{facts}\n{report(names(8), 4, beside='It rained.')}", outlet="Fen Post", hour=1)
    told = f"The Fen Post had a story on the subject. It said that {facts[0].lower()}{facts[1:]}"
    rest = report(names(8, seed=9), 5, beside="It snowed.")
    assert only([giver, article("b", f"{told}\n{rest}", hour=5)]) is None
    apart = told.replace("It said that the", "The")
    assert only([giver, article("b", f"{apart}\n{rest}", hour=5)]).of == "a"

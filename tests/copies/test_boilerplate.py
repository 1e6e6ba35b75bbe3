"""What an outlet prints under all its articles is learned from them, and from nobody else's."""

from random import Random

from tests.copies.news import article, copies_of, sentence, story

BOX = " ".join(sentence(Random(900 + number)) for number in range(3))


def test_a_box_under_every_article_of_an_outlet_makes_no_copies():
    articles = [article(f"n{n}", f"{story(100 + n)}\n{BOX}", outlet="Fen Post", hour=n) for n in range(5)]
    assert copies_of(articles) == []


def test_the_same_words_in_two_outlets_are_a_copy():
    articles = [article(f"n{n}", f"{story(100 + n)}\n{BOX}", outlet=f"Paper {n}", hour=n) for n in range(2)]
    assert len(copies_of(articles)) == 1


def test_a_box_is_no_boilerplate_because_one_story_with_it_was_copied():
    lead = f"{story(200)}\n{BOX}"
    articles = [article(f"n{n}", lead, outlet=f"Paper {n}", hour=n) for n in range(6)]
    assert {copy.kind for copy in copies_of(articles)} == {"identical"}


def test_a_story_is_still_a_copy_beside_boilerplate():
    own = [article(f"n{n}", f"{story(300 + n)}\n{BOX}", outlet="Fen Post", hour=n) for n in range(5)]
    taker = article("t", story(302), outlet="Sut Mail", hour=40)
    found = copies_of([*own, taker])
    assert [(copy.article, copy.of, copy.kind) for copy in found] == [("t", "n2", "identical")]


def test_what_is_learned_later_unties_what_was_tied_before():
    first = [article(f"n{n}", f"{story(400 + n)}\n{BOX}", outlet="Fen Post", hour=n) for n in range(2)]
    more = [article(f"m{n}", f"{story(410 + n)}\n{BOX}", outlet="Fen Post", hour=30 + n) for n in range(4)]
    assert copies_of([*first, *more], at_once=1) == []

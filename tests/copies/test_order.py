"""Laws: the order of input changes nothing, and a further copy never takes a family apart."""

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportedly.copies.families import components
from reportedly.ledger import Ledger
from reportedly.ledger.copy_index import SqliteCopyIndex
from tests.copies.news import article, copies_of, story


def world(seed: int, size: int, *, few_outlets: bool = True):
    """Return articles of which most are made from others: edited, cut, spliced, with and without credit and date."""
    rng = Random(seed)
    articles = [article("a0", story(seed * 100), outlet="Norland Wire", hour=1)]
    for number in range(1, size):
        source = rng.choice(articles)
        lines = source.text.split("\n")
        way = rng.randrange(5)
        if way == 0:
            lines = story(seed * 100 + number).split("\n")
        elif way == 1:
            lines = lines[: max(4, len(lines) * 2 // 3)]
        elif way == 2:
            lines[rng.randrange(len(lines))] = f"Own words {number} of a taker who adds what it heard itself in Tavfen."
        elif way == 3:
            lines = lines[:5] + rng.choice(articles).text.split("\n")[:5]
        credit = ["(Norland Wire) — " + lines[0], *lines[1:]] if rng.random() < 0.3 else lines
        hour = None if rng.random() < 0.2 else rng.randrange(1, 200)
        outlet = rng.choice(["Tern Daily", "Harbour Courier", "Fen Post"]) if few_outlets else f"Paper {number}"
        articles.append(article(f"a{number}", "\n".join(credit), outlet=outlet, hour=hour))
    return articles


def said(copies):
    return [
        (c.article, c.of, c.family, c.kind, c.shared, c.direction_known, c.because, c.passages, c.altered)
        for c in copies
    ]


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 10_000), size=st.integers(2, 14), shuffle=st.randoms(), at_once=st.sampled_from([1, 2, 5, 100])
)
def test_order_of_input_changes_no_family_kind_or_reason(seed, size, shuffle, at_once):
    articles = world(seed, size)
    expected = said(copies_of(articles))
    shuffled = shuffle.sample(articles, len(articles))
    assert said(copies_of(shuffled, at_once=at_once)) == expected


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 1_000_000), size=st.integers(3, 14), left_out=st.integers(0, 100))
@example(seed=8568, size=12, left_out=2)
@example(seed=6376, size=12, left_out=6)
def test_a_further_article_never_takes_a_family_apart(seed, size, left_out):
    """Of another outlet: what one outlet prints again and again is learned to be no part of its stories."""
    articles = world(seed, size, few_outlets=False)
    fewer = [each for number, each in enumerate(articles) if number != left_out % size]
    assert not taken_apart(families(copies_of(fewer)), families(copies_of(articles)))


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 1_000_000), size=st.integers(3, 14), copied=st.integers(0, 100), hour=st.integers(0, 300))
def test_a_further_copy_never_takes_a_family_apart(seed, size, copied, hour):
    articles = world(seed, size)
    copy = article("b", articles[copied % size].text, outlet="Another Paper", hour=hour or None)
    before, after = families(copies_of(articles)), families(copies_of([*articles, copy]))
    assert not taken_apart(before, after)
    assert any({"b", f"a{copied % size}"} <= set(family) for family in after)


def test_who_is_tied_only_by_words_that_many_others_hold_too_stays_tied():
    """The two have little in common but a passage that thirty others quote, who have next to nothing else."""
    passage = story(1, 3)
    quoting = [article(f"q{n}", f"{story(50 + n, 9)}\n{passage}", hour=n) for n in range(30)]
    long, short = article("z1", f"{passage}\n{story(2)}", hour=40), article("z2", passage, hour=41)
    (family,) = families(copies_of([*quoting, long, short]))
    assert {"z1", "z2"} <= set(family)


def taken_apart(before, after):
    """The families of `before` whose members are not in one family of `after`."""
    now = {member: family[0] for family in after for member in family}
    return [family for family in before if len({now.get(member, member) for member in family}) > 1]


def families(copies):
    """The articles that copies tie together, family by family."""
    return components((copy.article, copy.of) for copy in copies)


@pytest.mark.parametrize("seed", range(6))
def test_the_index_of_a_ledger_gives_what_the_one_in_memory_gives(seed, tmp_path):
    articles = world(seed, 12)
    with Ledger.open(tmp_path / "copies.ledger", create=True) as ledger:
        with ledger.transaction():
            for each in articles:
                ledger.add_article(each)
        found = copies_of(articles, at_once=5, index=SqliteCopyIndex(ledger.connection))
    assert said(found) == said(copies_of(articles))


def test_nobody_is_his_own_giver_through_others():
    for seed in range(30):
        givers = {}
        for copy in copies_of(world(seed, 12)):
            givers.setdefault(copy.article, set()).add(copy.of)
        assert not any(start in reached(givers, start) for start in givers)


def reached(givers, start):
    """All whom one took from, and they, and so on."""
    met, waiting = set(), list(givers[start])
    while waiting:
        giver = waiting.pop()
        if giver not in met:
            met.add(giver)
            waiting += givers.get(giver, ())
    return met


def test_an_article_that_is_added_twice_is_kept_once():
    articles = world(3, 6)
    assert said(copies_of([*articles, *articles], at_once=4)) == said(copies_of(articles))

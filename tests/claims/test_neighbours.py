"""Who shares no key is compared all the same where the articles are on one story and the meanings are near."""

from dataclasses import replace
from itertools import permutations
from zlib import crc32

import numpy as np
import pytest

from reportedly.claims.candidates import Gists, Proposed, candidates, keys_of
from reportedly.claims.neighbours import MOST_NEAR, STORIES
from reportedly.ledger import Ledger
from reportedly.records import Article, Mention, Span
from reportedly.wiring.people import ReviewedIndex
from tests.claims.mentions import mention

SANK = "The ferry Halda sank off Norhaven on Tuesday."
GONE = "Nobody who was aboard has been found."
LOST = "All passengers are missing."
ELSEWHERE = "Everyone on the coach is unaccounted for."


def ledger_of(told: dict[str, list[str]], meant: dict[str, int]) -> Ledger:
    """A ledger with mentions in their articles; those with the same number mean the same, others nothing alike."""
    ledger = Ledger.in_memory().__enter__()
    index = ReviewedIndex(ledger)
    for article, texts in told.items():
        whole = "\n".join(texts)
        ledger.add_article(Article(id=article, text=whole, title="", language="en"))
        ledger.add_mentions(article, [placed(text, article, whole.index(text)) for text in texts])
    names = [name_of(text) for texts in told.values() for text in texts]
    for name, gist in Gists(index).of(names).items():
        ledger.add_keys(name, keys_of(gist))
    directions = np.eye(64 * 2, dtype=np.float32)
    ledger.put_meanings({name_of(text): directions[number] for text, number in meant.items()})
    return ledger


def placed(text: str, article: str, start: int) -> Mention:
    made = mention(text, name=name_of(text), article=article)
    return replace(made, spans=(Span(start, start + len(text)),), quantities=(), changes=(), when=())


def name_of(text: str) -> str:
    return f"m{crc32(text.encode()):08x}"


def proposed(ledger: Ledger, text: str) -> list[str]:
    index = ReviewedIndex(ledger)
    gists = Gists(index)
    return Proposed(index, gists).to(gists.of([name_of(text)]))[name_of(text)]


ON_ONE_STORY = {"a1": [SANK, GONE], "a2": [SANK + " It was old.", LOST], "a3": [ELSEWHERE]}
MEANT = {SANK: 1, GONE: 2, SANK + " It was old.": 1, LOST: 2, ELSEWHERE: 2}


def test_what_means_the_same_on_one_story_is_compared_though_it_shares_no_key() -> None:
    with ledger_of(ON_ONE_STORY, MEANT) as ledger:
        gists = Gists(ReviewedIndex(ledger)).of([name_of(GONE)])
        assert candidates(name_of(GONE), keys_of(gists[name_of(GONE)]), ledger) == []
        assert proposed(ledger, GONE) == [name_of(LOST)]
        assert proposed(ledger, LOST) == [name_of(GONE)], "it is compared from either side"


def test_what_means_the_same_in_an_article_on_another_story_is_not() -> None:
    with ledger_of(ON_ONE_STORY, MEANT) as ledger:
        assert proposed(ledger, ELSEWHERE) == []


def test_what_means_something_else_is_not_compared_for_being_on_the_story() -> None:
    with ledger_of(ON_ONE_STORY, MEANT | {LOST: 3}) as ledger:
        assert proposed(ledger, GONE) == []


@pytest.mark.parametrize("order", list(permutations(ON_ONE_STORY)))
def test_the_order_in_which_articles_came_does_not_matter(order: tuple[str, ...]) -> None:
    with ledger_of({name: ON_ONE_STORY[name] for name in order}, MEANT) as ledger:
        assert proposed(ledger, GONE) == [name_of(LOST)]


def test_however_many_are_near_those_compared_are_bounded() -> None:
    many = {f"b{number:02}": [f"{SANK} {number}", f"{LOST} {number}"] for number in range(STORIES + 3)}
    meant = {text: 2 for texts in many.values() for text in texts[1:]}
    with ledger_of({"a1": [SANK, GONE]} | many, meant | {GONE: 2, SANK: 1}) as ledger:
        assert len(proposed(ledger, GONE)) == MOST_NEAR


def test_a_ledger_without_meanings_has_no_neighbours() -> None:
    with ledger_of(ON_ONE_STORY, {}) as ledger:
        assert proposed(ledger, GONE) == []

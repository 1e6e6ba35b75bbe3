"""Search finds claims by any of their words, and nothing a person types is an error."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ledger import Ledger, search
from tests.ledger.world import CLAIM, OTHER, filled


@pytest.fixture(scope="module")
def world():
    """A ledger with a small world."""
    with filled(Ledger.in_memory()) as found:
        yield found


@pytest.mark.parametrize(
    "query",
    ["containers", "CONTAINER", "kell harbour", "1,200", "lost contain", '"lost at Kell"', "Port Authority", "conta"],
)
def test_claims_are_found_by_the_words_of_their_mentions_and_sources(world, query):
    assert CLAIM in list(world.claims(query))


@pytest.mark.parametrize("query", ["submarine", "containers submarine", "?", "—", '"', "''", "\x00", "12,00"])
def test_what_no_claim_says_finds_none(world, query):
    assert list(world.claims(query)) == []


@pytest.mark.parametrize("query", [None, "", "  \n"])
def test_no_query_lists_all(world, query):
    assert list(world.claims(query)) == [CLAIM, OTHER]


def test_the_best_match_comes_first():
    with filled(Ledger.in_memory()) as ledger:
        close = replace(OTHER, id="c3", text="Harbour, harbour, harbour")
        ledger.put_claims([close])
        assert next(ledger.claims("harbour")).id == "c3"
        assert len(list(ledger.claims("harbour", limit=1))) == 1


def test_search_follows_a_claim_that_is_reworded_or_dropped():
    with filled(Ledger.in_memory()) as ledger:
        ledger.put_claims([replace(OTHER, text="A walrus sank the crane")])
        assert [claim.id for claim in ledger.claims("walrus")] == ["c2"]
        ledger.put_claims([replace(OTHER, text="A whale sank the crane")])
        assert list(ledger.claims("walrus")) == []
        ledger.put_claims([replace(CLAIM, related=())])
        ledger.drop_claims(["c2"])
        assert list(ledger.claims("whale")) == []
        assert list(ledger.verify()) == []


def test_words_that_stand_everywhere_give_the_newest_first(monkeypatch):
    with filled(Ledger.in_memory()) as ledger:
        ledger.put_claims([replace(OTHER, id="c3", text="Harbour, harbour"), replace(OTHER, id="c4", text="Harbour x")])
        assert next(ledger.claims("harbour", limit=9)).id == "c3"
        monkeypatch.setattr(search, "COMMON", 1)
        found = [claim.id for claim in ledger.claims("harbour", limit=9)]
        assert found[0] == "c4"
        assert sorted(found) == sorted(claim.id for claim in ledger.claims("harbour"))


SYNTAX = [
    "AND", "OR NOT", "NEAR(", "text:", "{text", "]", "[", "a*b", "^x", "-x", "+", "'; DROP TABLE claims; --",
    '" OR ""="', "claims_fts MATCH", "%", "_", "\\", "\ud800", "(" * 500, "x" * 20_000, "🚢", "a\x00b", "*", "kell*",
]  # fmt: skip


@pytest.mark.parametrize("query", SYNTAX)
def test_search_syntax_and_sql_are_only_words(world, query):
    list(world.claims(query))
    assert list(world.claims()) == [CLAIM, OTHER]


@settings(max_examples=300, deadline=None)
@given(query=st.text(max_size=40) | st.lists(st.sampled_from(SYNTAX), max_size=4).map(" ".join))
def test_no_query_is_an_error(world, query):
    list(world.claims(query))

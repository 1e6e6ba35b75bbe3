"""What an article tells of a source without a name is kept, and shown wherever the source is."""

from dataclasses import replace

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.codec import packed, unpacked
from reportedly.outputs import brief_markdown, claim_json, claim_page, dossiers
from reportedly.outputs.screen import rendered
from reportedly.outputs.words import unnamed
from reportedly.records import Attribution, Span
from tests.ledger.world import MENTIONS, filled

LINK = Attribution(
    source="guard", kind="anonymous", source_spans=(), cue="said", cue_spans=(), content_spans=(),
    knowledge="familiar with\nthe plan", motive="because the plan is secret",
)  # fmt: skip
WORDS = "unnamed, familiar with the plan, because the plan is secret"


@pytest.fixture
def dossier(tmp_path):
    """A claim whose first mention comes from a guard without a name."""
    with Ledger.open(tmp_path / "news.ledger", create=True) as empty:
        ledger = filled(empty)
        item = next(dossiers(ledger, ledger.claims()))
        name = MENTIONS[0].id
        yield replace(item, mentions={**item.mentions, name: replace(item.mentions[name], chain=(LINK,))})


def test_show_and_brief_tell_how_a_source_knows_and_why_it_is_not_named(dossier):
    assert WORDS in " ".join(rendered(claim_page(dossier)).split())
    assert WORDS in brief_markdown(dossier)


def test_json_has_both_and_null_where_the_article_says_neither(dossier):
    links = {
        found["id"]: found["chain"]
        for found in claim_json(dossier.claim, dossier.mentions, dossier.articles)["mentions"]
    }
    told = links.pop(MENTIONS[0].id)[0]
    assert (told["knowledge"], told["motive"]) == (LINK.knowledge, LINK.motive)
    others = [link for chain in links.values() for link in chain]
    assert others
    assert all(link["knowledge"] is None and link["motive_spans"] == [] for link in others)


def test_what_the_name_says_is_not_said_twice():
    assert unnamed(replace(LINK, source="people familiar with\nthe plan", motive="")) == "unnamed"


def test_a_link_comes_back_as_it_was_and_one_written_before_there_was_such_a_thing_opens():
    link = replace(LINK, knowledge_spans=(Span(3, 9),), motive_spans=(Span(12, 20),))
    assert unpacked(tuple[Attribution, ...], packed((link,))) == (link,)
    old = '[{"source":"guard","kind":"anonymous","source_spans":[],"cue":"said","cue_spans":[],"content_spans":[]}]'
    assert unpacked(tuple[Attribution, ...], old) == (replace(LINK, knowledge="", motive=""),)

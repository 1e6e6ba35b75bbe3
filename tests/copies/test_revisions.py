"""Versions of a page in a ledger: what changed since the one before, and whether the page says so."""

import json

import pytest

from reportedly.ledger import Ledger
from reportedly.outputs import article_json
from reportedly.records import Article, Moment, Score
from reportedly.wiring.revisions import Revisions
from tests.copies.news import FERRY

NOTE = "\n\nCorrection: the number of people on board was wrong."


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "news.ledger", create=True) as opened:
        yield opened


def version(name, body, hour, url="https://tern.example/ferry"):
    moment = Moment(iso=f"2031-03-01T{hour:02}:00:00+00:00", confidence=Score(0.9, "The page states it."))
    return Article(
        id=name, text=body, url=url, outlet="Tern Daily", published=moment, modified=moment, language="en"
    )  # fmt: skip


def kept(ledger, *articles: Article):
    with ledger.transaction():
        for each in articles:
            ledger.add_article(each)
    return Revisions(ledger)


def test_a_number_that_changed_without_a_word_is_shown_with_both_sentences(ledger):
    old, new = version("a1", FERRY, 3), version("a2", FERRY.replace("212", "221"), 9)
    revised = kept(ledger, new, old).of(new)
    assert (revised.of, revised.announced) == ("a1", False)
    (change,) = revised.revisions
    assert change.kind == "value"
    assert "212" in change.before.quote
    assert "221" in change.after.quote
    change.before.check(old)
    change.after.check(new)


def test_a_correction_that_is_told_is_announced(ledger):
    old, new = version("a1", FERRY, 3), version("a2", FERRY.replace("212", "221") + NOTE, 9)
    assert kept(ledger, old, new).of(new).announced


def test_the_first_version_and_another_page_are_new_versions_of_nothing(ledger):
    first, other = version("a1", FERRY, 3), version("a3", FERRY, 12, url="https://tern.example/other")
    revisions = kept(ledger, first, other)
    assert revisions.of(first) is None
    assert revisions.of(other) is None


def test_each_version_is_compared_with_the_one_before_it(ledger):
    texts = [FERRY, FERRY.replace("212", "221"), FERRY.replace("212", "230")]
    made = [version(f"a{n}", text, 3 + n) for n, text in enumerate(texts)]
    revisions = kept(ledger, *made[::-1])
    assert [found and found.of for found in map(revisions.of, made)] == [None, "a0", "a1"]


def test_json_tells_what_changed(ledger):
    old, new = version("a1", FERRY, 3), version("a2", FERRY.replace("212", "221"), 9)
    revised = kept(ledger, old, new).of(new)
    told = json.loads(json.dumps(article_json(new, None, revised)))
    assert told["version_of"] == "a1"
    assert [change["kind"] for change in told["changes"]] == ["value"]
    assert told["changes_announced"] is False
    assert article_json(old)["changes_announced"] is None

"""The paste-ready answer: complete, safe to paste, and never a likelihood and a confidence in one sentence."""

import re
from dataclasses import replace

import pytest

from reportedly.ledger import Ledger
from reportedly.outputs import brief_html, brief_markdown, dossiers
from reportedly.outputs.brief import in_short
from reportedly.records import Independence, Root, Sources
from tests.ledger.world import filled

LIKELIHOOD = re.compile(r"almost no chance|very unlikely|unlikely|roughly even|likely|almost certain")
CONFIDENCE = re.compile(r"(?:low|moderate|medium|high) confidence")


@pytest.fixture
def dossier(tmp_path):
    with Ledger.open(tmp_path / "news.ledger", create=True) as empty:
        ledger = filled(empty)
        yield next(dossiers(ledger, ledger.claims()))


def test_every_root_mention_and_finding_is_in_the_answer(dossier):
    text = brief_markdown(dossier).replace("\\", "")
    assert all(root.name in text for root in dossier.claim.sources.for_.roots)
    assert all(finding.because in text for finding in dossier.findings)
    assert dossier.claim.text in text
    assert "In short" in text


def test_likelihood_and_confidence_never_stand_in_one_sentence(dossier):
    for sentence in re.split(r"(?<=[.!?])\s", brief_markdown(dossier)):
        assert not (LIKELIHOOD.search(sentence) and CONFIDENCE.search(sentence))


def test_unnamed_people_are_counted_as_many_as_they_are(dossier):
    """Two officials of one outlet beside another outlet are three at most, two of them unnamed."""
    roots = (
        Root(key="two", name="Tern Post: two officials", kind="anonymous", institution="two", count=2),
        Root(key="one", name="Late Review (not read)", kind="outlet-not-read", institution="one"),
    )
    for shown, said in ((roots, ", 2 of them unnamed"), (roots[:1], ", all of them unnamed"), (roots[1:], "")):
        most = sum(root.count for root in shown)
        sources = Sources(for_=Independence(least=1, most=most, roots=shown))
        words = in_short(replace(dossier, claim=replace(dossier.claim, sources=sources)))
        assert re.search(r"independent sources?(.*?)\.", words)[1] == said


def test_of_one_day_a_copy_without_an_hour_is_not_the_first(dossier):
    giver, taker = (article for article in dossier.articles.values() if article.outlet in {"Kell Courier", "The Gull"})
    told = {giver.id: "2031-05-06T12:10:00+00:00", taker.id: "2031-05-06"}
    articles = {
        key: replace(article, published=replace(article.published, iso=told.get(key, article.published.iso)))
        for key, article in dossier.articles.items()
    }
    assert any(mention.copy_of and mention.article == taker.id for mention in dossier.mentions.values())
    assert f"First in this ledger: {giver.outlet}, 2031-05-06" in in_short(replace(dossier, articles=articles))


HOSTILE = '<script>alert(1)</script> [x](javascript:alert(1)) "quoted" & more'


def test_words_of_an_article_are_text_and_never_markup(dossier):
    hostile = replace(dossier, claim=replace(dossier.claim, text=HOSTILE))
    page = brief_html(hostile)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"(?<!\\)\]\(javascript", brief_markdown(hostile))


def test_the_page_loads_nothing(dossier):
    assert not re.search(r"<(?:script|img|iframe|link|style)\b", brief_html(dossier))


@pytest.mark.parametrize(("words", "shown"), [("“Nobody was hurt”", "“Nobody was hurt”"), ("a fire", "<q>a fire</q>")])
def test_words_with_marks_of_their_own_have_no_second_pair(dossier, words, shown):
    page = brief_html(replace(dossier, claim=replace(dossier.claim, text=words)))
    assert f"<h2>The claim</h2><p>{shown}</p>" in page

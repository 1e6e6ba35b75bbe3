"""Which claims show what was found about an article."""

import pytest

from reportedly.ledger import Ledger
from reportedly.provenance import Case, Traced
from reportedly.records import Appearance, Article, Claim, Mention, Outlets, Span, finding
from reportedly.wiring.notes import Notes

ARTICLE = Article(id="a1", text="The ferry carried 212 people. Three dogs were aboard.", language="en")
MENTION = Mention(id="m1", article="a1", spans=(Span(0, 28),), quote=ARTICLE.text[:28], speech="assertion", chain=())
CLAIM = Claim(id="c1", text=MENTION.quote, appearances=(Appearance(mention="m1"),))
CASE = Case(claim=CLAIM, mentions={"m1": MENTION}, articles={"a1": ARTICLE})


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (("copied", None), True),
        (("uncredited-copy", None), True),
        (("changed-number", None), False),
        (("dropped-bound", None), False),
        (("changed-number", "m1"), True),
        (("changed-number", "m2"), False),
    ],
)
def test_what_a_copy_changed_at_one_place_is_shown_with_no_claim_made_at_another(tmp_path, monkeypatch, told, shown):
    kind, mention = told
    found = finding(kind, "Something was changed.", (ARTICLE.evidence(Span(30, 35)),))
    with Ledger.open(tmp_path / "n.ledger", create=True) as ledger:
        notes = Notes(ledger, Outlets(()), lambda _: ARTICLE)
        monkeypatch.setattr(notes, "_of", lambda _: ((found, mention),))
        claim = notes.added(Traced(claim=CLAIM, findings=()), CASE).claim
        assert notes.of_article("a1") == ([found] if mention is None else [])
    assert claim.findings == ((found.id,) if shown else ())

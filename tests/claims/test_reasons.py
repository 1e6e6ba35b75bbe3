"""Every merge says why: what a mention has in common with the fullest of its claim, or with the one it came by."""

from reportedly.claims import ClaimGrouper
from reportedly.ledger import Ledger
from reportedly.records import Article, Span
from reportedly.wiring.people import ReviewedIndex
from tests.claims.mentions import mention

TEXTS = {
    "m1": "The ferry Halda sank off Norhaven on Tuesday with 212 people on board.",
    "m2": "The ferry Halda sank off Norhaven on Tuesday.",
    "m3": "The ferry Halda sank on Tuesday.",
    "m4": "Bread became dearer in Osterby.",
}


def claims_of(texts):
    """The claims of mentions that stand in an article each."""
    with Ledger.in_memory() as ledger:
        for name, text in texts.items():
            article = Article(id=f"a{name}", text=text, title="", language="en")
            ledger.add_article(article)
            made = mention(text, name=name, article=article.id)
            assert made.spans == (Span(0, len(text)),)
            ledger.add_mentions(article.id, [made])
        grouper = ClaimGrouper(ReviewedIndex(ledger))
        grouper.add_keys(list(texts))
        grouper.compare(list(texts))
        return [claim for grouping in grouper.group(list(texts)) for claim in grouping.claims]


def test_every_mention_of_a_claim_has_its_own_reason():
    for claim in claims_of(TEXTS):
        for appearance in claim.appearances:
            assert bool(appearance.because) is (len(claim.appearances) > 1), appearance


def test_the_words_of_a_claim_are_those_of_its_fullest_mention():
    ferry = next(claim for claim in claims_of(TEXTS) if len(claim.appearances) > 1)
    assert ferry.text == TEXTS["m1"]
    [own] = [item for item in ferry.appearances if item.mention == "m1"]
    assert own.because == ("The claim has the words of this one, which says most.",)


def test_what_is_not_like_the_fullest_says_which_other_it_is_like(monkeypatch):
    """Three of one claim, of which the shortest was only compared with the middle one."""
    monkeypatch.setattr("reportedly.claims.cluster", lambda gists, *_: [tuple(gists)])
    by_hand = {
        "m1": TEXTS["m1"],
        "m2": TEXTS["m2"],
        "m3": "On Tuesday the ferry Halda, seen by many, sank off Norhaven.",
    }
    with Ledger.in_memory() as ledger:
        for name, text in by_hand.items():
            ledger.add_article(Article(id=f"a{name}", text=text, title="", language="en"))
            ledger.add_mentions(f"a{name}", [mention(text, name=name, article=f"a{name}")])
        grouper = ClaimGrouper(ReviewedIndex(ledger))
        grouper.add_keys(list(by_hand))
        grouper.compare(list(by_hand))
        ledger.connection.execute("DELETE FROM relations WHERE a = 'm1' AND b = 'm3'")
        [[claim]] = [grouping.claims for grouping in grouper.group(list(by_hand))]
    [last] = [item for item in claim.appearances if item.mention == "m3"]
    assert last.because[0] == f"Another of its mentions says: “{TEXTS['m2']}”."

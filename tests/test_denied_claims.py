"""A claim says what its words say: who denies them speaks against it, whoever else says them."""

import json

import pytest

from reportedly import pipeline
from reportedly.ledger import Ledger

TITLE = "Fire on the ferry Halda off Norhaven"
SAID = "The sprinklers on the ferry Halda had not worked for at least three weeks, two sailors said."
REPEATED = "The sprinklers on the ferry Halda had not worked for at least three weeks before the fire, Ada Brenn said."
DENIED = "Tern Shipping denied that the sprinklers on the ferry Halda had not worked for at least three weeks."
ALONE = "Tern Shipping denied that the pumps of the ferry Halda had been out of order since May."


def stances(tmp_path, *texts: str):
    """Return text of each claim, and who stands on which side of it."""
    lines = [
        json.dumps({
            "url": f"https://paper{at}.example/{at}", "outlet": f"Paper {at}", "title": TITLE, "date": f"2031-03-0{at}",
            "text": f"{text}\nThe council of Norhaven will meet on Friday to decide about a memorial on the pier {at}.",
        })
        for at, text in enumerate(texts, 1)
    ]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        pipeline.read([str(tmp_path / "a.jsonl")], ledger)
        return {
            claim.text: {
                "for": {root.name for root in claim.sources.for_.roots},
                "against": {root.name for root in claim.sources.against.roots},
            }
            for claim in ledger.claims()
            if "ferry Halda had" in claim.text
        }


@pytest.mark.parametrize("order", [(SAID, REPEATED, DENIED), (DENIED, REPEATED, SAID)])
def test_who_denies_that_something_had_not_worked_is_against_those_who_say_so(tmp_path, order):
    [(text, sides)] = stances(tmp_path, *order).items()
    assert "had not worked" in text
    assert sides["against"] == {"Tern Shipping"}
    assert "Ada Brenn" in sides["for"]
    assert "Tern Shipping" not in sides["for"]


def test_what_is_only_denied_has_nobody_for_it(tmp_path):
    [(text, sides)] = stances(tmp_path, ALONE).items()
    assert "had been out of order" in text
    assert sides == {"for": set(), "against": {"Tern Shipping"}}

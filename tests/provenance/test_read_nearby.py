"""Which texts of a cited outlet are on one story with what it is cited for: a name may begin the sentence."""

import json

import pytest

from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.settings import Settings
from reportedly.wiring.nearby import capitals_of
from reportedly.wiring.stages import Stages

READ = "Shops near the pier of Norhaven shut early in the fog. The ferry Halda was late."


def roots(folder, citing):
    """Return the roots of the claim with 412 people; the Norland Wire was read the day before, and does not say it."""
    articles = [
        {"url": "https://wire.example/1", "outlet": "Norland Wire", "date": "2021-03-02", "title": "Fog", "text": READ},
        {"url": "https://coast.example/1", "outlet": "Coast Courier", "date": "2021-03-03", **citing},
    ]
    path = folder / "in.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    with Ledger.in_memory() as ledger:
        pipeline.read([str(path)], ledger, stages=Stages.of(ledger, Settings()))
        (claim,) = [claim for claim in ledger.claims() if "412" in claim.text]
        return [root.kind for root in claim.sources.for_.roots]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Ferry in fog", "The ferry Halda carried 412 people to the pier, the Norland Wire reported."),
        ("Ferry in fog", "Halda carried 412 people to the pier, the Norland Wire reported."),
    ],
)
def test_a_name_at_the_start_of_a_sentence_is_the_one_that_stands_amid_a_sentence_of_the_cited_text(
    tmp_path, title, text
):
    assert roots(tmp_path, {"title": title, "text": text}) == ["outlet-does-not-say"]


def test_a_name_may_begin_all_sentences_of_the_cited_text_where_it_stands_amid_what_is_cited(tmp_path):
    text = "Fog kept 412 people off the ferry at the pier of Shops, the Norland Wire reported."
    assert roots(tmp_path, {"title": "Pier in fog", "text": text}) == ["outlet-does-not-say"]


def test_an_outlet_whose_text_was_of_another_story_was_not_read(tmp_path):
    text = "Shops carried 412 bags early to Tern, the Norland Wire reported."
    assert roots(tmp_path, {"title": "Shops in Tern", "text": text}) == ["outlet-not-read"]


def test_a_capital_begins_a_name_or_a_sentence_and_a_weekday_is_neither():
    assert capitals_of("Halda left. On Monday the boat from Norhaven came.") == {"halda", "norhav"}

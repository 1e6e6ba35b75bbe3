"""What is derived can be proven: whoever changes it behind the program's back, however little, is found out."""

import sqlite3

import pytest

from bench.crashing.works import SETTINGS, write_input
from reportedly import pipeline, upkeep
from reportedly.ledger import Ledger
from reportedly.records import SetDigit
from reportedly.wiring import reviews

TAMPERED = {
    "a reason of a claim": ("UPDATE claims SET sources = replace(sources, 'because', 'becauze')", "Claim c"),
    "a probability": ("UPDATE claims SET probability = 'null' WHERE probability <> 'null'", "Claim c"),
    "a stance": ("UPDATE appearances SET stance = 'against'", "The mentions of claim c"),
    "a score": ("UPDATE relations SET score = score / 2", "How mention m"),
    "a key": ("DELETE FROM claim_keys WHERE mention = (SELECT max(mention) FROM claim_keys)", "Mention m"),
    "the words of a copy": ("UPDATE copies SET because = '[]'", "What article a"),
    "a record": ("UPDATE records SET kind = 'person'", "The record of"),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A ledger with copies, claims of several mentions and a decision."""
    folder = tmp_path_factory.mktemp("proven")
    write_input(folder / "in.jsonl", 25)
    with Ledger.open(folder / "news.ledger", create=True) as ledger:
        pipeline.read([str(folder / "in.jsonl")], ledger, settings=SETTINGS)
        claim = ledger.telling_claims(1)[0]
        reviews.apply(ledger, SetDigit(claim=claim.id, digit=2), author="Jo", settings=SETTINGS)
    return folder / "news.ledger"


def test_a_ledger_that_nobody_touched_is_proven_and_stays_as_it_is(whole):
    before = whole.read_bytes()
    with Ledger.open(whole, readonly=True) as ledger:
        assert list(upkeep.prove(ledger, SETTINGS)) == []
    assert whole.read_bytes() == before
    assert [item.name for item in whole.parent.glob("news.ledger*")] == ["news.ledger"]


@pytest.mark.parametrize("what", TAMPERED)
def test_a_change_of_what_is_derived_is_named_and_mended(whole, tmp_path, what):
    sql, named = TAMPERED[what]
    path = tmp_path / "news.ledger"
    path.write_bytes(whole.read_bytes())
    with sqlite3.connect(path) as connection:
        assert connection.execute(sql).rowcount > 0
    connection.close()
    with Ledger.open(path) as ledger:
        problems = list(upkeep.prove(ledger, SETTINGS))
        assert any(problem.startswith(named) for problem in problems)
        upkeep.rebuild(ledger, SETTINGS)
        assert list(upkeep.prove(ledger, SETTINGS)) == []


def test_what_is_still_to_be_derived_is_not_called_wrong(whole, tmp_path):
    path = tmp_path / "news.ledger"
    path.write_bytes(whole.read_bytes())
    with Ledger.open(path) as ledger:
        ledger.pend("claim", [ledger.telling_claims(1)[0].id])
        assert "cut off" in " ".join(upkeep.prove(ledger, SETTINGS))

"""Decisions outlive a new version of the reader; those whose words it no longer reads are shown as orphans.

Until every article was read anew, the ledger answers with the old reading and the decisions on it.
"""

import json

import pytest
from click.testing import CliRunner

from reportedly import pipeline, upkeep
from reportedly.cli import main
from reportedly.ledger import Ledger
from reportedly.records import AcceptMentions, Comment, RejectMentions, SetDigit
from reportedly.settings import Settings
from reportedly.wiring import reviews
from tests import other_reader
from tests.ledger.world import claim_of
from tests.test_interrupted_reading import Killed, stop_at
from tests.test_random_sequences import TEXTS
from tests.web import desk

RULES = Settings(reader="rules")
MOVES, STAYS = "the pier would be closed", "nobody was hurt"


@pytest.fixture
def path(tmp_path):
    """A ledger with a decision on words that the next reader reads alike, and some on words that it does not."""
    lines = [json.dumps({"url": f"https://n{n}.example/1", "title": f"Ferry {n}", "outlet": outlet, "text": text})
             for n, (outlet, text) in enumerate(TEXTS)]  # fmt: skip
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "reportedly.toml").write_text('reader = "rules"\n', encoding="utf-8")
    place = tmp_path / "news.ledger"
    with Ledger.open(place, create=True) as ledger:
        pipeline.read([str(tmp_path / "in.jsonl")], ledger, settings=RULES)
        for decision in (
            RejectMentions(mentions=(saying(ledger, STAYS).id,), because="They were."),
            AcceptMentions(mentions=(saying(ledger, MOVES).id,), because="Heard it."),
            SetDigit(claim=claim_saying(ledger, MOVES).id, digit=2, because="Two were there."),
            Comment(subject=claim_saying(ledger, STAYS).id, text="Ask Ada."),
        ):
            reviews.apply(ledger, decision, author="Jo", settings=RULES)
    return place


@pytest.fixture
def next_version(monkeypatch):
    """Makes the program the next version."""
    return lambda: other_reader.install(monkeypatch)


def saying(ledger, words):
    """The first mention that says it and nothing else."""
    return next(mention for mention in ledger.mentions() if mention.quote == words)


def claim_saying(ledger, words):
    return claim_of(ledger, saying(ledger, words).id)


def readers(ledger):
    return {row[0].split()[1] for row in ledger.connection.execute("SELECT reader FROM readings")}


def standing(ledger):
    """What people decided, as it stands."""
    decided = [(mention.id, mention.standing, mention.decided) for mention in ledger.mentions()]
    return decided, [(item.event, item.orphan, item.in_force) for item in ledger.reviews()]


def test_decisions_survive_a_new_reading_and_those_whose_words_moved_are_orphans(path, next_version):
    next_version()
    with Ledger.open(path) as ledger:
        upkeep.rebuild(ledger, RULES)
        assert list(ledger.verify()) == []
        assert readers(ledger) == {other_reader.VERSION}
        assert saying(ledger, STAYS).standing == "rejected"
        moved = saying(ledger, MOVES.removesuffix(other_reader.LAST))
        assert (moved.standing, moved.decided) == ("read", ())
        assert [item.kind for item in ledger.orphans()] == ["accept", "digit"]
        claim = claim_of(ledger, moved.id)
        assert claim.decided == ()
        assert claim.grade.set_by == "reportedly"
        assert [item.kind for item in ledger.reviews(claim.id) if item.orphan] == ["accept", "digit"]


def test_an_orphan_holds_again_when_its_words_are_read_again(path, monkeypatch):
    with Ledger.open(path) as ledger:
        before = standing(ledger)
        with monkeypatch.context() as patch:
            other_reader.install(patch)
            upkeep.rebuild(ledger, RULES)
        assert standing(ledger) != before
        upkeep.rebuild(ledger, RULES)
        assert standing(ledger) == before
        assert list(ledger.orphans()) == []
        assert claim_saying(ledger, MOVES).grade.digit == 2


def test_an_orphan_can_be_taken_back(path, next_version):
    next_version()
    with Ledger.open(path) as ledger:
        upkeep.rebuild(ledger, RULES)
        for orphan in list(ledger.orphans()):
            reviews.undo(ledger, orphan.event, author="Jo", settings=RULES)
        assert list(ledger.orphans()) == []
        assert list(ledger.verify()) == []


def test_until_every_article_was_read_anew_the_old_reading_answers(path, next_version, monkeypatch):
    """Whoever is killed goes on; at no commit is there half of a reading, and no decision is an orphan too early."""
    with Ledger.open(path) as ledger:
        before = standing(ledger)
    next_version()
    for commit in range(1, 10**6):
        with monkeypatch.context() as patch, Ledger.open(path) as ledger:
            stop_at(patch, commit=2 * commit + commit % 2)
            try:
                upkeep.rebuild(ledger, RULES)
                break
            except Killed:
                pass
        with Ledger.open(path) as ledger:
            if readers(ledger) == {other_reader.VERSION}:
                break  # killed just after it was complete
            assert standing(ledger) == before
            assert list(ledger.verify()) == []
    assert commit > 3
    with Ledger.open(path) as ledger:
        upkeep.rebuild(ledger, RULES)
        assert readers(ledger) == {other_reader.VERSION}
        assert len(list(ledger.orphans())) == 2


def test_the_commands_and_the_page_show_orphans(path, next_version, monkeypatch):
    monkeypatch.chdir(path.parent)
    monkeypatch.setenv("COLUMNS", "200")
    next_version()

    def said(*words: str) -> str:
        result = CliRunner().invoke(main, list(words), catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return " ".join(result.output.split())

    assert "2 decisions made on words no longer read there" in said("rebuild")
    with Ledger.open(path) as ledger:
        claim = claim_of(ledger, saying(ledger, MOVES.removesuffix(other_reader.LAST)).id).id
    orphans = [json.loads(line) for line in said("log", "--orphans", "--json").replace("} {", "}\n{").splitlines()]
    assert [item["orphan"] for item in orphans] == [True, True]
    for shown in (said("show", claim), said("review", claim), said("log"), said("log", "--orphans")):
        assert shown.count("an orphan: its evidence is no longer there") == 2
        assert "Heard it." in shown
    with desk.reviewer(desk.site(path)) as client:
        assert client.get(f"/claims/{claim}").text.count("its words are no longer there") == 2
        log = client.get("/log?show=decisions").text
    assert log.count("its words are no longer there") == 2

"""A ledger of an older form becomes one of today's, with all that was in it, or stays as it was."""

import sqlite3
from dataclasses import replace

import pytest

from bench.crashing.works import write_input
from bench.equality import differences
from reportedly import pipeline
from reportedly.errors import DamagedLedgerError, LedgerError, LockedLedgerError
from reportedly.ledger import Ledger, migrate
from reportedly.ledger.schema import VERSION
from reportedly.settings import Settings
from reportedly.wiring.stages import Stages
from tests.ledger.older import older
from tests.ledger.world import CLAIM, MENTIONS, ROOT

OLDER = range(1, VERSION)


@pytest.mark.parametrize("version", OLDER)
@pytest.mark.parametrize("readonly", [True, False])
def test_an_older_ledger_comes_over_whole(tmp_path, version, readonly):
    path = older(tmp_path / "news.ledger", version)
    with Ledger.open(path, readonly=readonly) as ledger:
        assert list(ledger.verify()) == []
        assert ledger.claim(CLAIM.id) == CLAIM
        assert list(ledger.mentions()) == list(MENTIONS)
        assert [claim.id for claim in ledger.claims("containers")] == [CLAIM.id, "c2"]
        assert ledger.connection.execute("SELECT name FROM roots").fetchall() == [(ROOT.name,)]
        assert list(ledger.log())[-1].kind == "migrated"
    assert set(differences(tmp_path / "today.ledger", path)) <= {"events", "head", "facet_values", "facets"}


@pytest.mark.parametrize("version", OLDER)
def test_the_old_ledger_is_kept_beside_it(tmp_path, version):
    path = older(tmp_path / "news.ledger", version)
    before = dump(path)
    Ledger.open(path).close()
    kept = migrate.copy_of(path, version)
    assert dump(kept) == before
    Ledger.open(path).close()
    assert sorted(item.name for item in tmp_path.glob("news.ledger*")) == ["news.ledger", kept.name]


@pytest.mark.parametrize("version", OLDER)
@pytest.mark.parametrize("step", ["_keep_copy", "_set_aside", "_carry_over", "_check"])
def test_a_migration_that_is_cut_off_leaves_the_old_ledger_and_goes_through_next_time(
    tmp_path, monkeypatch, version, step
):
    path = older(tmp_path / "news.ledger", version)
    before = dump(path)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(migrate, step, killed)
        with pytest.raises(KeyboardInterrupt):
            Ledger.open(path)
    assert dump(path) == before
    with Ledger.open(path) as ledger:
        assert list(ledger.verify()) == []


@pytest.mark.parametrize("version", OLDER)
def test_a_ledger_that_contradicts_itself_is_not_migrated(tmp_path, version):
    path = older(tmp_path / "news.ledger", version)
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO appearances VALUES ('c404', 0, 'm404', 'for', '[]')")
    connection.close()
    before = dump(path)
    with pytest.raises(DamagedLedgerError, match="appearances"):
        Ledger.open(path)
    assert dump(path) == before


@pytest.mark.parametrize("version", OLDER)
def test_an_older_ledger_that_others_use_is_not_migrated_under_them(tmp_path, version):
    path = older(tmp_path / "news.ledger", version)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LockedLedgerError):
        Ledger.open(path, busy_timeout=0.05)
    other.execute("ROLLBACK")
    other.close()
    Ledger.open(path, busy_timeout=0.05).close()


@pytest.mark.parametrize("version", OLDER)
def test_an_older_ledger_that_may_not_be_written_to_is_refused_with_what_to_do(tmp_path, monkeypatch, version):
    path = older(tmp_path / "news.ledger", version)
    monkeypatch.setattr("reportedly.ledger.connection.os.access", lambda *_: False)
    with pytest.raises(LedgerError, match="Open it once where it may be written to"):
        Ledger.open(path, readonly=True)


@pytest.mark.parametrize("version", OLDER)
def test_what_a_stranger_put_into_an_older_ledger_does_not_come_over(tmp_path, version):
    path = older(tmp_path / "news.ledger", version)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TRIGGER evil AFTER INSERT ON articles BEGIN DELETE FROM claims; END")
        connection.execute("CREATE VIEW mine AS SELECT 1")
    connection.close()
    with Ledger.open(path) as ledger:
        names = {row[0] for row in ledger.connection.execute("SELECT name FROM sqlite_schema")}
        assert not names & {"evil", "mine"}
        assert ledger.claim(CLAIM.id) == CLAIM


@pytest.mark.parametrize("version", OLDER)
def test_a_ledger_that_was_read_goes_on_where_it_was(tmp_path, version):
    """The index of copies, what waits between stages, readings that do not say who read."""
    today, more = tmp_path / "today.ledger", tmp_path / "more.jsonl"
    write_input(tmp_path / "in.jsonl", 12)
    write_input(more, 3, start=12)
    settings = Settings(reader="rules")
    with Ledger.open(today, create=True) as ledger:
        stages = Stages.of(ledger, settings)
        bare = replace(stages, reader="", articles=lambda inputs: map(without_capture, stages.articles(inputs)))
        pipeline.read([str(tmp_path / "in.jsonl")], ledger, stages=bare)
    path = older(tmp_path / "news.ledger", version, today)
    for place in (today, path):
        with Ledger.open(place) as ledger:
            pipeline.read([str(more)], ledger, settings=settings)
            assert list(ledger.verify()) == []
            assert ledger.counts()["copies"] > 2
    found = differences(today, path, numbered=False)
    assert set(found) <= {"copy_pairs", "records"}  # found out again when needed; by `rebuild`


def without_capture(article):
    return replace(article, capture=None)


def dump(path):
    connection = sqlite3.connect(path)
    text = sorted(connection.iterdump())
    connection.close()
    return text

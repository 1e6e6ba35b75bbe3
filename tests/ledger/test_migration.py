"""A ledger of an older form becomes one of today's, with all that was in it, or stays as it was."""

import hashlib
import json
import shutil
import sqlite3
from dataclasses import replace

import pytest

from bench.crashing.works import write_input
from bench.equality import differences
from reportedly import pipeline
from reportedly.errors import DamagedLedgerError, LedgerError, LockedLedgerError
from reportedly.ledger import Ledger, migrate
from reportedly.ledger.migrate import FORGOTTEN, SHADOWS
from reportedly.ledger.schema import VERSION, expected_schema
from reportedly.settings import Settings
from reportedly.wiring.stages import Stages
from tests.ledger.older import older
from tests.ledger.world import CLAIM, MENTIONS, ROOT

OLDER = range(1, VERSION)
# The digest of the form of each version since this is checked.
FORMS = {
    3: "e3498d3044531c8135091462a040454e178a9cc2cf6e74a39d49a28d2525057b",
    4: "d00620a66bcfc2b68b6f0be6503a1f256ea2aad1ef7a3edd50daebb1d60db214",
}


def test_whoever_changes_the_form_gives_it_a_new_version():
    """Else ledgers written yesterday are refused today.

    Where this fails: raise VERSION, write what turns a ledger of the new form into the old one as versions/OLD.sql (as
    the others there do), check it against `git show`, add the new digest to FORMS, and where the new form has a table
    that can be filled from what was there, a row to MADE_WHERE_MISSING.
    """
    ours = {name: sql for name, sql in expected_schema().items() if not name.endswith(SHADOWS)}
    assert FORMS[VERSION] == hashlib.sha256(json.dumps(sorted(ours.items())).encode()).hexdigest()


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
    assert set(differences(tmp_path / "today.ledger", path)) <= {"events", "head", "facet_values", "facets", "pending"}


@pytest.mark.parametrize("version", OLDER)
def test_the_old_ledger_is_kept_beside_it(tmp_path, version):
    path = older(tmp_path / "news.ledger", version)
    before = dump(path)
    path.with_name(f"{path.name}.version-{version}.999999.part").touch()  # somebody was killed while writing the copy
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
    assert set(found) <= FORGOTTEN.get(version, set())  # found out again when needed


def test_of_a_form_between_two_versions_what_it_lacks_is_made(tmp_path):
    """Several forms were called version 2: the last of them had everything."""
    today, path = tmp_path / "today.ledger", tmp_path / "news.ledger"
    write_input(tmp_path / "in.jsonl", 12)
    with Ledger.open(today, create=True) as ledger:
        pipeline.read([str(tmp_path / "in.jsonl")], ledger, settings=Settings(reader="rules"))
    shutil.copy(today, path)
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE passages_read")
        connection.execute("DROP VIEW reviews_view")
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    with Ledger.open(path) as ledger:
        assert list(ledger.verify()) == []
        assert not ledger.pending("grade", limit=1)  # the records were there
    assert set(differences(today, path)) <= {"events", "head", "facet_values", "facets"}


def without_capture(article):
    return replace(article, capture=None)


def dump(path):
    connection = sqlite3.connect(path)
    text = sorted(connection.iterdump())
    connection.close()
    return text

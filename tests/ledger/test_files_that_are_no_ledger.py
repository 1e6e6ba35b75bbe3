"""Whatever is given as a ledger is opened or refused in one sentence; what is refused stays as it was."""
# ruff: noqa: S603 -- the processes started here are our own

import hashlib
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reportedly.errors import (
    InputError,
    LedgerError,
    LockedLedgerError,
    NewerLedgerError,
    NotALedgerError,
    NotFoundError,
)
from reportedly.ledger import Ledger, table
from reportedly.ledger.schema import APPLICATION_ID, VERSION
from tests.ledger.world import ARTICLES, FIRST, SECOND, filled

NEVER = 0.05  # seconds to wait for a lock that is not given up


@pytest.fixture
def path(tmp_path) -> Path:
    """A ledger with a small world in it."""
    place = tmp_path / "a #1?.ledger"
    with Ledger.open(place, create=True) as ledger:
        filled(ledger)
    return place


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def changed(path: Path, *statements: str) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript(";\n".join(("PRAGMA journal_mode = DELETE", "PRAGMA writable_schema = ON", *statements)))
    connection.close()
    return path


def other_sqlite(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE articles (id TEXT); INSERT INTO articles VALUES ('a1')")
    connection.close()


NO_LEDGERS = {
    "text": lambda path: path.write_text("just some notes, long enough to be taken for a file header" * 4),
    "short": lambda path: path.write_bytes(b"SQLite format 3\x00"),
    "noise": lambda path: path.write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 40),
    "sqlite of another program": other_sqlite,
    "folder": lambda path: path.mkdir(),
    "fifo": os.mkfifo,
}


@pytest.mark.parametrize("kind", NO_LEDGERS)
@pytest.mark.parametrize("mode", [{"create": True}, {"readonly": True}, {}])
def test_another_kind_of_file_is_refused_and_left_untouched(tmp_path, kind, mode):
    path = tmp_path / "news.ledger"
    NO_LEDGERS[kind](path)
    before = path.is_file() and digest(path)
    with pytest.raises(NotALedgerError) as caught:
        Ledger.open(path, **mode)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert [item.name for item in tmp_path.iterdir()] == ["news.ledger"]
    assert (path.is_file() and digest(path)) == before


def test_a_newer_ledger_is_refused_and_left_untouched(path):
    changed(path, f"PRAGMA user_version = {VERSION + 1}")
    before = digest(path)
    script = "import sys; from reportedly.ledger import Ledger; Ledger.open(sys.argv[1])"
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False)
    assert "NewerLedgerError" in done.stderr
    with pytest.raises(NewerLedgerError, match="Update reportedly"):
        Ledger.open(path)
    assert digest(path) == before


def test_an_empty_file_is_filled_only_by_whoever_may_create(tmp_path):
    path = tmp_path / "news.ledger"
    path.touch()
    with pytest.raises(NotALedgerError, match="empty"):
        Ledger.open(path)
    assert path.stat().st_size == 0
    with Ledger.open(path, create=True) as ledger:
        assert ledger.counts()["articles"] == 0


def test_what_is_not_there_is_said_with_what_to_do(tmp_path):
    with pytest.raises(InputError, match="reportedly read"):
        Ledger.open(tmp_path / "news.ledger")
    with pytest.raises(InputError, match="reportedly read"):
        Ledger.open(tmp_path / "news.ledger", create=True, readonly=True)
    with pytest.raises(InputError, match="the folder is not there"):
        Ledger.open(tmp_path / "no" / "news.ledger", create=True)
    with pytest.raises(InputError):
        Ledger.open(tmp_path / ("n" * 300), create=True)
    assert list(tmp_path.iterdir()) == []


CRAFTED = {
    "a trigger": "CREATE TRIGGER evil AFTER INSERT ON articles BEGIN DELETE FROM mentions; END",
    "another table": "DROP TABLE copies; CREATE TABLE copies (article TEXT)",
    "a view instead of a table": "DROP TABLE copies; CREATE VIEW copies AS SELECT load_extension('evil') AS article",
    "a missing table": "DROP TABLE readings",
    "no schema at all": "DELETE FROM sqlite_schema",
    "nonsense as schema": "UPDATE sqlite_schema SET sql = 'CREATE TABLE articles (id,,)' WHERE name = 'articles'",
}


@pytest.mark.parametrize("craft", CRAFTED)
@pytest.mark.parametrize("readonly", [True, False])
def test_a_crafted_ledger_is_refused_and_left_untouched(path, craft, readonly):
    changed(path, "PRAGMA foreign_keys = OFF", CRAFTED[craft])
    before = digest(path)
    with pytest.raises(LedgerError) as caught:
        Ledger.open(path, readonly=readonly)
    assert "\n" not in str(caught.value)
    assert digest(path) == before


def test_views_and_indexes_of_ones_own_are_welcome(path):
    changed(path, "CREATE VIEW mine AS SELECT id FROM claims", "CREATE INDEX own ON articles (byline)")
    with Ledger.open(path) as ledger:
        assert tuple(ledger.articles()) == ARTICLES


@pytest.mark.parametrize("page", range(1, 46, 4))
def test_damaged_pages_are_one_sentence_each(path, page):
    content = bytearray(path.read_bytes())
    content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64  # where a page says what is in it
    path.write_bytes(content)
    try:
        with Ledger.open(path) as ledger:
            problems = list(ledger.verify())
    except LedgerError as error:
        problems = [str(error)]
    assert problems
    assert not any("\n" in problem for problem in problems)


def test_a_truncated_ledger_is_one_sentence(path):
    path.write_bytes(path.read_bytes()[:8_192])
    with pytest.raises(LedgerError), Ledger.open(path) as ledger:
        list(ledger.articles())


def test_a_second_writer_waits_then_gives_up_with_a_clear_message(path):
    script = (
        "import sys, sqlite3; c = sqlite3.connect(sys.argv[1], isolation_level=None); "
        "c.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        with Ledger.open(path, busy_timeout=NEVER) as ledger:
            assert tuple(ledger.articles()) == ARTICLES  # readers are not stopped
            with pytest.raises(LockedLedgerError, match="another process is writing"):
                ledger.set_meta("a", "b")
            holder.communicate("\n")
            ledger.set_meta("a", "b")
            assert ledger.meta("a") == "b"


def test_a_writer_waits_for_another_to_finish(path):
    with Ledger.open(path) as first:
        first.connection.execute("BEGIN IMMEDIATE")
        outcome = []

        def write() -> None:
            with Ledger.open(path, busy_timeout=20) as second:
                second.set_meta("who", "second")
                outcome.append(second.meta("who"))

        thread = threading.Thread(target=write)
        thread.start()
        first.connection.execute("INSERT INTO meta VALUES ('who', 'first')")
        first.connection.execute("COMMIT")
        thread.join()
    assert outcome == ["second"]


def test_a_reader_sees_the_state_before_an_unfinished_write(path):
    with Ledger.open(path) as writer, Ledger.open(path, readonly=True) as reader:
        with writer.transaction():
            writer.drop_claims(["c1"])
            assert len(list(reader.claims())) == 2
        assert len(list(reader.claims())) == 1


def test_a_reader_cannot_write(path):
    with Ledger.open(path, readonly=True) as ledger, pytest.raises(LedgerError, match="cannot be written to"):
        ledger.set_meta("a", "b")


def test_a_folder_where_nothing_may_be_made_is_read_all_the_same(path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)
    with Ledger.open(path, readonly=True) as ledger:
        assert tuple(ledger.articles()) == ARTICLES
        assert list(ledger.verify()) == []
    assert [item.name for item in path.parent.iterdir()] == [path.name]


def test_reading_leaves_no_files_behind(path):
    with Ledger.open(path, readonly=True) as ledger:
        list(ledger.claims("containers"))
    assert [item.name for item in path.parent.iterdir()] == [path.name]


def drop_all_then_fail(ledger: Ledger) -> None:
    with ledger.transaction():
        ledger.drop_claims(["c1"])
        with ledger.transaction():
            ledger.drop_claims(["c2"])
        ledger.claim("c1")


def test_an_error_inside_a_transaction_undoes_all_of_it(path):
    with Ledger.open(path) as ledger:
        with pytest.raises(NotFoundError):
            drop_all_then_fail(ledger)
        assert len(list(ledger.claims())) == 2


def test_a_reference_to_nothing_is_refused_at_the_end_of_the_transaction(path):
    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerError), ledger.transaction():
            ledger.connection.execute("UPDATE appearances SET mention = 'm404'")
        assert list(ledger.verify()) == []


def test_two_processes_may_make_the_ledger_at_once(tmp_path):
    path = tmp_path / "news.ledger"
    script = (
        "import sys; from reportedly.ledger import Ledger\n"
        "with Ledger.open(sys.argv[1], create=True) as ledger: ledger.set_meta(sys.argv[2], 'here')"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, str(path), str(number)]) for number in range(4)]
    assert [process.wait() for process in running] == [0] * 4
    with Ledger.open(path) as ledger:
        assert [ledger.meta(str(number)) for number in range(4)] == ["here"] * 4


def test_the_journal_stays_short_though_readers_overlap(path, monkeypatch):
    monkeypatch.setattr(table, "LARGE_JOURNAL", 200_000)
    journal = path.with_name(f"{path.name}-wal")
    with Ledger.open(path) as writer, Ledger.open(path, readonly=True) as reader:
        for number in range(40):
            reading = reader.connection.execute("SELECT * FROM mentions")
            reading.fetchone()  # half-way through, as a reader in another process would be
            writer.set_meta(f"note {number}", "x" * 20_000)
            reading.close()
        assert journal.stat().st_size > 200_000
        writer.set_meta("last", "x" * 200_000)
        writer.set_meta("last", "y")
        assert journal.stat().st_size < 200_000
        assert writer.connection.execute("PRAGMA busy_timeout").fetchone() == (10_000,)
        assert list(writer.verify()) == []


def test_the_full_disk_is_named_and_the_ledger_stays_valid(path):
    with Ledger.open(path) as ledger:
        (pages,) = ledger.connection.execute("PRAGMA page_count").fetchone()
        ledger.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LedgerError, match="the disk is full"):
            ledger.set_meta("note", "x" * 500_000)
    with Ledger.open(path) as ledger:
        assert list(ledger.verify()) == []


def test_a_ledger_says_what_it_is(path):
    with Ledger.open(path) as ledger:
        assert ledger.connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert ledger.connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert ledger.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert ledger.path == path
        assert {FIRST.id, SECOND.id} <= set(ledger.articles_by_id([FIRST.id, SECOND.id, "a404"]))

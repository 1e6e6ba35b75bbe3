"""Whatever is changed behind its back, in any column of any record, `verify` finds and names."""

import random
import shutil
import sqlite3
from dataclasses import replace

import pytest

from bench.equality import contents
from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.records import Anchor, CorrectMention, SetDigit, capture
from tests.ledger.world import CLAIM, FIRST, ORIGIN, filled

# The records that are watched, and what a problem must name of each (its column, or words).
WATCHED = {
    "articles": "id",
    "readings": "article",
    "mentions": "id",
    "captures": "article",
    "pages": FIRST.id,
    "events": "number",
    "reviews": "event",
    "review_anchors": "event",
    "corrections": "mention",
    "attributions": "mention",
    "quantities": "mention",
    "roots": "claim",
    "head": "events do not end",
}
COUNTS = ("least", "most", "against", "digit")  # columns of claims; the rest of a claim is checked in test_verify
FLIPS = 150
ORDER_ALONE = {("articles", "number"), ("review_anchors", "position")}  # another number in the same order


@pytest.fixture(scope="module")
def intact(tmp_path_factory):
    """The path of a world with a page and decisions in it."""
    path = tmp_path_factory.mktemp("intact") / "news.ledger"
    with Ledger.open(path, create=True) as ledger:
        ledger.add_article(replace(FIRST, capture=capture(b"<html>a page</html>", "page")))
        filled(ledger)
        anchor = Anchor(mention=ORIGIN.id, article=ORIGIN.article, spans=ORIGIN.spans)
        correction = CorrectMention(mention=ORIGIN.id, source="Harbour Office")
        ledger.add_review(correction, subject=CLAIM.id, author="Jo", anchors=[anchor])
        done = ledger.add_review(SetDigit(claim=CLAIM.id, digit=2), subject=CLAIM.id, author="Jo", anchors=[anchor])
        ledger.undo_review(done.event, author="Ada")
        assert list(ledger.verify()) == []
    return path


def changed(value):
    """Another value of the same kind, as near as can be."""
    if value is None:
        return 1
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1])
    if isinstance(value, int | float):
        return 1 - value if value in (0, 1) else value + 1
    return value[:-1] + ("1" if value.endswith("0") else "0")


def columns(path):
    with Ledger.open(path, readonly=True) as ledger:
        for table in WATCHED:
            keys = [row[1] for row in ledger.connection.execute(f"PRAGMA table_info({table})") if row[5]]
            yield from ((table, keys, row[1]) for row in ledger.connection.execute(f"PRAGMA table_info({table})"))
        yield from (("claims", ["number"], column) for column in COUNTS)


def test_every_column_of_every_record_is_watched(intact, tmp_path):
    path, unseen = tmp_path / "tampered.ledger", []
    for table, keys, column in columns(intact):
        if (table, column) in ORDER_ALONE:
            continue
        shutil.copy(intact, path)
        with Ledger.open(path) as ledger:
            ledger.connection.execute("PRAGMA foreign_keys = OFF")
            name = WATCHED.get(table, "id")
            mark = name if " " in name or name == FIRST.id else None
            row = ledger.connection.execute(
                f"SELECT {column}, {', '.join(keys)}{'' if mark else ', ' + name} FROM {table} LIMIT 1"  # noqa: S608
            ).fetchone()
            where = " AND ".join(f"{key} = ?" for key in keys)
            try:
                ledger.connection.execute(
                    f"UPDATE {table} SET {column} = ? WHERE {where}",  # noqa: S608
                    (changed(row[0]), *row[1 : 1 + len(keys)]),
                )
            except sqlite3.IntegrityError:
                continue  # the table itself refuses it
            problems = list(ledger.verify())
            named = mark or str(row[-1])
            if not any(named in problem or "Table" in problem or "search" in problem for problem in problems):
                unseen.append((table, column, row, problems))
    assert not unseen, "\n".join(map(str, unseen))


def test_the_order_of_events_and_articles_is_watched(intact, tmp_path):
    for table, key in (("events", "number"), ("articles", "number")):
        path = tmp_path / f"{table}.ledger"
        shutil.copy(intact, path)
        with Ledger.open(path) as ledger:
            ledger.connection.execute("PRAGMA foreign_keys = OFF")
            low, high = ledger.connection.execute(f"SELECT min({key}), max({key}) FROM {table}").fetchone()  # noqa: S608
            for before, after in ((low, -1), (high, low), (-1, high)):
                ledger.connection.execute(f"UPDATE {table} SET {key} = ? WHERE {key} = ?", (after, before))  # noqa: S608
            assert list(ledger.verify()), table


def test_events_cut_off_at_the_end_are_missed(intact, tmp_path):
    path = shutil.copy(intact, tmp_path / "cut.ledger")
    with Ledger.open(path) as ledger:
        ledger.connection.execute("DELETE FROM events WHERE number = (SELECT max(number) FROM events)")
        assert any("do not end" in problem for problem in ledger.verify())


def test_a_page_that_was_taken_out_is_missed(intact, tmp_path):
    path = shutil.copy(intact, tmp_path / "cut.ledger")
    with Ledger.open(path) as ledger:
        ledger.connection.execute("DELETE FROM pages")
        assert any(FIRST.id in problem and "removed" in problem for problem in ledger.verify())


def test_a_flipped_bit_of_the_file_is_found_or_changes_nothing(intact, tmp_path):
    """Bits of free space may flip unseen; what the records hold may not."""
    whole, path = dict(contents(intact)), tmp_path / "flipped.ledger"
    data, draw = bytearray(intact.read_bytes()), random.Random(8)
    for _ in range(FLIPS):
        place, bit = draw.randrange(len(data)), 1 << draw.randrange(8)
        path.write_bytes(data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :])
        for rest in ("-wal", "-shm"):
            path.with_name(path.name + rest).unlink(missing_ok=True)
        if not found(path):
            for table, rows in contents(path):
                assert table not in WATCHED or rows == whole[table], (place, bit, table)


def found(path):
    """True where opening or verifying the ledger says that something is wrong."""
    try:
        with Ledger.open(path) as ledger:
            return any(ledger.verify())
    except LedgerError:
        return True

"""Other programs read the ledger through views whose names and columns stay."""

import csv
import io
import re
import sqlite3
from pathlib import Path

import pytest

from reportedly.ledger import Ledger
from tests.ledger.world import ARTICLES, FIRST, SECOND, filled

COLUMNS = {
    "articles_view": (
        "id url outlet domain title byline published modified language version_of copy_of mentions sha256 text"
    ),
    "mentions_view": (
        "id claim article outlet published url quote start end speech certainty stance in_headline sources copy_of "
        "standing"
    ),
    "claims_view": "id text least most against digit mentions outlets findings",
    "findings_view": "id kind severity claim because article outlet published start end quote dismissed",
    "attributions_view": "mention claim article position source kind institution post cue count denies declines",
    "quantities_view": ("mention claim article position start end low high low_open high_open approximate unit of per"),
    "captures_view": ("article outlet title url how at stated_at file offset packed_offset size sha256 digest kept"),
    "reviews_view": "event at author kind subject decision undone_by orphan",
    "roots_view": "claim side name kind institution letter count text",
}


@pytest.fixture
def connection(tmp_path):
    """The world, opened by another program: no extension, no setting of ours."""
    with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
        filled(ledger)
    opened = sqlite3.connect(tmp_path / "news.ledger")
    yield opened
    opened.close()


@pytest.mark.parametrize("view", COLUMNS)
def test_a_view_has_its_columns(connection, view):
    cursor = connection.execute(f"SELECT * FROM {view}")  # noqa: S608
    assert [column[0] for column in cursor.description] == COLUMNS[view].split()


@pytest.mark.parametrize("view", COLUMNS)
def test_a_view_is_in_the_documentation_with_its_columns(view):
    page = Path(__file__).parents[2] / "docs" / "ledger.md"
    (row,) = [row for row in page.read_text(encoding="utf-8").splitlines() if row.startswith(f"| `{view}`")]
    assert re.findall(r"`(\w+)`", row.rpartition(" | ")[2]) == COLUMNS[view].split()


def test_views_tell_the_story(connection):
    claims = "SELECT id, least, most, digit, mentions, outlets, findings FROM claims_view"
    assert connection.execute(claims).fetchall() == [("c1", 1, 1, 3, 2, 2, 1), ("c2", 0, 0, None, 1, 1, 0)]
    articles = "SELECT id, copy_of, mentions FROM articles_view ORDER BY published"
    assert connection.execute(articles).fetchall() == [
        (FIRST.id, None, 1),
        (SECOND.id, FIRST.id, 1),
        (ARTICLES[2].id, None, 0),
    ]
    mentions = "SELECT claim, outlet, sources FROM mentions_view WHERE claim = 'c1' ORDER BY published"
    assert connection.execute(mentions).fetchall() == [
        ("c1", "Kell Courier", "Port Authority"),
        ("c1", "The Gull", "Port Authority"),
    ]
    assert connection.execute("SELECT kind, outlet FROM findings_view").fetchall() == [("copied", "The Gull")]


def test_values_can_be_asked_for_in_sql(connection):
    sql = "SELECT count(*) FROM quantities WHERE unit = 'container' AND per = 'day' AND high <= 1200"
    assert connection.execute(sql).fetchone() == (2,)
    sql = "SELECT DISTINCT source, kind FROM attributions WHERE position = 0"
    assert connection.execute(sql).fetchall() == [("Port Authority", "organisation")]


def test_any_table_can_be_taken_elsewhere(connection):
    sheet = io.StringIO()
    csv.writer(sheet).writerows(connection.execute("SELECT * FROM mentions_view"))
    assert len(sheet.getvalue().splitlines()) == 3

"""Whatever is changed in a ledger behind its back is found and named."""

import pytest

from reportedly.ledger import Ledger
from tests.ledger.world import FIRST, OBJECTION, ORIGIN, SECOND, filled


@pytest.fixture
def ledger():
    """A small world whose tables may be tampered with."""
    with filled(Ledger.in_memory()) as found:
        found.connection.execute("PRAGMA foreign_keys = OFF")
        yield found


def test_an_untouched_ledger_is_clean(ledger):
    assert list(ledger.verify()) == []


IDS = {"first": FIRST.id, "second": SECOND.id, "origin": ORIGIN.id}
# what was changed: (how, what the problem must name)
TAMPERING = {
    "a word": ("UPDATE articles SET text = replace(text, '1,200', '1,300') WHERE id = :first", FIRST.id),
    "a letter at the end": ("UPDATE articles SET text = text || '.' WHERE id = :first", FIRST.id),
    "a quote": ("UPDATE mentions SET quote = replace(quote, 'lost', 'found') WHERE id = :origin", ORIGIN.id),
    "a span": ("UPDATE mentions SET spans = '[[0,4]]' WHERE id = :origin", ORIGIN.id),
    "a cue": ("""UPDATE mentions SET chain = replace(chain, '"said"', '"denied"') WHERE id = :origin""", ORIGIN.id),
    "a record's form": ("UPDATE mentions SET chain = '{}' WHERE id = :origin", "cannot be read"),
    "a link": ("""UPDATE articles SET links = '[{"span":[0,9999],"href":""}]' WHERE id = :first""", FIRST.id),
    "the words of a finding": ("UPDATE finding_evidence SET quote = 'never said'", OBJECTION.id),
    "the place of a finding": ("UPDATE finding_evidence SET start = 0", OBJECTION.id),
    "the article of a finding": ("UPDATE finding_evidence SET article = 'a404'", "a404"),
    "a lost finding": ("DELETE FROM findings", OBJECTION.id),
    "a lost mention": ("DELETE FROM mentions WHERE id = :origin", "mentions"),
    "a lost article": ("DELETE FROM articles WHERE id = :second", "articles"),
    "a lost claim": ("DELETE FROM claims WHERE id = 'c2'", "c2"),
    "a claim without mentions": ("DELETE FROM appearances WHERE claim = 'c1'", "c1"),
    "a root's evidence": ("""UPDATE claims SET sources = replace(sources, '"quote":"Port', '"quote":"Fort')""", "c1"),
    "a passage": ("UPDATE copies SET passages = '[[[0,9999],[0,4]]]'", FIRST.id),
    "an altered word": ("UPDATE copies SET altered = replace(altered, 'Monday', 'Friday')", SECOND.id),
    "a byline": ("UPDATE articles SET byline = 'Nobody' WHERE id = :first", FIRST.id),
    "a date": ("UPDATE articles SET published = '2031-05-01' WHERE id = :second", SECOND.id),
    "a source": ("""UPDATE mentions SET chain = replace(chain, 'Port Authority', 'Harbour Office')""", ORIGIN.id),
    "a source and its digest": ("UPDATE mentions SET sha256 = 'x', certainty = 'flat' WHERE id = :origin", FIRST.id),
    "values of a text": ("UPDATE readings SET quantities = '[]'", FIRST.id),
    "an invented article": ("INSERT INTO articles SELECT 9, 'a9', url, outlet, outlet_because, domain, title, byline, "
        "published, published_confidence, published_because, modified, modified_confidence, modified_because, "
        "language, NULL, input, links, captions, credits, sha256, text FROM articles WHERE id = :first", "a9"),
    "a lost reading": ("DELETE FROM readings WHERE article = :first", FIRST.id),
    "an event's time": ("UPDATE events SET at = '2031-01-01T00:00:00+00:00' WHERE number = 2", "Event 2"),
    "an event's content": ("UPDATE events SET body = replace(body, '\"mentions\":1', '\"mentions\":0')", "Event 4"),
    "a lost event": ("DELETE FROM events WHERE number = 2", "Between event 1 and event 3"),
    "the last event": ("DELETE FROM events WHERE number = 5", SECOND.id),
    "the order of events": ("UPDATE events SET number = CASE number WHEN 1 THEN 102 WHEN 2 THEN 101 ELSE number END "
        "WHERE number < 3", "event"),
    "a claim's index": (
        "INSERT INTO claims_fts (claims_fts, rowid, text) VALUES ('delete', 1, 'a')",
        "search",
    ),
    "a mention's index": ("INSERT INTO mentions_fts (rowid, quote, sources) VALUES (99, 'x', 'y')", "search"),
}  # fmt: skip


@pytest.mark.parametrize("what", TAMPERING)
def test_tampering_is_found_and_named(ledger, what):
    statement, named = TAMPERING[what]
    assert ledger.connection.execute(statement, IDS).rowcount != 0
    problems = list(ledger.verify())
    assert any(named in problem for problem in problems), problems
    assert not any("\n" in problem for problem in problems)


def test_verifying_changes_nothing_and_keeps_a_reader_a_reader(tmp_path):
    path = tmp_path / "news.ledger"
    with Ledger.open(path, create=True) as ledger:
        filled(ledger)
    before = path.read_bytes()
    with Ledger.open(path, readonly=True) as ledger:
        assert list(ledger.verify()) == []
        assert ledger.connection.execute("PRAGMA query_only").fetchone() == (1,)
    assert path.read_bytes() == before


def test_two_events_that_change_places_are_named(ledger):
    rows = ledger.connection.execute(
        "SELECT at, author, kind, subject, body, digest, number FROM events WHERE number < 3"
    )
    first, second = rows.fetchall()
    for row, number in ((first, 2), (second, 1)):
        sql = "UPDATE events SET at = ?, author = ?, kind = ?, subject = ?, body = ?, digest = ? WHERE number = ?"
        ledger.connection.execute(sql, (*row[:-1], number))
    assert [problem[:7] for problem in ledger.verify()][:3] == ["Event 1", "Event 2", "Event 3"]


def test_the_log_tells_what_was_done_and_by_whom(ledger):
    events = list(ledger.log())
    assert [event.number for event in events] == list(range(1, len(events) + 1))
    assert [event.kind for event in events] == ["added", "added", "added", "read", "read"]
    assert [event.kind for event in ledger.log(FIRST.id)] == ["added", "read"]
    ledger.note("dismissed", OBJECTION.id, {"reason": "It says so itself."}, author="Ida Marsh")
    last = list(ledger.log())[-1]
    assert (last.author, last.body) == ("Ida Marsh", {"reason": "It says so itself."})
    assert list(ledger.verify()) == []

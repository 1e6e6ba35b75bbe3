-- What was done to the ledger, in order; each event holds the digest of itself and of all before it.
CREATE TABLE events (
    number  INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,  -- UTC, as the clock of the machine had it
    author  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    body    TEXT NOT NULL,
    digest  TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_subject ON events (subject, kind, number);
CREATE INDEX events_by_people ON events (author, number) WHERE kind IN ('review', 'undo', 'redo');

-- The last event, noted apart: events that were cut off at the end are missed.
CREATE TABLE head (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL,
    digest TEXT NOT NULL
) STRICT;

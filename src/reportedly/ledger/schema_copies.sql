-- The index by which copies are found. `number` orders articles by their ids alone; two may have the same.
-- `keys` (32-bit, little-endian) stand here until enough articles have come together for a run.

CREATE TABLE copy_articles (
    article TEXT PRIMARY KEY,
    number  INTEGER NOT NULL,
    family  TEXT,
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
    keys    BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_articles_by_number ON copy_articles (number);
CREATE INDEX copy_articles_by_family ON copy_articles (family) WHERE family IS NOT NULL;
CREATE INDEX copy_articles_unsettled ON copy_articles (article) WHERE settled = 0;
CREATE INDEX copy_articles_loose ON copy_articles (article) WHERE keys IS NOT NULL;

-- Sorted keys with the numbers of their articles (see key_runs.py); `first` is the first entry of a row.
CREATE TABLE copy_runs (
    run     INTEGER NOT NULL,
    first   INTEGER NOT NULL,
    tier    INTEGER NOT NULL,
    entries BLOB NOT NULL,
    PRIMARY KEY (run, first)
) STRICT;
CREATE INDEX copy_runs_by_tier ON copy_runs (tier, run);

-- What comparing two articles gave (low sorts before high); `copy` is NULL where it is no copy. `seen` tells with what
-- boilerplate of their outlets they were compared: where that has changed, they are compared again. `changed` counts words
-- that differ inside passages; `complete` is the copy with what was altered in it.
CREATE TABLE copy_pairs (
    low  TEXT NOT NULL,
    high TEXT NOT NULL,
    seen TEXT NOT NULL,
    copy TEXT,
    changed INTEGER NOT NULL,
    complete TEXT,
    PRIMARY KEY (low, high)
) STRICT, WITHOUT ROWID;

-- What was found in a window of words; `key` is a digest of the reader's name and the words (see wiring/readonce.py).
CREATE TABLE passages_read (
    key   TEXT PRIMARY KEY,
    found TEXT NOT NULL
) STRICT, WITHOUT ROWID;

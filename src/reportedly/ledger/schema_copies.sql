-- The index by which copies are found. `number` of an article is its rank: an order that depends on its id alone.

CREATE TABLE copy_articles (
    number  INTEGER PRIMARY KEY,
    article TEXT NOT NULL UNIQUE,
    family  TEXT,
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
    keys    BLOB NOT NULL  -- 32-bit integers, little-endian
) STRICT;
CREATE INDEX copy_articles_by_family ON copy_articles (family) WHERE family IS NOT NULL;
CREATE INDEX copy_articles_unsettled ON copy_articles (article) WHERE settled = 0;

CREATE TABLE copy_keys (
    key    INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;

-- What comparing two articles gave (low sorts before high); NULL: no copy.
CREATE TABLE copy_pairs (
    low  TEXT NOT NULL,
    high TEXT NOT NULL,
    copy TEXT,
    PRIMARY KEY (low, high)
) STRICT, WITHOUT ROWID;

-- The index of the copies stage: keys of articles, and every pair of articles that share text.
CREATE TABLE copy_keys (
    key     INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_pairs (
    low    TEXT NOT NULL,  -- the article of the two whose id sorts first
    high   TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (low, high)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_pairs_by_high ON copy_pairs (high);

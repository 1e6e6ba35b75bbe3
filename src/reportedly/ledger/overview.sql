-- What the review page lists, sorts and counts: derived from claims, appearances, findings whenever a claim is stored.
-- `rank` grows with how many outlets repeat a claim for each independent source behind it (see overview.py).

CREATE TABLE overview (
    claim         INTEGER PRIMARY KEY REFERENCES claims (number) ON DELETE CASCADE,
    rank          INTEGER NOT NULL,
    outlets       INTEGER NOT NULL,
    articles      INTEGER NOT NULL,
    mentions      INTEGER NOT NULL,
    findings      INTEGER NOT NULL,  -- doubts and warnings that nobody dismissed
    open          INTEGER NOT NULL,  -- mentions that nobody decided about, copies apart
    first         TEXT NOT NULL,     -- '' where no article is dated
    last          TEXT NOT NULL,
    first_article TEXT               -- the earliest in this ledger
) STRICT;
CREATE INDEX overview_by_rank ON overview (rank, claim);
CREATE INDEX overview_by_last ON overview (last, claim);
CREATE INDEX overview_by_findings ON overview (findings, claim);
CREATE INDEX overview_by_open ON overview (open);

-- What claims can be narrowed down by, and how many claims each value has.
CREATE TABLE facet_values (
    number INTEGER PRIMARY KEY,
    facet  TEXT NOT NULL,
    value  TEXT NOT NULL,
    claims INTEGER NOT NULL DEFAULT 0,
    UNIQUE (facet, value)
) STRICT;
CREATE INDEX facet_values_by_claims ON facet_values (facet, claims);

CREATE TABLE facets (
    value INTEGER NOT NULL REFERENCES facet_values (number),
    rank  INTEGER NOT NULL,
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    PRIMARY KEY (value, rank, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX facets_by_claim ON facets (claim, value);
CREATE TRIGGER facets_counted AFTER INSERT ON facets BEGIN
    UPDATE facet_values SET claims = claims + 1 WHERE number = new.value;
END;
CREATE TRIGGER facets_discounted AFTER DELETE ON facets BEGIN
    UPDATE facet_values SET claims = claims - 1 WHERE number = old.value;
END;

CREATE INDEX articles_by_outlet ON articles (outlet, published);
CREATE INDEX articles_by_published ON articles (published);

-- The ledger, version 1. Records are rows; what is nested in a record is JSON text in a column of its own,
-- and once more as rows (attributions, quantities) for whoever asks in SQL.
-- `number` is stable, so that the search tables may refer to it; `id` is what programs use.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
    number               INTEGER PRIMARY KEY,
    id                   TEXT NOT NULL UNIQUE,
    url                  TEXT,
    outlet               TEXT,
    outlet_because       TEXT NOT NULL,
    domain               TEXT,
    title                TEXT NOT NULL,
    byline               TEXT,
    published            TEXT,
    published_confidence REAL,
    published_because    TEXT,
    modified             TEXT,
    modified_confidence  REAL,
    modified_because     TEXT,
    language             TEXT NOT NULL,
    version_of           TEXT REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    input                TEXT NOT NULL,
    links                TEXT NOT NULL,
    captions             TEXT NOT NULL,
    credits              TEXT NOT NULL,
    sha256               TEXT NOT NULL,
    text                 TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_url ON articles (url);
CREATE INDEX articles_by_version ON articles (version_of);

CREATE TABLE rejections (
    number INTEGER PRIMARY KEY,
    input  TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (input, reason)
) STRICT;

-- An article stands here once it was read, with the values of its whole text; until then it is unread.
CREATE TABLE readings (
    article    TEXT PRIMARY KEY REFERENCES articles (id),
    quantities TEXT NOT NULL,
    changes    TEXT NOT NULL,
    dates      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    article     TEXT NOT NULL REFERENCES articles (id),
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    quote       TEXT NOT NULL,
    sources     TEXT NOT NULL,  -- the names of the chain, from the outlet inwards
    speech      TEXT NOT NULL,
    certainty   TEXT NOT NULL,
    in_headline INTEGER NOT NULL CHECK (in_headline IN (0, 1)),
    copy_of     TEXT REFERENCES mentions (id) DEFERRABLE INITIALLY DEFERRED,
    spans       TEXT NOT NULL,
    chain       TEXT NOT NULL,
    quantities  TEXT NOT NULL,
    changes     TEXT NOT NULL,
    dates       TEXT NOT NULL,
    sha256      TEXT NOT NULL  -- of all that was read here; not of copy_of, which later articles may change
) STRICT;
CREATE INDEX mentions_by_article ON mentions (article, start);
CREATE INDEX mentions_by_copy ON mentions (copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE attributions (
    mention     TEXT NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,  -- 0 is next to the outlet, the last is the origin
    source      TEXT NOT NULL,
    kind        TEXT NOT NULL,
    institution TEXT,
    post        TEXT,
    cue         TEXT NOT NULL,
    count       INTEGER NOT NULL,
    denies      INTEGER NOT NULL CHECK (denies IN (0, 1)),
    declines    INTEGER NOT NULL CHECK (declines IN (0, 1)),
    PRIMARY KEY (mention, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attributions_by_source ON attributions (source);

CREATE TABLE quantities (
    mention     TEXT NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    low         ANY,
    high        ANY,
    low_open    INTEGER NOT NULL CHECK (low_open IN (0, 1)),
    high_open   INTEGER NOT NULL CHECK (high_open IN (0, 1)),
    approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
    unit        TEXT,
    of          TEXT,
    per         TEXT,
    PRIMARY KEY (mention, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX quantities_by_unit ON quantities (unit, low);

CREATE TABLE copies (
    article         TEXT NOT NULL REFERENCES articles (id),
    of              TEXT NOT NULL REFERENCES articles (id),
    family          TEXT NOT NULL,
    kind            TEXT NOT NULL,
    shared          REAL NOT NULL,
    direction_known INTEGER NOT NULL CHECK (direction_known IN (0, 1)),
    credit          TEXT,
    passages        TEXT NOT NULL,
    altered         TEXT NOT NULL,
    because         TEXT NOT NULL,
    PRIMARY KEY (article, of)
) STRICT, WITHOUT ROWID;
CREATE INDEX copies_by_giver ON copies (of);
CREATE INDEX copies_by_family ON copies (family);

-- How two mentions stand to one another, and the keys that led them to be compared.
CREATE TABLE claim_keys (
    key     TEXT NOT NULL,
    mention TEXT NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
    PRIMARY KEY (key, mention)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_keys_by_mention ON claim_keys (mention);

CREATE TABLE relations (
    a       TEXT NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
    b       TEXT NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL,
    score   REAL NOT NULL,
    parts   TEXT NOT NULL,  -- what the score is made of
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX relations_by_b ON relations (b);

CREATE TABLE claims (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    text        TEXT NOT NULL,
    least       INTEGER NOT NULL,
    most        INTEGER NOT NULL,
    against     INTEGER NOT NULL,  -- the most that speak against it
    digit       INTEGER,
    sources     TEXT NOT NULL,
    related     TEXT NOT NULL,
    grade       TEXT NOT NULL,
    probability TEXT NOT NULL,
    findings    TEXT NOT NULL
) STRICT;

CREATE TABLE appearances (
    claim    TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    mention  TEXT NOT NULL REFERENCES mentions (id) DEFERRABLE INITIALLY DEFERRED,
    stance   TEXT NOT NULL,
    because  TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearances_by_mention ON appearances (mention, claim);

CREATE TABLE findings (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    severity TEXT NOT NULL,
    claim    TEXT REFERENCES claims (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    because  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_by_kind ON findings (kind);
CREATE INDEX findings_by_claim ON findings (claim);

CREATE TABLE finding_evidence (
    finding  TEXT NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article  TEXT NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    start    INTEGER NOT NULL,
    end      INTEGER NOT NULL,
    quote    TEXT NOT NULL,
    PRIMARY KEY (finding, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_evidence_by_article ON finding_evidence (article);

-- Search: the words stand in claims and mentions, only their index stands here.
CREATE VIRTUAL TABLE claims_fts USING fts5 (
    text, content = 'claims', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER claims_found AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER claims_lost AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, text) VALUES ('delete', old.number, old.text);
END;
CREATE TRIGGER claims_reworded AFTER UPDATE OF text ON claims WHEN old.text <> new.text BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, text) VALUES ('delete', old.number, old.text);
    INSERT INTO claims_fts (rowid, text) VALUES (new.number, new.text);
END;

CREATE VIRTUAL TABLE mentions_fts USING fts5 (
    quote, sources, content = 'mentions', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER mentions_found AFTER INSERT ON mentions BEGIN
    INSERT INTO mentions_fts (rowid, quote, sources) VALUES (new.number, new.quote, new.sources);
END;
CREATE TRIGGER mentions_lost AFTER DELETE ON mentions BEGIN
    INSERT INTO mentions_fts (mentions_fts, rowid, quote, sources)
    VALUES ('delete', old.number, old.quote, old.sources);
END;
CREATE TRIGGER mentions_reread AFTER UPDATE OF quote, sources ON mentions
WHEN old.quote <> new.quote OR old.sources <> new.sources BEGIN
    INSERT INTO mentions_fts (mentions_fts, rowid, quote, sources)
    VALUES ('delete', old.number, old.quote, old.sources);
    INSERT INTO mentions_fts (rowid, quote, sources) VALUES (new.number, new.quote, new.sources);
END;

-- Views with stable names and columns: what other tools should read.
CREATE VIEW articles_view AS
SELECT a.id, a.url, a.outlet, a.domain, a.title, a.byline, a.published, a.modified, a.language, a.version_of,
       (SELECT c.of FROM copies c WHERE c.article = a.id ORDER BY c.shared DESC, c.of LIMIT 1) AS copy_of,
       (SELECT count(*) FROM mentions m WHERE m.article = a.id) AS mentions,
       a.sha256, a.text
FROM articles a;

CREATE VIEW mentions_view AS
SELECT m.id, p.claim, m.article, a.outlet, a.published, a.url, m.quote, m.start, m.end, m.speech, m.certainty,
       p.stance, m.in_headline, m.sources, m.copy_of
FROM mentions m
JOIN articles a ON a.id = m.article
LEFT JOIN appearances p ON p.mention = m.id;

CREATE VIEW claims_view AS
SELECT c.id, c.text, c.least, c.most, c.against, c.digit,
       (SELECT count(*) FROM appearances p WHERE p.claim = c.id) AS mentions,
       (SELECT count(DISTINCT coalesce(a.outlet, a.id))
        FROM appearances p JOIN mentions m ON m.id = p.mention JOIN articles a ON a.id = m.article
        WHERE p.claim = c.id) AS outlets,
       (SELECT count(*) FROM findings f WHERE f.claim = c.id) AS findings
FROM claims c;

CREATE VIEW findings_view AS
SELECT f.id, f.kind, f.severity, f.claim, f.because, e.article, a.outlet, a.published, e.start, e.end, e.quote
FROM findings f
LEFT JOIN finding_evidence e ON e.finding = f.id
LEFT JOIN articles a ON a.id = e.article;
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
-- boilerplate of their outlets they were compared: where that has changed, they are compared again. `complete` is the copy
-- with what was altered in it.
CREATE TABLE copy_pairs (
    low  TEXT NOT NULL,
    high TEXT NOT NULL,
    seen TEXT NOT NULL,
    copy TEXT,
    complete TEXT,
    PRIMARY KEY (low, high)
) STRICT, WITHOUT ROWID;
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
-- What is still to be done between stages, so that a reading that was cut off continues where it stopped.
CREATE TABLE pending (
    step TEXT NOT NULL CHECK (step IN ('copies', 'article', 'mention', 'claim')),
    id   TEXT NOT NULL,
    PRIMARY KEY (step, id)
) STRICT, WITHOUT ROWID;

-- The ledger, version 4. Records are rows; what is nested in a record is JSON text in a column of its own,
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
    reader     TEXT NOT NULL DEFAULT '',  -- who read it, with the version
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
    findings    TEXT NOT NULL,
    decided     TEXT NOT NULL DEFAULT '[]'  -- which people's decisions shaped it, as sentences
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

-- The roots of claims once more as rows: who stands behind what.
CREATE TABLE roots (
    claim       TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    side        TEXT NOT NULL CHECK (side IN ('for', 'against')),
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    institution TEXT NOT NULL,
    letter      TEXT NOT NULL,
    count       INTEGER NOT NULL,
    PRIMARY KEY (claim, side, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX roots_by_name ON roots (name);
CREATE INDEX roots_by_institution ON roots (institution);

-- Claims that were, and the mention that gave each its id: whoever noted an id still finds the claim that it went into.
CREATE TABLE former_claims (
    claim   TEXT PRIMARY KEY,
    mention TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    severity TEXT NOT NULL,
    claim    TEXT REFERENCES claims (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    because  TEXT NOT NULL,
    dismissed TEXT  -- by whom and why; its claim no longer names it
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
    quote, sources, content = 'mentions_now', content_rowid = 'number',
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
       p.stance, m.in_headline, m.sources, m.copy_of, m.standing
FROM mentions_now m
JOIN articles a ON a.id = m.article
LEFT JOIN appearances p ON p.mention = m.id;

CREATE VIEW claims_view AS
SELECT c.id, c.text, c.least, c.most, c.against, c.digit,
       (SELECT count(*) FROM appearances p WHERE p.claim = c.id) AS mentions,
       (SELECT count(DISTINCT coalesce(a.outlet, a.id))
        FROM appearances p JOIN mentions m ON m.id = p.mention JOIN articles a ON a.id = m.article
        WHERE p.claim = c.id) AS outlets,
       (SELECT count(*) FROM findings f WHERE f.claim = c.id AND f.dismissed IS NULL) AS findings
FROM claims c;

CREATE VIEW findings_view AS
SELECT f.id, f.kind, f.severity, f.claim, f.because, e.article, a.outlet, a.published, e.start, e.end, e.quote,
       f.dismissed
FROM findings f
LEFT JOIN finding_evidence e ON e.finding = f.id
LEFT JOIN articles a ON a.id = e.article;

CREATE VIEW roots_view AS
SELECT r.claim, r.side, r.name, r.kind, r.institution, r.letter, r.count, c.text
FROM roots r JOIN claims c ON c.id = r.claim;

CREATE VIEW attributions_view AS
SELECT t.mention, p.claim, m.article, t.position, t.source, t.kind, t.institution, t.post, t.cue, t.count, t.denies,
       t.declines
FROM attributions t JOIN mentions m ON m.id = t.mention LEFT JOIN appearances p ON p.mention = t.mention;

CREATE VIEW quantities_view AS
SELECT q.mention, p.claim, m.article, q.position, q.start, q.end, q.low, q.high, q.low_open, q.high_open, q.approximate,
       q.unit, q.of, q.per
FROM quantities q JOIN mentions m ON m.id = q.mention LEFT JOIN appearances p ON p.mention = q.mention;

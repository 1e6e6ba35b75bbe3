-- The ledger, version 3. Records are rows; what is nested in a record is JSON text in a column of its own,
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

-- The bytes as captured, each once, packed with zstd (RFC 8878); `sha256` and `size` are those of the bytes themselves.
CREATE TABLE pages (
    sha256  TEXT PRIMARY KEY,
    size    INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- How each article came. The bytes stand in pages, or, for records of archives, in the file they were read from.
CREATE TABLE captures (
    article       TEXT PRIMARY KEY REFERENCES articles (id),
    how           TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    size          INTEGER NOT NULL,
    file          TEXT NOT NULL,
    offset        INTEGER NOT NULL,
    packed_offset INTEGER,           -- of the gzip member, where the file is packed
    url           TEXT,
    at            TEXT NOT NULL,     -- UTC, when reportedly got it
    stated_at     TEXT,              -- when an archive says that it was fetched
    digest        TEXT               -- as an archive states it
) STRICT, WITHOUT ROWID;
CREATE INDEX captures_by_page ON captures (sha256);

CREATE VIEW captures_view AS
SELECT c.article, a.outlet, a.title, c.url, c.how, c.at, c.stated_at, c.file, c.offset, c.packed_offset, c.size, c.sha256,
       c.digest, EXISTS (SELECT 1 FROM pages p WHERE p.sha256 = c.sha256) AS kept
FROM captures c JOIN articles a ON a.id = c.article;

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

-- What is still to be done between stages, so that a reading that was cut off continues where it stopped.
CREATE TABLE pending (
    step TEXT NOT NULL CHECK (
        step IN ('copies', 'article', 'mention', 'claim', 'trace', 'read', 'reread', 'source', 'grade')
    ),
    id   TEXT NOT NULL,
    PRIMARY KEY (step, id)
) STRICT, WITHOUT ROWID;

-- What became of the claims that go back to each source: what its letter is read off ("open": it could not be judged).
-- A change makes the source wait, since its letter stands with all its claims.
CREATE TABLE records (
    source  TEXT NOT NULL,
    claim   TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('confirmed', 'contradicted', 'open')),
    PRIMARY KEY (source, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX records_by_claim ON records (claim);
CREATE INDEX records_by_kind ON records (kind, outcome, source);
CREATE TRIGGER records_added AFTER INSERT ON records WHEN new.outcome <> 'open' BEGIN
    INSERT OR IGNORE INTO pending VALUES ('source', new.source);
END;
CREATE TRIGGER records_lost AFTER DELETE ON records WHEN old.outcome <> 'open' BEGIN
    INSERT OR IGNORE INTO pending VALUES ('source', old.source);
END;

-- What people decided. The events hold it (kind review and undo); these tables are made from them, so that what holds
-- today is found at once.

CREATE TABLE reviews (
    event     INTEGER PRIMARY KEY REFERENCES events (number),
    at        TEXT NOT NULL,
    author    TEXT NOT NULL,
    kind      TEXT NOT NULL,
    subject   TEXT NOT NULL,
    decision  TEXT NOT NULL,
    undone_by INTEGER,          -- the event that took it back
    orphan    INTEGER NOT NULL CHECK (orphan IN (0, 1))  -- what it was decided on is no longer there
) STRICT;
CREATE INDEX reviews_by_subject ON reviews (subject, event);
CREATE INDEX reviews_by_kind ON reviews (kind, event);

-- The words that a decision was made on; `now` is the mention that stands there today.
CREATE TABLE review_anchors (
    event    INTEGER NOT NULL REFERENCES reviews (event) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    mention  TEXT NOT NULL,
    article  TEXT NOT NULL,
    spans    TEXT NOT NULL,
    side     TEXT NOT NULL CHECK (side IN ('', 'left', 'right')),
    now      TEXT,
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_anchors_by_article ON review_anchors (article);
CREATE INDEX review_anchors_by_mention ON review_anchors (mention);
CREATE INDEX review_anchors_by_now ON review_anchors (now) WHERE now IS NOT NULL;

-- What stands instead of a reading: NULL where it is as it was read. The reading itself is never changed.
CREATE TABLE corrections (
    mention    TEXT PRIMARY KEY REFERENCES mentions (id) ON DELETE CASCADE,
    standing   TEXT NOT NULL CHECK (standing IN ('read', 'accepted', 'rejected')),
    decided    TEXT NOT NULL,  -- who decided what, as sentences
    spans      TEXT,
    quote      TEXT,
    speech     TEXT,
    chain      TEXT,
    quantities TEXT,
    dates      TEXT,
    start      INTEGER,
    end        INTEGER,
    sources    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX corrections_rejected ON corrections (mention) WHERE standing = 'rejected';

-- Mentions as they stand today: as read, or as a person corrected them.
CREATE VIEW mentions_now AS
SELECT m.number, m.id, m.article, coalesce(c.spans, m.spans) AS spans, coalesce(c.quote, m.quote) AS quote,
       coalesce(c.speech, m.speech) AS speech, m.certainty, m.in_headline, coalesce(c.chain, m.chain) AS chain,
       coalesce(c.quantities, m.quantities) AS quantities, m.changes, coalesce(c.dates, m.dates) AS dates, m.copy_of,
       coalesce(c.start, m.start) AS start, coalesce(c.end, m.end) AS end, coalesce(c.sources, m.sources) AS sources,
       coalesce(c.standing, 'read') AS standing, coalesce(c.decided, '[]') AS decided
FROM mentions m LEFT JOIN corrections c ON c.mention = m.id;

-- The search holds the words as they stand today.
CREATE TRIGGER mentions_corrected AFTER INSERT ON corrections WHEN new.quote IS NOT NULL OR new.sources IS NOT NULL
BEGIN
    INSERT INTO mentions_fts (mentions_fts, rowid, quote, sources)
    SELECT 'delete', m.number, m.quote, m.sources FROM mentions m WHERE m.id = new.mention;
    INSERT INTO mentions_fts (rowid, quote, sources)
    SELECT m.number, coalesce(new.quote, m.quote), coalesce(new.sources, m.sources)
    FROM mentions m WHERE m.id = new.mention;
END;
CREATE TRIGGER mentions_uncorrected AFTER DELETE ON corrections WHEN old.quote IS NOT NULL OR old.sources IS NOT NULL
BEGIN
    INSERT INTO mentions_fts (mentions_fts, rowid, quote, sources)
    SELECT 'delete', m.number, coalesce(old.quote, m.quote), coalesce(old.sources, m.sources)
    FROM mentions m WHERE m.id = old.mention;
    INSERT INTO mentions_fts (rowid, quote, sources)
    SELECT m.number, m.quote, m.sources FROM mentions m WHERE m.id = old.mention;
END;
CREATE TRIGGER mentions_leaving BEFORE DELETE ON mentions BEGIN
    DELETE FROM corrections WHERE mention = old.id;
END;

CREATE VIEW reviews_view AS
SELECT event, at, author, kind, subject, decision, undone_by, orphan FROM reviews;

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

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

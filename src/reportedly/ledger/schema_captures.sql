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

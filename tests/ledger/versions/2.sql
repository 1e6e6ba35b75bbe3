-- Turns a ledger of version 3 into the first of those that were called version 2.
DROP VIEW reviews_view;
DROP VIEW attributions_view;
DROP VIEW quantities_view;
DROP TABLE records;
DROP TABLE head;
DROP TABLE passages_read;
ALTER TABLE pending RENAME TO later;
CREATE TABLE pending (
    step TEXT NOT NULL CHECK (step IN ('copies', 'article', 'mention', 'claim')),
    id   TEXT NOT NULL,
    PRIMARY KEY (step, id)
) STRICT, WITHOUT ROWID;
INSERT INTO pending SELECT * FROM later WHERE step IN ('copies', 'article', 'mention', 'claim');
DROP TABLE later;

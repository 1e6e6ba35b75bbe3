-- What is still to be done between stages, so that a reading that was cut off continues where it stopped.
CREATE TABLE pending (
    step TEXT NOT NULL CHECK (
        step IN ('copies', 'article', 'mention', 'claim', 'trace', 'read', 'reread', 'source', 'grade')
    ),
    id   TEXT NOT NULL,
    PRIMARY KEY (step, id)
) STRICT, WITHOUT ROWID;

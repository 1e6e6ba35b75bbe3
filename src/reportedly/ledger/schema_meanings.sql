-- What mentions mean, for the search of likely claims: whole numbers from -127 to 127, a byte each, in the direction of
-- the meaning, and their signs, a bit each, by which all can be looked through. Copies have the meaning of their giver.
CREATE TABLE meanings (
    number INTEGER PRIMARY KEY REFERENCES mentions (number) ON DELETE CASCADE,
    vector BLOB NOT NULL
) STRICT;

CREATE TABLE meaning_signs (
    number INTEGER PRIMARY KEY REFERENCES mentions (number) ON DELETE CASCADE,
    signs  BLOB NOT NULL
) STRICT;

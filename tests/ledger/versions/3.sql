-- Turns a ledger of version 4 into one of version 3.
DROP TABLE meaning_signs;
DROP TABLE meanings;

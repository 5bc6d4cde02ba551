-- The key with which an address or number that a page showed is marked, so that a change is seen where its mask stays the same.
-- Made at the first use; only the marks are kept, never what they are of.
CREATE TABLE marking (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    key BLOB NOT NULL
) WITHOUT ROWID;

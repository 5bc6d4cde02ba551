-- Hashes of the vault files last seen, newest last: a file that was there before and is not the newest was put back.
CREATE TABLE vault_files (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    UNIQUE (path, sha256)
);

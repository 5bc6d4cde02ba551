-- What the whole state shares: its revision, settings, accounts, and which findings are snoozed.
CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO state (name, value) VALUES ('revision', '0');

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- id: as a page's own frame names it. label: how people are shown it.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL DEFAULT '',
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL
) WITHOUT ROWID;

-- key: a banner's, of finding and account. until: ISO, or 'ever'.
CREATE TABLE snoozes (
    key TEXT PRIMARY KEY,
    until TEXT NOT NULL
) WITHOUT ROWID;

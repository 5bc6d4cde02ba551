-- Looks at pages, and the login rows that they showed; a row seen again only moves last_seen.
CREATE TABLE looks (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    container TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    address TEXT NOT NULL,
    recipe TEXT,
    understood INTEGER NOT NULL
);
CREATE INDEX looks_by_account ON looks (account, at);

-- login: the row as JSON of model.login.Login. fingerprint: what makes two rows the same login.
CREATE TABLE logins (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    login TEXT NOT NULL,
    likeliest TEXT,
    recipe TEXT,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    current INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account, fingerprint)
);
CREATE INDEX logins_by_time ON logins (account, likeliest DESC);

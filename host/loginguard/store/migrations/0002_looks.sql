-- Looks at pages of Upwork, and the login rows that they showed; a row seen again only moves last_seen.
CREATE TABLE looks (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    container TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    address TEXT NOT NULL,
    recipe TEXT,
    understood INTEGER NOT NULL
);
CREATE INDEX looks_by_account ON looks (account, id);

-- login: the row as JSON of model.login.Login. shown: what it shows apart from its time. starts, ends: epoch seconds of its time,
-- NULL without one; two rows that show the same at overlapping times are one login. current: at the look it was last seen in.
CREATE TABLE logins (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    shown TEXT NOT NULL,
    starts REAL,
    ends REAL,
    likeliest REAL,
    login TEXT NOT NULL,
    recipe TEXT,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    current INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX logins_by_what_they_show ON logins (account, shown);
CREATE INDEX logins_by_time ON logins (account, likeliest DESC);

-- Who the person is, to hold logins against: home countries in order, trips, and what they said of single logins.
CREATE TABLE home (
    country TEXT PRIMARY KEY,
    position INTEGER NOT NULL
) WITHOUT ROWID;

-- from_day, to_day: ISO dates, both included.
CREATE TABLE trips (
    id INTEGER PRIMARY KEY,
    country TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL
);

-- What the person called theirs by itself. kind: 'device' (a signature), 'block' (an address block), 'place' (country|region|city).
CREATE TABLE known (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (kind, value)
) WITHOUT ROWID;

-- The latest word on a login counts; `undo` takes the rows of the last one away. shown, starts, ends: as logins has them.
-- device, block, place: what this word confirms or refuses by its scope beside the login itself; NULL where nothing.
CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    login INTEGER NOT NULL,
    shown TEXT NOT NULL,
    starts REAL,
    ends REAL,
    answer TEXT NOT NULL,
    scope TEXT NOT NULL,
    device TEXT,
    block TEXT,
    place TEXT,
    at TEXT NOT NULL
);
CREATE INDEX answers_by_account ON answers (account, id);

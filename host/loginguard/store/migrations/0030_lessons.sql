-- What a person taught: on pages of this origin and path shape, a list of this structure is one of logins.
CREATE TABLE lessons (
    id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    path TEXT NOT NULL,
    structure TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    UNIQUE (origin, path, structure)
);

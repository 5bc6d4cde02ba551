-- What pages showed of each account, the findings, the steps, the case and the journal.

-- The facts of one kind as they were last shown, as JSON of model.fact.Fact.
CREATE TABLE fact_sets (
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    recipe TEXT NOT NULL,
    address TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (account, kind)
) WITHOUT ROWID;

-- What was there at any time: a method that a half-drawn page left out is no new one when it comes back.
CREATE TABLE facts_known (
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    identity TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    PRIMARY KEY (account, kind, identity)
) WITHOUT ROWID;

-- step: an id of checklist/steps, one of the five, or '*'. Order is by id, never by time: clocks are set back.
CREATE TABLE step_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    step TEXT NOT NULL,
    act TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX step_events_by_account ON step_events (account, id);

-- settled_by: the step that dealt with it, so that undoing the step opens it again.
CREATE TABLE findings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT,
    after TEXT,
    since TEXT,
    seen_at TEXT NOT NULL,
    severity TEXT NOT NULL,
    answer TEXT,
    settled_at TEXT,
    settled_by TEXT
);
CREATE INDEX findings_by_account ON findings (account, id);

-- situation: as the person set it, or as their answers made it. case_number, told_at, ask_again: Support's.
CREATE TABLE cases (
    account TEXT PRIMARY KEY,
    situation TEXT NOT NULL DEFAULT 'watch',
    since TEXT NOT NULL,
    contained_at TEXT,
    reviewed_at TEXT,
    case_number TEXT,
    told_at TEXT,
    ask_again TEXT,
    questions TEXT
) WITHOUT ROWID;

-- content and salt are NULL where they were erased; the chain (evidence/chain.py) covers their hash.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    link TEXT NOT NULL,
    content TEXT,
    salt BLOB,
    account TEXT
);

-- The bytes lie in the folder `attachments` beside the state, named by their hash.
CREATE TABLE attachments (
    hash TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    seq INTEGER NOT NULL
) WITHOUT ROWID;

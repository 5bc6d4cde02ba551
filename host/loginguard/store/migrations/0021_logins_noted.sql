-- Logins that have their entry in the journal.
CREATE TABLE logins_noted (
    account TEXT NOT NULL,
    login INTEGER NOT NULL,
    PRIMARY KEY (account, login)
) WITHOUT ROWID;

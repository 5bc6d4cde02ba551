"""Brings a state up to date: the numbered files of migrations/, each once, sorted by name."""

import sqlite3
from pathlib import Path

from loginguard.model.errors import LoginGuardError

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(database: sqlite3.Connection) -> None:
    """Applies what is missing, in one transaction a file.

    Raises LoginGuardError `state-newer` for a state that a newer version has changed: writing to it could lose what that knows.
    """
    if is_current(database):
        return
    ours = _ours()
    database.execute("BEGIN IMMEDIATE")
    try:
        # Read again under the lock: the other browser's host may have been quicker.
        applied = _applied(database)
        if unknown := sorted(applied - set(ours)):
            raise LoginGuardError("state-newer", {"migration": unknown[-1]})  # noqa: TRY301 — rolled back below
        database.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) WITHOUT ROWID")
        for name, path in ours.items():
            if name not in applied:
                for statement in statements(path.read_text("utf-8")):
                    database.execute(statement)
                database.execute("INSERT INTO migrations (name) VALUES (?)", (name,))
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def is_current(database: sqlite3.Connection) -> bool:
    """Whether nothing is missing."""
    return _applied(database) == set(_ours())


def _ours() -> dict[str, Path]:
    return {path.name: path for path in sorted(MIGRATIONS.glob("[0-9]*.sql"))}


def statements(script: str) -> list[str]:
    """The statements of a script, for `executescript` would commit the transaction they belong to."""
    found, part = [], ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            found.append(part)
            part = ""
    if part.strip() and not all(
        line.lstrip().startswith("--") or not line.strip() for line in part.splitlines()
    ):
        raise ValueError(f"a migration ends in the middle of a statement: {part[:80]!r}")
    return found


def _applied(database: sqlite3.Connection) -> set[str]:
    known = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone()
    return {row[0] for row in database.execute("SELECT name FROM migrations")} if known else set()

"""Lessons: kept when a person says "these are my logins" of a list, listed, forgotten."""

from typing import Any
from urllib.parse import urlsplit

from loginguard.guard.context import Context
from loginguard.model.errors import LoginGuardError
from loginguard.pages.lessons import Lesson, teach

MOST = 200


def lessons(context: Context) -> list[Lesson]:
    """All that were taught, for the reader."""
    rows = context.store.database.execute(
        "SELECT origin, path, structure, name FROM lessons ORDER BY id"
    ).fetchall()
    return [Lesson(row["origin"], row["path"], row["structure"], row["name"]) for row in rows]


def list_lessons(context: Context) -> list[dict[str, Any]]:
    """`[{id, origin, path, name, at}]`, oldest first."""
    rows = context.store.database.execute(
        "SELECT id, origin, path, name, at FROM lessons ORDER BY id"
    ).fetchall()
    return [dict(row) for row in rows]


def add_lesson(context: Context, *, origin: str, address: str, structure: str, name: str) -> None:
    """Keeps that a list of this structure is one of logins on pages like this address. Taught twice it is kept once.

    Raises LoginGuardError `bad-request` for an origin that is no web site's, or when too many are kept.
    """
    parts = urlsplit(origin)
    if parts.scheme not in {"https", "http", "file"} or not address.startswith(origin):
        raise LoginGuardError("bad-request", {"field": "origin"})
    lesson = teach(origin, address, structure, name)
    with context.store.writing() as database:
        if database.execute("SELECT COUNT(*) FROM lessons").fetchone()[0] >= MOST:
            raise LoginGuardError("bad-request", {"field": "lesson"})
        database.execute(
            "INSERT OR IGNORE INTO lessons (origin, path, structure, name, at) VALUES (?, ?, ?, ?, ?)",
            (lesson.origin, lesson.path, lesson.structure, lesson.name, context.now().isoformat()),
        )


def forget_lesson(context: Context, identity: int) -> None:
    """Forgets one; what isn't there any more is simply gone."""
    with context.store.writing() as database:
        database.execute("DELETE FROM lessons WHERE id = ?", (identity,))

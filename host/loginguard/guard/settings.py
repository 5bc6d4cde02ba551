"""The person's settings, the same in every browser of this machine; and the banners they put to rest."""

import json
from datetime import datetime, timedelta
from typing import Any, Literal

from loginguard.guard import whose
from loginguard.guard.context import Context
from loginguard.guard.sentences import told
from loginguard.model.errors import LoginGuardError
from loginguard.model.message import Message
from loginguard.words import has

Until = Literal["day", "month", "ever", "off"]

# Name → what it is when nothing was set. Anything else is refused: a setting that nobody reads would be a lie.
DEFAULTS: dict[str, Any] = {"language": None, "zone": None}
SPANS = {"day": timedelta(days=1), "month": timedelta(days=30)}


def settings(context: Context) -> dict[str, Any]:
    """Every setting with its value, and `snoozed[]` with `key`, `until` (ISO, None for ever) and `title`.

    `whose`: what was said of looks that didn't say whose account it was, `{account, answer, at}`, None where nothing was.
    """
    rows = context.store.database.execute("SELECT name, value FROM settings")
    kept = {row["name"]: json.loads(row["value"]) for row in rows}
    known = {name: kept.get(name, default) for name, default in DEFAULTS.items()}
    return {**known, "snoozed": _snoozed(context), "whose": whose.said(context)}


def change_settings(context: Context, values: dict[str, Any]) -> None:
    """Sets them all or none. Raises LoginGuardError `bad-request` for one that isn't known."""
    for name, value in values.items():
        if name not in DEFAULTS or not (value is None or (isinstance(value, str) and len(value) <= 64)):
            raise LoginGuardError("bad-request", {"field": name[:40]})
    with context.store.writing() as database:
        database.executemany(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)",
            [(name, json.dumps(value)) for name, value in values.items()],
        )


def snooze(context: Context, key: str, until: Until) -> None:
    """Puts a banner to rest by its key, or with "off" lets it speak again."""
    with context.store.writing() as database:
        database.execute("DELETE FROM snoozes WHERE key = ?", (key,))
        if until == "off":
            return
        end = "ever" if until == "ever" else (context.now() + SPANS[until]).isoformat()
        database.execute("INSERT INTO snoozes (key, until) VALUES (?, ?)", (key, end))


def is_snoozed(context: Context, key: str) -> bool:
    """Whether a banner is at rest now."""
    row = context.store.database.execute("SELECT until FROM snoozes WHERE key = ?", (key,)).fetchone()
    if row is None:
        return False
    return bool(row["until"] == "ever" or datetime.fromisoformat(row["until"]) > context.now())


def _snoozed(context: Context) -> list[dict[str, Any]]:
    rows = context.store.database.execute("SELECT key, until FROM snoozes ORDER BY until")
    found = []
    for row in rows:
        ever = row["until"] == "ever"
        if not ever and datetime.fromisoformat(row["until"]) <= context.now():
            continue
        # A key is the finding's kind, a colon, and a hash (guard/banner.py).
        title = Message(f"snoozed-{row['key'].split(':')[0]}")
        found.append(
            {
                "key": row["key"],
                "until": None if ever else row["until"],
                "title": told(context, "banner", title) if has("banner", title.code) else None,
            }
        )
    return found

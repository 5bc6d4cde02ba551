"""Whose account it was: asked once where a page didn't say and one account is known; remembered, and undone in Settings."""

import json
from typing import Any, Literal

from loginguard.guard import journal
from loginguard.guard.accounts import UNIDENTIFIED, accounts, follow_key
from loginguard.guard.context import Context
from loginguard.model.errors import LoginGuardError

Said = Literal["yes", "no", "undo"]


def question(context: Context) -> dict[str, Any] | None:
    """`{account: {id, label}, logins, at}` while it is to be asked, else None."""
    if said(context) is not None:
        return None
    named = [one for one in accounts(context) if one.id != UNIDENTIFIED]
    if len(named) != 1:
        return None
    row = context.store.database.execute(
        "SELECT MAX(at) AS at FROM looks WHERE account = ?", (UNIDENTIFIED,)
    ).fetchone()
    if row["at"] is None:
        return None
    (count,) = context.store.database.execute(
        "SELECT COUNT(*) FROM logins WHERE account = ? AND origin IS NULL", (UNIDENTIFIED,)
    ).fetchone()
    return {"account": {"id": named[0].id, "label": named[0].label}, "logins": count, "at": row["at"]}


def said(context: Context) -> dict[str, Any] | None:
    """The answer that is remembered: `{account, answer, at}`, None where there is none."""
    row = context.store.database.execute(
        "SELECT value FROM settings WHERE name = ?", (follow_key(),)
    ).fetchone()
    if row is None:
        return None
    kept = json.loads(row["value"])
    return {name: kept[name] for name in ("account", "answer", "at")}


def answer(context: Context, account: str, word: Said) -> None:
    """Remembers the word, moves that look's logins on "yes" and back on "undo". Journalled in the same transaction.

    Facts are not moved: they were compared with what was known of nobody, and set beside the account's own they could tick a
    step or undo one in hindsight, with an older look over a newer. The next look at that page brings them again.
    Raises LoginGuardError `bad-request` where it isn't asked, or asked of another account.
    """
    with context.store.writing() as database:
        if word == "undo":
            _undo(context)
            return
        asked = question(context)
        if asked is None or asked["account"]["id"] != account:
            raise LoginGuardError("bad-request", {"field": "account"})
        moved: list[int] = []
        looks: list[int] = []
        if word == "yes":
            moved = _move(context, account)
            looks = [
                row["id"]
                for row in database.execute("SELECT id FROM looks WHERE account = ?", (UNIDENTIFIED,))
            ]
            database.execute("UPDATE looks SET account = ? WHERE account = ?", (account, UNIDENTIFIED))
        at = context.now().isoformat()
        kept = {"account": account, "answer": word, "at": at, "logins": moved, "looks": looks}
        database.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (follow_key(), json.dumps(kept))
        )
        journal.write(context, "whose", {"answer": word, "shown": account, "count": len(moved)}, account)


def _move(context: Context, account: str) -> list[int]:
    """Logins with what was said of them; one that the account has already stays where it is, so that none stands twice."""
    database = context.store.database
    rows = database.execute(
        "SELECT id FROM logins AS mine WHERE account = ? AND origin IS NULL AND NOT EXISTS (SELECT 1 FROM logins AS other"
        " WHERE other.account = ? AND other.origin IS NULL AND other.shown = mine.shown"
        " AND ((other.starts IS NULL AND mine.starts IS NULL)"
        " OR (other.starts <= mine.ends AND mine.starts <= other.ends)))",
        (UNIDENTIFIED, account),
    ).fetchall()
    moved = [int(row["id"]) for row in rows]
    # Which session is in use, the account's own looks say.
    database.executemany("UPDATE logins SET current = 0 WHERE id = ?", [(one,) for one in moved])
    _set_account(context, moved, UNIDENTIFIED, account)
    return moved


def _set_account(context: Context, logins: list[int], before: str, after: str) -> None:
    for table, column in (("logins", "id"), ("answers", "login"), ("logins_noted", "login")):
        context.store.database.executemany(
            f"UPDATE {table} SET account = ? WHERE account = ? AND {column} = ?",  # noqa: S608
            [(after, before, one) for one in logins],
        )


def _undo(context: Context) -> None:
    database = context.store.database
    row = database.execute("SELECT value FROM settings WHERE name = ?", (follow_key(),)).fetchone()
    if row is None:
        return
    kept = json.loads(row["value"])
    account = kept["account"]
    _set_account(context, kept["logins"], account, UNIDENTIFIED)
    database.executemany(
        "UPDATE looks SET account = ? WHERE account = ? AND id = ?",
        [(UNIDENTIFIED, account, one) for one in kept["looks"]],
    )
    database.execute("DELETE FROM settings WHERE name = ?", (follow_key(),))
    journal.write(
        context, "whose", {"answer": "undo", "shown": account, "count": len(kept["logins"])}, account
    )

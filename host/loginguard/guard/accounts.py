"""Which account a look or a question is about."""

import json
from typing import NamedTuple

from loginguard.guard.context import Context
from loginguard.model.errors import LoginGuardError

# What is seen of an account that its page doesn't name goes here, and never ticks or alarms for one that is known.
UNIDENTIFIED = "unidentified"


class Account(NamedTuple):
    """`id` as Upwork's own pages show it. label: how people are told which."""

    id: str
    label: str


def follow_key() -> str:
    """The setting that holds whose account it was where a page didn't say (guard/whose.py)."""
    return "whose"


def note_account(context: Context, shown: str | None, container: str = "") -> str:
    """The account of a look whose page shows `shown`, noted as seen now. Belongs to the look's transaction.

    container: the browser's, as it names it.
    """
    account = shown or _followed(context, container) or UNIDENTIFIED
    now = context.now().isoformat()
    with context.store.writing() as database:
        database.execute(
            "INSERT INTO accounts (id, label, first_seen, last_seen) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET last_seen = excluded.last_seen",
            (account, "" if account == UNIDENTIFIED else account, now, now),
        )
    return account


def _followed(context: Context, container: str) -> str | None:
    """The account that the person said such looks are of: while it is the only one known, in a container where it was seen."""
    database = context.store.database
    row = database.execute("SELECT value FROM settings WHERE name = ?", (follow_key(),)).fetchone()
    said = json.loads(row["value"]) if row else {}
    if said.get("answer") != "yes":
        return None
    account = str(said["account"])
    named = [one.id for one in accounts(context) if one.id != UNIDENTIFIED]
    was_seen = database.execute(
        "SELECT 1 FROM looks WHERE account = ? AND container = ? LIMIT 1", (account, container)
    ).fetchone()
    return account if named == [account] and was_seen else None


def accounts(context: Context) -> list[Account]:
    """All accounts that looks were at, the one seen last first."""
    rows = context.store.database.execute("SELECT id, label FROM accounts ORDER BY last_seen DESC, id")
    return [Account(row["id"], row["label"]) for row in rows]


def chosen_account(context: Context, asked: str | None) -> str:
    """The account that was asked for; for None the one seen last. Never another than the one asked for.

    Where nothing was ever seen, what the person ticks is kept as `unidentified`. Raises LoginGuardError `unknown-account`.
    """
    known = [account.id for account in accounts(context)]
    if asked is not None:
        if asked in known or asked == UNIDENTIFIED:
            return asked
        raise LoginGuardError("unknown-account", {"account": asked[:40], "known": known or [UNIDENTIFIED]})
    named = [account for account in known if account != UNIDENTIFIED]
    # The one seen last, but a look that can't say whose it is doesn't push a known account aside.
    return named[0] if named else UNIDENTIFIED

"""Whether a page of Upwork said last that the account is on hold, so that the way back in is offered."""

from datetime import datetime

from loginguard.guard.accounts import UNIDENTIFIED
from loginguard.guard.context import Context
from loginguard.guard.situation import Case

RECIPE = "hold"
# What stands before any page, held or not, says nothing of it.
_SAYS_NOTHING = ("login", "refused", "cloudflare", "device-challenge", "reenter-password")


def held_at(context: Context, case: Case) -> datetime | None:
    """When it said so, None where a later look was at another page, or the person said since how they stand.

    Such a page seldom names whose account it means: what an unidentified one says counts for each.
    """
    row = context.store.database.execute(
        "SELECT at, recipe, understood FROM looks WHERE account IN (?, ?) AND COALESCE(recipe, '') NOT IN (?, ?, ?, ?, ?)"
        " ORDER BY id DESC LIMIT 1",
        (case.account, UNIDENTIFIED, *_SAYS_NOTHING),
    ).fetchone()
    if row is None or row["recipe"] != RECIPE or not row["understood"]:
        return None
    at = datetime.fromisoformat(row["at"])
    is_answered = case.situation == "locked-out" or (case.said_at is not None and case.said_at >= at)
    return None if is_answered else at

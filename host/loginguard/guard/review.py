"""The person has looked again: the next reminder moves on."""

from loginguard.checklist.states import Event
from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.guard.situation import open_case
from loginguard.guard.step_events import keep


def note_review(context: Context, account: str) -> None:
    """Keeps that the account was looked over now."""
    with context.store.writing() as database:
        open_case(context, account)
        now = context.now()
        database.execute("UPDATE cases SET reviewed_at = ? WHERE account = ?", (now.isoformat(), account))
        keep(context, account, [Event("look-again", "done", now)])
        journal.write(context, "review", {}, account)

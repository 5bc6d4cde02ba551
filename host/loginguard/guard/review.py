"""The person has looked again: the next reminder moves on, and back where they take that back."""

from datetime import datetime

from loginguard.checklist.states import Event
from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.guard.situation import open_case
from loginguard.guard.step_events import events, keep

STEP = "look-again"


def note_review(context: Context, account: str) -> None:
    """Keeps that the account was looked over now."""
    with context.store.writing():
        open_case(context, account)
        keep(context, account, [Event(STEP, "done", context.now())])
        _set_last(context, account)
        journal.write(context, "review", {}, account)


def take_back(context: Context, account: str) -> None:
    """As if the last look over the account had not been. Belongs to the open transaction."""
    with context.store.writing():
        keep(context, account, [Event(STEP, "undo", context.now())])
        _set_last(context, account)


def _set_last(context: Context, account: str) -> None:
    looks: list[datetime] = []
    for event in events(context, account):
        if event.step == STEP and event.act == "done":
            looks.append(event.at)
        elif event.step == STEP and event.act == "undo":
            looks = looks[:-1]
    with context.store.writing() as database:
        database.execute(
            "UPDATE cases SET reviewed_at = ? WHERE account = ?",
            (looks[-1].isoformat() if looks else None, account),
        )

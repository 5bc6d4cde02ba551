"""What was told and seen of steps, as it is kept: events in the order they came."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import get_args

from loginguard.checklist.states import Act, Event, fold
from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.model.step import State


def keep(context: Context, account: str, events: Sequence[Event], *, because: str = "") -> None:
    """Writes events and their entries in the journal. Belongs to the open transaction.

    because: what made them, where it wasn't the person's tick or a page ("questions").
    """
    with context.store.writing() as database:
        for event in events:
            database.execute(
                "INSERT INTO step_events (account, step, act, at) VALUES (?, ?, ?, ?)",
                (account, event.step, event.act, event.at.isoformat()),
            )
            content = {"step": event.step, "act": event.act, **({"because": because} if because else {})}
            journal.write(context, "step", content, account)


def states(context: Context, account: str) -> Mapping[str, State]:
    """Where each step stands that anything is known of."""
    return fold(events(context, account))


def events(context: Context, account: str) -> list[Event]:
    """All that was told and seen of steps, in the order it was kept."""
    rows = context.store.database.execute(
        "SELECT step, act, at FROM step_events WHERE account = ? ORDER BY id", (account,)
    )
    return [Event(row["step"], _act(row["act"]), datetime.fromisoformat(row["at"])) for row in rows]


def _act(text: str) -> Act:
    act: Act = next(act for act in get_args(Act) if act == text)
    return act

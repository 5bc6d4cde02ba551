"""Ticking a step, taking the tick back, and what pages tell of steps."""

from collections.abc import Sequence
from typing import Literal, get_args

from loginguard.checklist.recognition import recognise
from loginguard.checklist.situations import WAY_BACK, listed
from loginguard.checklist.states import Event
from loginguard.guard import findings, review, support_case
from loginguard.guard.containment import note_containment
from loginguard.guard.context import Context
from loginguard.guard.progress import review_of
from loginguard.guard.situation import bring_ticks_back, case_of, open_case
from loginguard.guard.step_events import keep, states
from loginguard.guard.vault import device
from loginguard.model.errors import LoginGuardError
from loginguard.model.fact import Fact
from loginguard.model.step import State

# The name under which ticks that a new incident set aside are brought back: as if it had not begun afresh.
FRESH_START = "fresh-start"
StepAct = Literal["done", "undo", "not-applicable"]


def mark(context: Context, step: str, act: StepAct, account: str) -> None:
    """What the person says of a step, or of one of the five, of their situation.

    Saying the same again changes nothing, so that two browsers that tick at once tick once. Raises LoginGuardError
    `unknown-step` for one that isn't in their list: it would be done in the journal and nowhere else.
    """
    if act not in get_args(StepAct):
        raise LoginGuardError("bad-request", {"field": "act"})
    with context.store.writing():
        if step == FRESH_START and act == "undo":
            bring_ticks_back(context, account)
            note_containment(context, account)
            return
        situation = case_of(context, account).situation
        known = listed(situation)
        # "I can't get in" can be opened without saying so first; its ticks are there when they do. The vault asks for a
        # clean device whatever is going on.
        elsewhere = step == device.STEP or (situation == "watch" and step in WAY_BACK)
        if step not in known and not elsewhere:
            raise LoginGuardError("unknown-step", {"step": step[:40], "known": known})
        open_case(context, account)
        if act == "undo" and step in support_case.STEPS:
            support_case.take_back(context, account, step)
        state = states(context, account).get(step, State())
        is_review = step == review.STEP
        if _says_nothing_new(state, act) and not (is_review and review_of(context, account).due):
            return
        if is_review and act == "done":
            review.note_review(context, account)
        elif is_review and act == "undo":
            review.take_back(context, account)
        else:
            keep(context, account, [Event(step, act, context.now())])
        if act == "undo":
            findings.reopen_by_step(context, account, step)
        elif states(context, account)[step].settled:
            findings.settle_by_step(context, account, step)
        note_containment(context, account)


def see(context: Context, account: str, facts: Sequence[Fact]) -> None:
    """What a look at a page of Upwork shows of steps. Belongs to the look's transaction."""
    with context.store.writing():
        events = recognise(states(context, account), facts, context.now())
        keep(context, account, events)
        for event in events:
            if event.act == "seen":
                findings.settle_by_step(context, account, event.step)


def _says_nothing_new(state: State, act: StepAct) -> bool:
    if act == "undo":
        return state == State()
    if act == "done" and state.unseen_at is not None:
        return True
    wanted = "done" if act == "done" else "not-applicable"
    return state.name == wanted and state.known_by == "told"

"""Where an account stands in the five steps, and the part of `status` that says so."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from loginguard.checklist.progress import Part, Progress, StepProgress, progress
from loginguard.checklist.situations import listed
from loginguard.checklist.states import ticks_set_aside
from loginguard.evidence.change_title import change_title
from loginguard.evidence.fact_words import NAME_CAP, value_word
from loginguard.guard import findings
from loginguard.guard.context import Context
from loginguard.guard.hold import held_at
from loginguard.guard.situation import Case, case_of
from loginguard.guard.step_events import events, states
from loginguard.guard.support_case import is_due
from loginguard.model.finding import Finding
from loginguard.model.message import Message
from loginguard.model.step import Situation, State
from loginguard.model.verdict import Verdict
from loginguard.monitor.reviews import Review, next_review
from loginguard.words import render


def progress_of(context: Context, account: str, unanswered: Sequence[Verdict] = ()) -> Progress:
    """The account's progress. unanswered: verdicts of logins that the person hasn't said yes or no to."""
    case = case_of(context, account)
    review = review_of(context, account)
    return progress(
        case.situation,
        states(context, account),
        changes=[finding.change for finding in findings.read(context, account, only_open=True)],
        unanswered=unanswered,
        review_due=review.due,
        now=context.now().astimezone(context.zone),
    )


def review_of(context: Context, account: str) -> Review:
    """When the account is to be looked over again."""
    case = case_of(context, account)
    row = context.store.database.execute("SELECT since FROM cases WHERE account = ?", (account,)).fetchone()
    known_since = datetime.fromisoformat(row["since"]) if row else context.now()
    return next_review(
        contained_at=case.contained_at,
        last_review=case.reviewed_at,
        started_at=known_since,
        now=context.now(),
    )


def describe(context: Context, account: str, found: Progress) -> dict[str, Any]:
    """The keys of `status` that are about steps and findings, as docs/protocol.md has them."""
    review = review_of(context, account)
    case = case_of(context, account)
    clock = found.clock
    held = held_at(context, case)
    asks = found.asks or _asks(context, case, held)
    return {
        "situation": found.situation,
        # Nobody is told that nothing is wrong who didn't say so, or while a strange login waits for their word.
        "chosen": None if asks is not None and found.situation == "watch" else found.situation,
        "asks": None if asks is None else _said(context, "next", asks),
        "held": held.isoformat() if held else None,
        "since": case.since.isoformat(),
        "steps": [
            {
                "id": step.id,
                **_state(step.state),
                "title": _said(context, "step", Message(step.id)),
                "next": step.next,
                "where": _where(step, found.situation),
                "parts": [_part(context, part, found.situation) for part in step.parts],
            }
            for step in found.steps
        ],
        "done": found.done,
        "total": found.total,
        "set_aside": _set_aside(context, account, found.situation),
        "contained": found.contained,
        "closed": {"seen": found.closed_seen, "told": found.closed_told},
        "next": None
        if found.next is None
        else {
            "step": found.next.step,
            "part": found.next.part.id,
            "title": _said(context, "step", Message(found.next.part.id)),
            "how": _said(context, "step", Message(f"{found.next.part.id}-how")),
            "minutes": found.next.part.minutes,
            "where": found.next.part.address(found.situation),
            "offers_password": found.next.part.offers_password,
            "reason": _said(context, found.next.area, found.next.reason),
        },
        "clock": None
        if clock is None
        else {
            "active_from": clock.active_from.isoformat() if clock.active_from else None,
            "running": clock.running,
            "hours_left": clock.hours_left,
        },
        "review": {"due_at": review.due_at.isoformat(), "due": review.due, "weekly": review.weekly},
        "findings": [describe_finding(context, finding) for finding in findings.read(context, account)][:50],
        "support": {
            "told_at": case.told_at.isoformat() if case.told_at else None,
            "case_number": case.case_number,
            "ask_again": case.ask_again.isoformat() if case.ask_again else None,
            "due": is_due(context, case),
        },
    }


def _set_aside(context: Context, account: str, situation: Situation) -> dict[str, Any] | None:
    """What is said of ticks that a new incident set aside: that they are there, and can be brought back."""
    count = len(ticks_set_aside(events(context, account)) & set(listed(situation)))
    if situation == "watch" or not count:
        return None
    return {"count": count, **_said(context, "next", Message("ticks-set-aside", {"count": count}))}


def describe_finding(context: Context, finding: Finding) -> dict[str, Any]:
    """A finding as `status.findings[]` has it."""
    change = finding.change
    params: dict[str, Any] = {
        "subject": change.subject[:NAME_CAP],
        "before": (change.before or "")[:NAME_CAP],
        "after": (change.after or "")[:NAME_CAP],
        "time": context.local(change.seen_at),
    }
    lines = [_said(context, "finding", Message("seen-at", {"time": params["time"]}))]
    if change.since is not None:
        lines.append(
            _said(
                context,
                "finding",
                Message("compared-with", {"time": context.local(change.since)}),
            )
        )
    if change.before and change.after and change.before != change.after:
        lines.append(
            _said(
                context,
                "finding",
                Message(
                    "before-and-after",
                    {
                        "before": value_word(change.before, context.language),
                        "after": value_word(change.after, context.language),
                    },
                ),
            )
        )
    if finding.settled_by == "gone" and finding.settled_at is not None:
        lines.append(
            _said(context, "finding", Message("gone-seen", {"time": context.local(finding.settled_at)}))
        )
    return {
        "id": finding.id,
        "kind": change.kind,
        "severity": change.severity,
        "title": {
            "code": change.kind,
            "params": params,
            "text": change_title(change.kind, change.subject, change.before, change.after, context.language),
        },
        "lines": lines,
        "at": change.seen_at.isoformat(),
        "since": change.since.isoformat() if change.since else None,
        "answer": finding.answer,
        "settled": finding.settled,
    }


def _asks(context: Context, case: Case, held: datetime | None) -> Message | None:
    """What only the person can say of how they stand: whether they are locked out, or what is going on at all."""
    if held is not None:
        return Message("on-hold", {"time": context.local(held)})
    return None if case.said_at or case.situation != "watch" else Message("say-situation")


def _where(step: StepProgress, situation: Situation) -> str | None:
    """Where the step's first open part is done; of one that is all done, where any of it was."""
    parts = [part for part in step.parts if not part.state.settled] or step.parts
    return next(filter(None, (part.step.address(situation) for part in parts)), None)


def _part(context: Context, part: Part, situation: Situation) -> dict[str, Any]:
    return {
        "id": part.step.id,
        **_state(part.state),
        "next": part.next,
        "kind": part.step.known_by,
        "title": _said(context, "step", Message(part.step.id)),
        "why": _said(context, "step", Message(f"{part.step.id}-why")),
        "how": _said(context, "step", Message(f"{part.step.id}-how")),
        "minutes": part.step.minutes,
        "where": part.step.address(situation),
        "offers_password": part.step.offers_password,
        "note": _note(context, part.state),
    }


def _note(context: Context, state: State) -> dict[str, Any] | None:
    """What stands beside a step that is said to be done and was seen not to be."""
    if state.unseen_at is None:
        return None
    return _said(context, "next", Message("said-not-seen", {"time": context.local(state.unseen_at)}))


def _state(state: State) -> dict[str, Any]:
    return {"state": state.name, "known_by": state.known_by, "at": state.at.isoformat() if state.at else None}


def _said(context: Context, area: str, message: Message) -> dict[str, Any]:
    return {"code": message.code, "params": message.params, "text": render(area, message, context.language)}

"""The message to Upwork Support from what is kept, and whether it is time to send one."""

from typing import Any

from loginguard.evidence.support import (
    ASK_AGAIN_AFTER,
    LOCKED_OUT_FORM,
    SIGNED_IN_HELP,
    StrangeLogin,
    SupportCase,
    is_time_to_ask,
    support_message,
)
from loginguard.guard import findings, journal
from loginguard.guard.accounts import UNIDENTIFIED
from loginguard.guard.context import Context
from loginguard.guard.deeds import deeds
from loginguard.guard.situation import Case, case_of
from loginguard.guard.steps import mark
from loginguard.guard.support_case import case_number, note_support
from loginguard.guard.told_logins import told_logins
from loginguard.model.finding import Finding
from loginguard.model.message import Message
from loginguard.words import render, written_in


def compose(
    context: Context, account: str, *, name: str = "", user_id: str = "", money_lost: bool = False
) -> dict[str, Any]:
    """The message in English and in the person's language, where to send it, and whether to wait.

    Name and user id are asked for here and not kept: they stand in the message alone. Without a user id the one that the
    account's own pages showed stands there.
    """
    user_id = user_id.strip() or ("" if account == UNIDENTIFIED else account)
    case = case_of(context, account)
    done = deeds(context, account)
    strange = [login for login in told_logins(context, account, "en") if login.answer == "not-me"]
    told = SupportCase(
        name=name,
        user_id=user_id,
        since=case.since.astimezone(context.zone) if case.situation != "watch" else None,
        zone=str(context.zone),
        locked_out=case.situation == "locked-out",
        money_lost=money_lost,
        logins=[StrangeLogin(one.time, one.place, one.device, one.country) for one in strange],
        changes=[
            Message(
                one.change.kind,
                {
                    "subject": one.change.subject[:80],
                    "before": (one.change.before or "")[:80],
                    "after": (one.change.after or "")[:80],
                },
            )
            for one in reversed(findings.read(context, account))
            if _is_worth_telling(one)
        ],
        done=done.done,
        checked=done.checked,
        case_number=case.case_number,
        head=journal.head(context).text,
    )
    own = written_in(context.own or context.language, "support", "hijacked")
    messages = [support_message(told, language) for language in dict.fromkeys(["en", own])]
    return {
        "messages": [
            {"language": one.language.replace("_", "-"), "subject": one.subject, "body": one.body}
            for one in messages
        ],
        "missing": [
            {"code": one.code, "params": one.params, "text": render("support", one, context.language)}
            for one in messages[-1].missing
        ],
        "user_id": user_id,
        "head": told.head,
        "where": {"signed_in": SIGNED_IN_HELP, "locked_out": LOCKED_OUT_FORM},
        **_timing(context, case),
    }


def tell_support(context: Context, account: str, *, number: str | None = None) -> Case:
    """The person sent the message, or got a case number: kept, ticked, and the day to ask again set.

    Raises LoginGuardError `text-empty` or `text-too-long` for what is no number.
    """
    number = None if number is None else case_number(number)
    with context.store.writing():
        case = case_of(context, account)
        told = number is None
        ask_again = context.now() + ASK_AGAIN_AFTER if told or case.ask_again is None else None
        mark(context, "support-message", "done", account)
        if number is not None:
            mark(context, "case-number", "done", account)
        return note_support(context, account, told=told, number=number, ask_again=ask_again)


def remind_later(context: Context, account: str) -> Case:
    """Support has answered, or the person waits on: the day to ask again moves on from today."""
    with context.store.writing():
        return note_support(context, account, ask_again=context.now() + ASK_AGAIN_AFTER)


def take_back_told(context: Context, account: str) -> Case:
    """The message did not go out after all."""
    mark(context, "support-message", "undo", account)
    return case_of(context, account)


def _is_worth_telling(one: Finding) -> bool:
    """What the person says wasn't them; and alarms without their word. Anything else may be their own doing."""
    return one.answer == "not-me" or (one.answer != "me" and one.change.severity == "alert")


def _timing(context: Context, case: Case) -> dict[str, Any]:
    may_send = is_time_to_ask(case.told_at, case.ask_again, context.now())
    wait = None
    if not may_send and case.told_at is not None:
        until = case.ask_again or case.told_at + ASK_AGAIN_AFTER
        message = Message(
            "wait-for-answer",
            {
                "time": context.local(case.told_at),
                "until_time": context.local(until),
            },
        )
        wait = {
            "code": message.code,
            "params": message.params,
            "text": render("support", message, context.language),
        }
    return {
        "may_send": may_send,
        "wait": wait,
        "told_at": case.told_at.isoformat() if case.told_at else None,
        "ask_again": case.ask_again.isoformat() if case.ask_again else None,
        "case_number": case.case_number,
    }

"""Which situation the person is in, and the case with Support that goes with it."""

from datetime import datetime, timedelta
from typing import NamedTuple, get_args

from loginguard.checklist.states import EVERY, Event, ticks_set_aside
from loginguard.guard import journal
from loginguard.guard.accounts import UNIDENTIFIED
from loginguard.guard.context import Context
from loginguard.guard.step_events import events, keep, states
from loginguard.model.errors import LoginGuardError
from loginguard.model.step import Situation

# Who says that something is wrong again within this time goes on in the incident they left. Ours to choose: long enough
# for a click or an answer that was a mistake, too short for what an intruder of next month may have undone.
SAME_INCIDENT = timedelta(days=1)


class Case(NamedTuple):
    """An account's situation, when it was contained and last looked over, and what Support was told.

    said_at: when the person chose a situation themselves, None before they did.
    """

    account: str
    situation: Situation
    since: datetime
    contained_at: datetime | None = None
    reviewed_at: datetime | None = None
    case_number: str | None = None
    told_at: datetime | None = None
    ask_again: datetime | None = None
    said_at: datetime | None = None


def case_of(context: Context, account: str) -> Case:
    """The account's case; of one that nothing is known of, a watch that begins now."""
    row = context.store.database.execute("SELECT * FROM cases WHERE account = ?", (account,)).fetchone()
    if row is None:
        return Case(account, "watch", context.now())
    situation: Situation = next(one for one in get_args(Situation) if one == row["situation"])
    return Case(
        account,
        situation,
        datetime.fromisoformat(row["since"]),
        _time(row["contained_at"]),
        _time(row["reviewed_at"]),
        row["case_number"],
        _time(row["told_at"]),
        _time(row["ask_again"]),
        _time(row["said_at"]),
    )


def open_case(context: Context, account: str) -> None:
    """Makes the account's row where there is none. Belongs to the open transaction."""
    with context.store.writing() as database:
        made = database.execute(
            "INSERT OR IGNORE INTO cases (account, situation, since) VALUES (?, 'watch', ?)",
            (account, context.now().isoformat()),
        ).rowcount
        if made and account != UNIDENTIFIED:
            _adopt(context, account)


def _adopt(context: Context, account: str) -> None:
    """What the person told before any page said whose account it is belongs to the first account that is known.

    Only what they told: what unidentified pages showed may be of another account.
    """
    with context.store.writing() as database:
        others = database.execute(
            "SELECT count(*) FROM cases WHERE account NOT IN (?, ?)", (account, UNIDENTIFIED)
        ).fetchone()[0]
        told = database.execute("SELECT * FROM cases WHERE account = ?", (UNIDENTIFIED,)).fetchone()
        if others or told is None:
            return
        database.execute("DELETE FROM cases WHERE account = ?", (account,))
        database.execute("UPDATE cases SET account = ? WHERE account = ?", (account, UNIDENTIFIED))
        database.execute(
            "UPDATE step_events SET account = ? WHERE account = ? AND act NOT IN ('seen', 'unseen')",
            (account, UNIDENTIFIED),
        )
        # Logins from elsewhere that they chose to keep are theirs to place too, with their words on them.
        database.execute(
            "UPDATE answers SET account = ? WHERE account = ? AND login IN"
            " (SELECT id FROM logins WHERE account = ? AND origin IS NOT NULL)",
            (account, UNIDENTIFIED, UNIDENTIFIED),
        )
        database.execute(
            "UPDATE logins SET account = ? WHERE account = ? AND origin IS NOT NULL", (account, UNIDENTIFIED)
        )
        journal.write(context, "adopted", {"from": UNIDENTIFIED}, account)


def set_situation(context: Context, situation: Situation, account: str) -> None:
    """The person says where they stand. Raises LoginGuardError `bad-request` for no situation of ours.

    A new incident begins with all ticks off, since what was told before it proves nothing now; `bring_ticks_back` undoes that.
    An incident that is taken back before it was contained gives the ticks back, and goes on with its own where they
    return to it.
    """
    if situation not in get_args(Situation):
        raise LoginGuardError("bad-request", {"field": "situation"})
    with context.store.writing() as database:
        open_case(context, account)
        now = context.now()
        database.execute("UPDATE cases SET said_at = ? WHERE account = ?", (now.isoformat(), account))
        _turn_to(context, situation, account)


def _turn_to(context: Context, situation: Situation, account: str) -> None:
    with context.store.writing() as database:
        case = case_of(context, account)
        if case.situation == situation:
            return
        now = context.now()
        since, left_since = now, None
        if case.situation == "watch":
            left = _left_since(context, case)
            if left is None:
                _set_ticks_aside(context, account)
            elif _last_turn(context, account) == "resume":
                keep(context, account, [Event(EVERY, "return", now)])
            since = left or now
            database.execute("UPDATE cases SET contained_at = NULL WHERE account = ?", (account,))
        elif situation != "watch":
            since = case.since
        elif case.contained_at is None:
            left_since = case.since.isoformat()
            if _last_turn(context, account) in {"restart", "return"}:
                keep(context, account, [Event(EVERY, "resume", now)])
        database.execute(
            "UPDATE cases SET situation = ?, since = ?, left_since = ?, begun_by = NULL WHERE account = ?",
            (situation, since.isoformat(), left_since, account),
        )
        journal.write(context, "situation", {"situation": situation, "before": case.situation}, account)


def _set_ticks_aside(context: Context, account: str) -> None:
    """A fresh start, where there is a tick to set aside."""
    if any(state.known_by == "told" for state in states(context, account).values()):
        keep(context, account, [Event(EVERY, "restart", context.now())])


def bring_ticks_back(context: Context, account: str) -> None:
    """What was ticked before this incident counts in it, by the person's word."""
    with context.store.writing():
        if ticks_set_aside(events(context, account)):
            keep(context, account, [Event(EVERY, "bring-back", context.now())])


def _left_since(context: Context, case: Case) -> datetime | None:
    """When the incident began that they left a short while ago; None where the next one is a new one."""
    row = context.store.database.execute(
        "SELECT left_since FROM cases WHERE account = ?", (case.account,)
    ).fetchone()
    left = _time(row["left_since"]) if row else None
    # A clock that was set back proves no time that went by.
    return left if left is not None and context.now() - case.since < SAME_INCIDENT else None


def _last_turn(context: Context, account: str) -> str | None:
    turns = [event.act for event in events(context, account) if event.step == EVERY]
    return turns[-1] if turns else None


def begin_incident(context: Context, account: str) -> None:
    """An incident, unless they are in one or locked out already. Belongs to the open transaction."""
    with context.store.writing() as database:
        if case_of(context, account).situation == "watch":
            open_case(context, account)
            _turn_to(context, "incident", account)
            database.execute("UPDATE cases SET begun_by = 'answer' WHERE account = ?", (account,))


def end_incident_begun_by_answer(context: Context, account: str) -> None:
    """Back to watching, where the incident began by itself with an answer that is taken back. Belongs to the transaction.

    Whoever calls this has made sure that no other answer says "it wasn't me".
    """
    with context.store.writing() as database:
        begun = database.execute("SELECT begun_by FROM cases WHERE account = ?", (account,)).fetchone()
        if begun is None or begun["begun_by"] != "answer":
            return
        if case_of(context, account).situation == "incident":
            _turn_to(context, "watch", account)


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None

"""Strange logins go into the journal as their page showed them, once each, before anything is changed."""

from collections.abc import Sequence

from loginguard.checklist.states import Event
from loginguard.guard import findings, journal
from loginguard.guard.context import Context
from loginguard.guard.judged import Judged, judged
from loginguard.guard.kept_logins import KeptLogin
from loginguard.guard.situation import begin_incident, end_incident_begun_by_answer, open_case
from loginguard.guard.step_events import keep, states
from loginguard.model.login import Login
from loginguard.model.step import State


def note_logins(context: Context, account: str, shown: Sequence[Judged], *, address: str) -> None:
    """Keeps what a look at Upwork showed of logins. Belongs to the look's transaction.

    A strange login has its entry (and with it the evidence is kept); a list without one that still waits for the
    person's word shows that they looked at who signed in.
    """
    if not shown:
        return
    with context.store.writing() as database:
        open_case(context, account)
        strange = [one for one in shown if one.verdict.name == "foreign" and one.answer != "me"]
        noted = {
            row["login"]
            for row in database.execute("SELECT login FROM logins_noted WHERE account = ?", (account,))
        }
        for one in strange:
            if one.kept.id in noted:
                continue
            login = one.kept.login
            journal.write(
                context,
                "login",
                {
                    "login": one.kept.id,
                    "text": login.text,
                    **_row(context, login),
                    "verdict": one.verdict.name,
                    "confidence": one.verdict.confidence,
                    "address": address,
                },
                account,
            )
            database.execute(
                "INSERT INTO logins_noted (account, login) VALUES (?, ?)", (account, one.kept.id)
            )
        _tick(context, account, kept=bool(strange), answered=not any(one.is_open for one in strange))


def _row(context: Context, login: Login) -> dict[str, str]:
    """The row's parts: what its page called the place, the device and the time, and the time as exactly as it is known."""
    said = login.time_text or ""
    return {
        "place": login.place_text or (login.place.text if login.place else ""),
        "device": login.device_text or "",
        "time": said,
        "told": login.time.told(context.zone, said) if login.time else "",
        "ip": login.address.ip if login.address else "",
    }


def _tick(context: Context, account: str, *, kept: bool, answered: bool) -> None:
    known = states(context, account)
    shown = [name for name, is_shown in (("keep-evidence", kept), ("logins", answered)) if is_shown]
    events = [
        Event(name, "seen", context.now())
        for name in shown
        if known.get(name, State()).known_by != "seen" or known[name].name != "done"
    ]
    keep(context, account, events)


def note_answer(
    context: Context, account: str, said: str, logins: Sequence[KeptLogin], *, scope: str = "once"
) -> None:
    """What the person says of logins goes into the journal, and into where they stand. Belongs to the answer's transaction.

    said: "me", "not-me", "unsure" or "undo", kept already. "It wasn't me" begins an incident; with the last such word taken
    back, one that began so ends. With no strange login left without a word, looking at who signed in is done.
    """
    with context.store.writing():
        found = judged(context, account)
        content = {
            "answer": said,
            "scope": scope,
            "logins": [one.id for one in logins],
            "texts": [one.login.text for one in logins],
            "rows": [_row(context, one.login) for one in logins],
            "refused": sum(one.answer == "not-me" for one in found),
        }
        journal.write(context, "answer", content, account)
        if said == "not-me":
            begin_incident(context, account)
        elif not findings.refused(context, account):
            end_incident_begun_by_answer(context, account)
        is_open = any(one.is_open and one.verdict.name == "foreign" for one in found)
        # A word on a row from elsewhere says nothing of Upwork's list.
        is_upworks = any(one.origin is None for one in logins)
        if said in {"me", "not-me"} and is_upworks and not is_open:
            _tick(context, account, kept=False, answered=True)

"""Findings: changes kept until the person says what they were, or the step that they opened again is done."""

import json
from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row
from typing import Literal, get_args

from loginguard.checklist.catalogue import steps
from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.guard.fact_sets import fact_sets
from loginguard.guard.situation import begin_incident, end_incident_begun_by_answer
from loginguard.model.change import Change
from loginguard.model.errors import LoginGuardError
from loginguard.model.fact import Fact
from loginguard.model.finding import Finding
from loginguard.monitor.compare import identity
from loginguard.monitor.kinds import added_kinds

Answer = Literal["me", "not-me", "undo"]


def add(context: Context, account: str, changes: Iterable[Change]) -> list[Finding]:
    """Keeps changes as open findings, each with its entry in the journal. Returns the new ones."""
    found = []
    with context.store.writing() as database:
        for change in changes:
            # Two browsers may see the same change at once: what is open already is not found twice.
            known = database.execute(
                "SELECT 1 FROM findings WHERE account = ? AND kind = ? AND subject = ? AND after IS ?"
                " AND settled_at IS NULL",
                (account, change.kind, change.subject, change.after),
            ).fetchone()
            if known:
                continue
            since = change.since.isoformat() if change.since else None
            identity = database.execute(
                "INSERT INTO findings (account, kind, subject, before, after, since, seen_at, severity)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    account,
                    change.kind,
                    change.subject,
                    change.before,
                    change.after,
                    since,
                    change.seen_at.isoformat(),
                    change.severity,
                ),
            ).lastrowid
            journal.write(
                context,
                "change",
                {
                    "finding": identity,
                    "change": change.kind,
                    "subject": change.subject,
                    "before": change.before,
                    "after": change.after,
                    "since": since,
                },
                account,
            )
            found.append(Finding(int(identity or 0), change))
    return found


def read(context: Context, account: str, *, only_open: bool = False) -> list[Finding]:
    """An account's findings, newest first."""
    rows = context.store.database.execute(
        "SELECT * FROM findings WHERE account = ? AND (settled_at IS NULL OR NOT ?) ORDER BY id DESC",
        (account, only_open),
    )
    return [_finding(row) for row in rows]


def answer(context: Context, finding: int, said: Answer) -> str:
    """What the person says of a finding: "me" settles it, "not-me" starts an incident, "undo" takes it back.

    Returns the account that it belongs to. Raises LoginGuardError `unknown-finding`.
    """
    if said not in get_args(Answer):
        raise LoginGuardError("bad-request", {"field": "answer"})
    with context.store.writing() as database:
        row = database.execute("SELECT * FROM findings WHERE id = ?", (finding,)).fetchone()
        if row is None:
            raise LoginGuardError("unknown-finding")
        account = str(row["account"])
        now = context.now().isoformat() if said == "me" else None
        database.execute(
            # What a page shows gone stays dealt with, whatever is said of it.
            "UPDATE findings SET answer = ?, settled_at = IIF(settled_by = 'gone', settled_at, ?),"
            " settled_by = IIF(settled_by = 'gone', settled_by, NULL) WHERE id = ?",
            (None if said == "undo" else said, now, finding),
        )
        content = {"finding": finding, "answer": said, "change": row["kind"]}
        content |= {name: row[name] for name in ("subject", "before", "after")}
        journal.write(context, "finding-answer", content, account)
        if said == "not-me":
            begin_incident(context, account)
        elif not refused(context, account):
            end_incident_begun_by_answer(context, account)
    return account


def refused(context: Context, account: str) -> bool:
    """Whether the person says of any change, or of any login, that it wasn't them."""
    database = context.store.database
    found = database.execute(
        "SELECT 1 FROM findings WHERE account = ? AND answer = 'not-me'", (account,)
    ).fetchone()
    if found:
        return True
    row = database.execute(
        "SELECT content FROM journal WHERE account = ? AND kind = 'answer' AND content IS NOT NULL ORDER BY seq DESC",
        (account,),
    ).fetchone()
    return row is not None and bool(json.loads(row["content"]).get("refused"))


def settle_by_step(context: Context, account: str, step: str) -> None:
    """A step that is done deals with the findings that opened it; belongs to the open transaction.

    Not with what the last look still showed: a tick doesn't remove it.
    """
    kinds = alarms_of(step)
    there = {identity(fact) for one in fact_sets(context, account) for fact in one.facts}
    for one in read(context, account, only_open=True):
        added = added_kinds().get(one.change.kind)
        still_there = added is not None and identity(Fact(added, one.change.subject, "")) in there
        if one.change.kind in kinds and not still_there:
            settle(context, one.id, step)


def settle(context: Context, finding: int, by: str) -> None:
    """Keeps that nothing is left to do about it. Belongs to the open transaction."""
    with context.store.writing() as database:
        database.execute(
            "UPDATE findings SET settled_at = ?, settled_by = ?, answer = COALESCE(answer, 'handled') WHERE id = ?",
            (context.now().isoformat(), by, finding),
        )


def reopen_by_step(context: Context, account: str, step: str) -> None:
    """A step that is taken back leaves its findings open as before; belongs to the open transaction."""
    with context.store.writing() as database:
        database.execute(
            "UPDATE findings SET settled_at = NULL, settled_by = NULL, answer = NULLIF(answer, 'handled')"
            " WHERE account = ? AND settled_by = ?",
            (account, step),
        )


def alarms_of(step: str) -> list[str]:
    """Kinds of change that open a step, or any part of one of the five, again."""
    return [kind for one in steps().values() if step in {one.id, one.group} for kind in one.alarms]


def _finding(row: Row) -> Finding:
    change = Change(
        kind=row["kind"],
        subject=row["subject"],
        before=row["before"],
        after=row["after"],
        since=datetime.fromisoformat(row["since"]) if row["since"] else None,
        seen_at=datetime.fromisoformat(row["seen_at"]),
        severity=row["severity"],
    )
    settled = datetime.fromisoformat(row["settled_at"]) if row["settled_at"] else None
    return Finding(row["id"], change, row["answer"], settled, row["settled_by"])

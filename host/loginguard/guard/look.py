"""One look at one page: read, kept, compared, judged, and what to say of it."""

from collections.abc import Sequence
from datetime import UTC
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

from loginguard.guard import hold, judged, kept_logins
from loginguard.guard.accounts import chosen_account, note_account
from loginguard.guard.address_databases import chosen, placed
from loginguard.guard.banner import banner
from loginguard.guard.candidates import describe_candidates
from loginguard.guard.context import Context
from loginguard.guard.judged import Judged
from loginguard.guard.kept_logins import KeptLogin
from loginguard.guard.lessons import lessons
from loginguard.guard.login_evidence import note_logins
from loginguard.guard.login_record import write_login
from loginguard.guard.observe import observe
from loginguard.guard.profile import profile_for
from loginguard.guard.sentences import told
from loginguard.guard.status import status
from loginguard.logins.judge import judge
from loginguard.model.advice import Banner, Mark
from loginguard.model.finding import Finding
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.pages.page import read_page

UPWORK = "https://www.upwork.com"
# Older looks say nothing that the newest of their kind doesn't.
LOOKS_KEPT = 500
# A reply stays under the browser's 1 MiB.
RECORDS = 300


class Seen(NamedTuple):
    """A page as the browser tells of it: its digest, where it is from, and in which container."""

    digest: str
    origin: str
    address: str
    container: str = ""
    truncated: bool = False


def look(context: Context, seen: Seen) -> dict[str, Any]:
    """The answer to a look. Raises UnreadableError for what is no page at all.

    Only a page of https://www.upwork.com itself, as the browser says it, is kept, ticks steps or alarms; any other gives judged
    rows and nothing else.
    """
    reading = read_page(
        seen.digest,
        origin=seen.origin,
        address=seen.address,
        now=context.now(),
        zone=context.zone,
        lessons=lessons(context),
    )
    reading.truncated = reading.truncated or seen.truncated
    if seen.origin == UPWORK:
        return _at_upwork(context, seen, reading)
    account = chosen_account(context, None)
    rows = _judge_alone(context, account, reading)
    return _answer(context, reading, rows, None, status(context, account))


def rehearse(context: Context) -> None:
    """Runs the way of a look once on nothing, keeping nothing, so that the first true one finds everything loaded."""
    reading = read_page(
        REHEARSAL,
        origin="https://example.invalid",
        address="https://example.invalid/",
        now=context.now(),
        zone=UTC,
    )
    account = chosen_account(context, None)
    rows = _judge_alone(context, account, reading)
    _answer(context, reading, rows, None, status(context, account))


REHEARSAL = (
    '<!doctype html><html lang="en" dir=""><head><meta charset="utf-8"><title>Devices</title></head>'
    '<body n="1"><table n="2"><tr n="3"><th n="4">Device</th><th n="5">Location</th><th n="6">Last active</th></tr>'
    '<tr n="7"><td n="8">Chrome on Windows</td><td n="9">Lisbon, Portugal</td><td n="10">2 hours ago</td></tr>'
    '<tr n="11"><td n="12">Safari on iPhone</td><td n="13">198.51.100.7</td><td n="14">3 May 2026</td></tr>'
    "</table></body></html>"
)


def _at_upwork(context: Context, seen: Seen, reading: PageReading) -> dict[str, Any]:
    rows = [login for listing in reading.listings for login in listing.rows]
    if rows:
        reading.listings[0].warnings += chosen(context)[1]
    nodes = [login.node for login in rows]
    with context.store.writing() as database:
        account = note_account(context, reading.account, seen.container)
        database.execute(
            "INSERT INTO looks (account, container, at, address, recipe, understood) VALUES (?, ?, ?, ?, ?, ?)",
            (
                account,
                seen.container,
                context.now().isoformat(),
                _bare(seen.address),
                reading.recipe,
                reading.understood,
            ),
        )
        database.execute("DELETE FROM looks WHERE id <= (SELECT MAX(id) FROM looks) - ?", (LOOKS_KEPT,))
        ids = kept_logins.keep(context, account, rows, recipe=reading.recipe)
        changes: list[Finding] = []
        if reading.recipe is not None and reading.facts:
            changes = observe(
                context, account, reading.facts, recipe=reading.recipe, address=_bare(seen.address)
            )
        found, profile = judged.judged_by(context, account)
        by_id = {one.kept.id: one for one in found}
        shown = [by_id[identity] for identity in ids if identity in by_id]
        for one, row, node in zip(shown, rows, nodes, strict=False):
            # What the row shows now, for the mark; the state keeps what says most.
            one.kept.login.node, one.kept.login.text, one.kept.login.source = node, row.text, row.source
        note_logins(context, account, shown, address=_bare(seen.address))
    on_hold = any((fact.kind, fact.subject) == ("gate", hold.RECIPE) for fact in reading.facts)
    said = banner(context, account, shown, changes, on_hold=on_hold)
    return _answer(context, reading, shown, said, status(context, account, known=(found, profile)))


def _judge_alone(context: Context, account: str, reading: PageReading) -> list[Judged]:
    """The page's rows by themselves: what another site shows is no history of this account."""
    rows, warnings = placed(context, [login for listing in reading.listings for login in listing.rows])
    if reading.listings:
        reading.listings[0].warnings += warnings
    verdicts = judge(rows, profile_for(context, account, rows), now=context.now())
    now = context.now()
    return [
        Judged(KeptLogin(-1, login, now, now, reading.recipe), verdict)
        for login, verdict in zip(rows, verdicts, strict=True)
    ]


def _answer(
    context: Context, reading: PageReading, rows: Sequence[Judged], said: Banner | None, state: dict[str, Any]
) -> dict[str, Any]:
    warnings = [warning for listing in reading.listings for warning in listing.warnings]
    logins = judged.describe(context, rows)
    for login in logins:
        login["id"] = None if login["id"] < 0 else login["id"]
    # What isn't kept can be, when the person says so: `keep-logins` takes it back as it was read, at the time it was read.
    for login, row in list(zip(logins, rows, strict=True))[:RECORDS]:
        if login["id"] is None:
            login["record"] = write_login(row.kept.login)
    return {
        "page": {
            "recipe": reading.recipe,
            "understood": reading.understood,
            "missing": [told(context, "missing", message) for message in reading.missing],
            "truncated": reading.truncated,
            "candidates": describe_candidates(context, reading.candidates),
        },
        "advice": {
            "badge": state["badge"],
            "banner": None if said is None else _describe_banner(context, said),
            "marks": [_describe_mark(context, mark) for mark in marks(rows)],
        },
        "logins": logins,
        "warnings": [told(context, "warning", message) for message in warnings],
        "status": state,
    }


def marks(rows: Sequence[Judged]) -> list[Mark]:
    """Beside each row that is from abroad or was said not to be theirs; none where the person said that it was."""
    return [
        Mark(one.kept.login.node, one.kept.login.text, one.verdict.name, Message(_mark(one)))
        for one in rows
        if one.kept.login.node is not None
        and one.answer != "me"
        and (one.verdict.name == "foreign" or one.answer == "not-me")
    ]


def _mark(one: Judged) -> str:
    if one.answer == "not-me":
        return "not-yours"
    return "was-this-you" if one.verdict.confidence == "low" else "maybe-not-yours"


def _describe_banner(context: Context, said: Banner) -> dict[str, Any]:
    return {
        "key": said.key,
        "severity": said.severity,
        "title": told(context, "banner", said.title),
        "lines": [told(context, "banner", line) for line in said.lines],
    }


def _describe_mark(context: Context, mark: Mark) -> dict[str, Any]:
    return {
        "node": mark.node,
        "text": mark.text,
        "verdict": mark.verdict,
        "label": told(context, "mark", mark.label),
    }


def _bare(address: str) -> str:
    """Without query and fragment, which may hold what opens the account."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))

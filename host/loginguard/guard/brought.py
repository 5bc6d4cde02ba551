"""Logins from other sites, files and pastes, kept because the person said so, marked with where they are from, and forgotten.

They are history that the person vouches for, and evidence; what ticks, unticks or alarms by itself comes from Upwork's own
pages alone, so nothing here touches a step, and `Judged.is_open` leaves them out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from loginguard.guard import journal, kept_logins
from loginguard.guard.check import Terms
from loginguard.guard.context import Context
from loginguard.guard.login_evidence import note_answer
from loginguard.guard.look import UPWORK
from loginguard.guard.situation import open_case
from loginguard.model.errors import LoginGuardError
from loginguard.model.login import Login
from loginguard.pages.sources import read_source

# As many as one page or paste that a person looks through; a longer export stays a file.
MOST = 1000
NAME_LENGTH = 120


@dataclass(slots=True)
class Brought:
    """ids: of the rows kept, in their order. new: how many of them were not known before. left: how many were too many."""

    ids: list[int]
    new: int
    left: int


def keep_source(context: Context, account: str, name: str, content: bytes, terms: Terms) -> Brought:
    """Keeps the logins of a paste or file, read as `check` read it: `terms.now` is when that was. Raises UnreadableError."""
    listings = read_source(name, content, now=terms.now, zone=terms.zone, lang=terms.lang)
    return keep_rows(context, account, [row for listing in listings for row in listing.rows], name)


def keep_page(context: Context, account: str, rows: Sequence[Login], origin: str) -> Brought:
    """Keeps the logins of a page of another site, shown as its host. Raises LoginGuardError `bad-request` for Upwork's own.

    Upwork's pages are kept by their look; brought again by hand they would pass for something else.
    """
    host = urlsplit(origin).hostname
    if origin == UPWORK or not host:
        raise LoginGuardError("bad-request", {"field": "origin"})
    return keep_rows(context, account, rows, host)


def keep_rows(context: Context, account: str, rows: Sequence[Login], origin: str) -> Brought:
    """Keeps them with their entry in the journal, all or none. Raises LoginGuardError `bad-request` where there are none."""
    if not rows:
        raise LoginGuardError("bad-request", {"field": "logins"})
    # The session in use elsewhere is not the one at Upwork, and may not propose a home.
    taken = [replace(row, current=False, node=None) for row in rows[:MOST]]
    shown = origin[:NAME_LENGTH] or "?"
    with context.store.writing() as database:
        open_case(context, account)
        (before,) = database.execute("SELECT COUNT(*) FROM logins WHERE account = ?", (account,)).fetchone()
        ids = kept_logins.keep(context, account, taken, recipe=None, origin=shown)
        (after,) = database.execute("SELECT COUNT(*) FROM logins WHERE account = ?", (account,)).fetchone()
        if after > before:
            texts = [row.text for row in taken[:50]]
            journal.write(
                context, "brought", {"origin": shown, "count": after - before, "texts": texts}, account
            )
    return Brought(ids, after - before, len(rows) - len(taken))


def forget(context: Context, account: str, ids: Sequence[int]) -> None:
    """Takes kept rows away, with what was said of them; all or none.

    Raises LoginGuardError `unknown-login` for one that isn't there or that a page of Upwork showed: that is evidence.
    """
    with context.store.writing() as database:
        found = {one.id: one for one in kept_logins.read(context, account, ids=ids) if one.origin is not None}
        missing = set(ids) - set(found)
        if missing or not ids:
            raise LoginGuardError("unknown-login", {"login": min(missing, default=0)})
        answered = [
            one
            for identity, one in found.items()
            if database.execute(
                "DELETE FROM answers WHERE account = ? AND login = ?", (account, identity)
            ).rowcount
        ]
        if answered:
            # As taking the words back would: an incident that began with one of them alone ends with it.
            note_answer(context, account, "undo", answered)
        database.executemany("DELETE FROM logins WHERE id = ?", [(identity,) for identity in found])
        for origin in dict.fromkeys(one.origin for one in found.values()):
            count = sum(one.origin == origin for one in found.values())
            journal.write(context, "brought-forgotten", {"origin": origin, "count": count}, account)

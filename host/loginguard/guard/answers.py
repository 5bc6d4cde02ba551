""" "It was me", "it wasn't me", "I'm not sure": of one or many logins, remembered, undoable, and applied to what follows."""

from collections.abc import Sequence
from typing import Literal

from loginguard.guard import kept_logins
from loginguard.guard.context import Context
from loginguard.guard.kept_logins import KeptLogin
from loginguard.guard.login_evidence import note_answer
from loginguard.logins.seen import see, sighting
from loginguard.model.errors import LoginGuardError

Answer = Literal["me", "not-me", "unsure", "undo"]
Scope = Literal["once", "device", "place"]


def answer(context: Context, account: str, ids: Sequence[int], said: Answer, scope: Scope = "once") -> None:
    """What the person says of these kept logins; all of them or, where one isn't known, none.

    "me" holds for this login, and by `scope` for its device with its network, or for its place. "not-me" opens the incident,
    and remembers network and device as another's. "undo" takes the last word on each back, the one before it holds again.
    Raises LoginGuardError `unknown-login`.
    """
    with context.store.writing():
        found = kept_logins.read(context, account, ids=ids)
        missing = set(ids) - {one.id for one in found}
        if missing or not ids:
            raise LoginGuardError("unknown-login", {"login": min(missing, default=0)})
        for one in found:
            if said == "undo":
                _undo(context, account, one.id)
            else:
                _keep(context, account, one, said, scope)
        note_answer(context, account, said, found, scope=scope)


def _undo(context: Context, account: str, login: int) -> None:
    context.store.database.execute(
        "DELETE FROM answers WHERE id = (SELECT max(id) FROM answers WHERE account = ? AND login = ?)",
        (account, login),
    )


def _keep(context: Context, account: str, one: KeptLogin, said: Answer, scope: Scope) -> None:
    sight, seen = sighting(one.login), see(one.login)
    place = one.login.place
    is_device = scope == "device" or said == "not-me"
    named = (
        "|".join((place.country or "", place.region or "", place.city or "")) if place is not None else None
    )
    context.store.database.execute(
        "INSERT INTO answers (account, login, shown, starts, ends, answer, scope, device, block, place, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            account,
            one.id,
            sight.shown,
            sight.start,
            sight.end,
            said,
            scope,
            seen.device if is_device else None,
            # "It was me" tells of a network of theirs too, wherever its addresses are registered.
            seen.block if is_device or said == "me" else None,
            named if scope == "place" else None,
            context.now().isoformat(),
        ),
    )

"""`check`: a paste or a file that the person brought to the dashboard, judged as `loginguard check` does."""

import base64
from typing import Any, Literal

from pydantic import Field

from loginguard.guard.accounts import accounts
from loginguard.guard.address_databases import chosen
from loginguard.guard.check import Terms, check, describe
from loginguard.guard.context import Context, read_zone
from loginguard.guard.profile import kept_profile
from loginguard.model.errors import LoginGuardError
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True
# A reply stays under the browser's 1 MiB.
MOST_LOGINS = 1000


class Request(Message):
    """content: text, or base64 of the file's bytes. zone, language: those of the input, where the person says so."""

    name: str = Field(max_length=300)
    content: str = Field(max_length=56_000_000)
    encoding: Literal["text", "base64"] = "text"
    zone: str | None = Field(default=None, max_length=64)
    language: str | None = Field(default=None, max_length=32)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The shape of `check --format json`; `more` says how many logins are left out. Raises `file-unreadable`."""
    if request.encoding == "base64":
        try:
            content = base64.b64decode(request.content, validate=True)
        except ValueError:
            raise LoginGuardError("bad-request", {"field": "content"}) from None
    else:
        content = request.content.encode("utf-8", "surrogatepass")
    databases, notes = chosen(context)
    terms = Terms(
        now=context.now(),
        zone=read_zone(request.zone) if request.zone else context.zone,
        lang=request.language,
        profile=kept_profile(context, None),
        language=context.language,
        mine=frozenset(account.id for account in accounts(context)),
        databases=databases,
        notes=tuple(notes),
    )
    checked = check(request.name, content, terms)
    if checked.error is not None:
        raise checked.error
    found = describe([checked], terms)
    more = len(found["logins"]) - MOST_LOGINS
    return {**found, "logins": found["logins"][:MOST_LOGINS], "more": max(0, more)}

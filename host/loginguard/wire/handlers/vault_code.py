"""`vault-code`: the one-time code of this moment, Upwork's where no entry is named."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.contents import code
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """entry: an id."""

    entry: str | None = Field(default=None, pattern="^[0-9a-f]{32}$")


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`code` and `seconds_left`, null for codes by counter."""
    entry, account, now = code(context, request.entry)
    return {
        "entry": entry,
        "code": now.code,
        "seconds_left": now.seconds_left,
        "period": now.period,
        "short_secret": account.short_secret,
    }

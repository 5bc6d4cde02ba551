"""`vault-code`: the one-time code of this moment, Upwork's where no entry is named."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.codes import code, is_by_counter
from loginguard.guard.vault.contents import title
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """entry: an id. by_time_only: a code by counter, which showing uses up, is not made."""

    entry: str | None = Field(default=None, pattern="^[0-9a-f]{32}$")
    by_time_only: bool = False


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`code`, null where one by counter was not made; `seconds_left`, null for codes by counter; `title` of its entry."""
    if request.by_time_only and is_by_counter(context, request.entry):
        return {"entry": request.entry, "code": None, "seconds_left": None, "period": None}
    entry, account, now = code(context, request.entry)
    return {
        "entry": entry,
        "title": title(context, entry),
        "code": now.code,
        "seconds_left": now.seconds_left,
        "period": now.period,
        "short_secret": account.short_secret,
    }

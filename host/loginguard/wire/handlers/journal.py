"""`journal`: its entries as sentences, its head, and whether its chain is whole."""

from typing import Any

from pydantic import Field

from loginguard.guard import journal
from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.kept import journal_texts
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """limit: how many entries, newest first. head: one noted earlier, to be looked for."""

    limit: int = Field(default=100, ge=1, le=1000)
    head: str | None = Field(default=None, max_length=200)
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`entries[]`, `head`, `intact`, and `head_at`: the entry that had the head asked for."""
    checked = journal.check(context, request.head)
    return {
        "entries": journal_texts(context, chosen_account(context, request.account), request.limit),
        "head": journal.head(context).text,
        "intact": checked.ok,
        "count": checked.entries,
        "head_at": checked.head_at,
    }

"""`kept`: the pictures and mails that were kept, newest first."""

from typing import Any

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.kept import list_kept
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """account: None for the one that is shown."""

    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`kept[]`."""
    return {"kept": list_kept(context, chosen_account(context, request.account))}

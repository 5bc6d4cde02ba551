"""`review`: the person has looked their account over again."""

from typing import Any

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.review import note_review
from loginguard.guard.status import status
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """account: None for the one that is shown."""

    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The status after it."""
    account = chosen_account(context, request.account)
    note_review(context, account)
    return {"status": status(context, account)}

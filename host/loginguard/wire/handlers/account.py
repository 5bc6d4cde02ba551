"""`account`: what pages showed of the account, where and when, and every change that was noticed."""

from typing import Any

from pydantic import Field

from loginguard.guard.account import describe_account
from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """account: None for the one that is shown."""

    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`seen[]` and `findings[]`."""
    return describe_account(context, chosen_account(context, request.account))

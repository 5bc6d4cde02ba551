"""`situation`: the person says where they stand: someone got in, locked out, or nothing wrong."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.situation import set_situation
from loginguard.guard.status import status
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """Which of the three."""

    situation: Literal["incident", "locked-out", "watch"]
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The status after it."""
    account = chosen_account(context, request.account)
    set_situation(context, request.situation, account)
    return {"status": status(context, account)}

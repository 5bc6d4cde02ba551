"""`step`: the person ticks a step, sets it aside, or takes that back."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.status import status
from loginguard.guard.steps import mark
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """step: one of the five or one of their parts."""

    step: str = Field(max_length=40)
    act: Literal["done", "undo", "not-applicable"]
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The status after it."""
    account = chosen_account(context, request.account)
    mark(context, request.step, request.act, account)
    return {"status": status(context, account)}

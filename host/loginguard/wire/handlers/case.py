"""`case`: the message to Support was sent or not after all, or Support gave a case number."""

from typing import Any

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.status import status
from loginguard.guard.support import remind_later, take_back_told, tell_support
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """told: the message went out now; false: it didn't after all. number: as Support wrote it. later: remind me later."""

    told: bool | None = None
    # What is too long is refused with the limit, by what keeps it.
    number: str | None = Field(default=None, max_length=100_000)
    later: bool = False
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The status after it."""
    account = chosen_account(context, request.account)
    if request.told is False:
        take_back_told(context, account)
    if request.told or request.number is not None:
        tell_support(context, account, number=request.number)
    if request.later:
        remind_later(context, account)
    return {"status": status(context, account)}

"""`forget-logins`: logins that the person brought and kept are taken away again; what Upwork's pages showed stays."""

from typing import Any

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.brought import forget
from loginguard.guard.context import Context
from loginguard.guard.status import status
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """logins: ids of rows of `logins[]` that have an `origin`."""

    logins: list[int] = Field(min_length=1, max_length=1000)
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The status without them. Raises `unknown-login`, and forgets none then."""
    account = chosen_account(context, request.account)
    forget(context, account, request.logins)
    return {"status": status(context, account)}

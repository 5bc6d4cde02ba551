"""`logins`: an account's kept logins, newest first, each with its verdict and what the person said of it."""

from typing import Any

from pydantic import Field

from loginguard.guard import judged
from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False
# A reply stays under the browser's 1 MiB; older ones play no part in what to do next.
MOST = 300


class Request(Message):
    """account: None for the one seen last."""

    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`logins`, and how many there are beyond those."""
    found = judged.judged(context, chosen_account(context, request.account))
    return {"logins": judged.describe(context, found[:MOST]), "more": max(0, len(found) - MOST)}

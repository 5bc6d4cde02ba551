"""`profile`: what is known of the person, to hold logins against."""

from typing import Any

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.profile import describe_profile
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """account: None for the one seen last."""

    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The profile."""
    account = chosen_account(context, request.account)
    return {"profile": describe_profile(context, account)}

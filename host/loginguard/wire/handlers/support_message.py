"""`support-message`: the message to Upwork Support, ready to copy."""

from typing import Any

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.support import compose
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """name, user_id: the person's; they stand in the message and are not kept."""

    name: str = Field(default="", max_length=80)
    user_id: str = Field(default="", max_length=80)
    money_lost: bool = False
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`messages[]`, `missing[]`, `where`, and whether to wait with it."""
    account = chosen_account(context, request.account)
    return compose(
        context, account, name=request.name, user_id=request.user_id, money_lost=request.money_lost
    )

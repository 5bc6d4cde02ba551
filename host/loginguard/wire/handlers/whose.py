"""`whose`: the person says whether a page that named no account was that of the one account known here."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard import whose
from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.settings import settings
from loginguard.guard.status import status
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """account: the one of `status.whose`. "undo" takes the last word back."""

    answer: Literal["yes", "no", "undo"]
    account: str = Field(default="", max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`status` and `settings`, as they are now. Raises `bad-request` where it isn't asked."""
    whose.answer(context, request.account, request.answer)
    return {"status": status(context, chosen_account(context, None)), "settings": settings(context)}

"""`answer`: "it was me", "it wasn't me", "not sure", of one or many logins; or the last word taken back."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard import judged
from loginguard.guard.accounts import chosen_account
from loginguard.guard.answers import answer
from loginguard.guard.context import Context
from loginguard.guard.status import status
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """logins: ids as `logins` gave them. scope: what else "me" holds for."""

    logins: list[int] = Field(min_length=1, max_length=1000)
    answer: Literal["me", "not-me", "unsure", "undo"]
    scope: Literal["once", "device", "place"] = "once"
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The account's logins and status, judged anew."""
    account = chosen_account(context, request.account)
    answer(context, account, request.logins, request.answer, request.scope)
    known = judged.judged_by(context, account)
    return {"logins": judged.describe(context, known[0]), "status": status(context, account, known=known)}

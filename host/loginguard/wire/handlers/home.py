"""`home`: the person says which countries are theirs."""

from typing import Annotated, Any

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.profile import describe_profile, set_home
from loginguard.guard.status import status
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """countries: alpha-2, the one where they mostly are first; empty takes the answer back."""

    countries: list[Annotated[str, Field(pattern="^[A-Z]{2}$")]] = Field(max_length=20)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """Profile and status, judged anew."""
    set_home(context, request.countries)
    account = chosen_account(context, None)
    return {"profile": describe_profile(context, account), "status": status(context, account)}

"""`vault-password`: a new password for the vault."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.opening import change_password
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """forget_previous: delete the earlier versions, which the old password opens."""

    old: str = Field(max_length=1000, repr=False)
    new: str = Field(max_length=1000, repr=False)
    forget_previous: bool = False


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`previous`: how many earlier versions still open with the old password."""
    left = change_password(context, request.old, request.new, forget_previous=request.forget_previous)
    return {"previous": left}

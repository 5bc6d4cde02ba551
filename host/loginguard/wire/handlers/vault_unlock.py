"""`vault-unlock`: opens the vault for as long as this process lives."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.opening import state, unlock
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """confirm: questions that the person has answered with yes."""

    password: str = Field(max_length=1000, repr=False)
    confirm: list[Literal["slow", "older", "clean-device"]] = Field(default=[], max_length=3)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """As `vault`."""
    unlock(context, request.password, confirm=request.confirm)
    return {"vault": state(context)}

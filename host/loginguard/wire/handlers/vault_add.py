"""`vault-add`: a new entry."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.changing import add
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """fields: by KeePass's names. secret: the further fields that are protected."""

    fields: dict[str, str] = Field(max_length=100, repr=False)
    secret: list[str] = Field(default=[], max_length=100)
    tags: list[str] = Field(default=[], max_length=100)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`entry`, its summary."""
    return {"entry": add(context, request.fields, secret=request.secret, tags=request.tags)}

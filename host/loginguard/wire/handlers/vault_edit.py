"""`vault-edit`: changes an entry; its state from before is in its history."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.changing import edit
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """fields: null removes one."""

    entry: str = Field(pattern="^[0-9a-f]{32}$")
    fields: dict[str, str | None] = Field(max_length=100, repr=False)
    secret: list[str] = Field(default=[], max_length=100)
    tags: list[str] | None = Field(default=None, max_length=100)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`entry`, its summary."""
    return {"entry": edit(context, request.entry, request.fields, secret=request.secret, tags=request.tags)}

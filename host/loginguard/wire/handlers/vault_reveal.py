"""`vault-reveal`: one field in the clear, for our own page, after the person asked to see or copy it."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.contents import reveal
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """version: an earlier state, 0 the oldest."""

    entry: str = Field(pattern="^[0-9a-f]{32}$")
    field: str = Field(max_length=200)
    version: int | None = Field(default=None, ge=0, le=10_000)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`value`."""
    return {"value": reveal(context, request.entry, request.field, version=request.version)}

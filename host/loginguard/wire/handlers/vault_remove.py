"""`vault-remove`: into the recycle bin, out of it, or out of the vault for good."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault import changing
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """version: with restore, an earlier state instead of the bin."""

    entry: str = Field(pattern="^[0-9a-f]{32}$")
    act: Literal["remove", "restore", "forget"]
    version: int | None = Field(default=None, ge=0, le=10_000)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`entry` after a restore."""
    if request.act == "restore":
        return {"entry": changing.restore(context, request.entry, request.version)}
    if request.act == "remove":
        changing.remove(context, request.entry)
    else:
        changing.forget(context, request.entry)
    return {}

"""`vault-new-password`: a new password, stored before it is shown; the old one stays in the history."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.changing import new_password
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """entry: an id; without one Upwork's entry, made where it is missing."""

    entry: str | None = Field(default=None, pattern="^[0-9a-f]{32}$")


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`entry`, `password`, `bits`."""
    entry, made = new_password(context, request.entry)
    return {"entry": entry, "password": made.password, "bits": round(made.bits, 1)}

"""`vault-show`: one entry with its plain fields, its earlier states and how strong its password is."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.contents import show
from loginguard.guard.vault.told import told
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """entry: an id."""

    entry: str = Field(pattern="^[0-9a-f]{32}$")


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`entry`, with nothing secret in it."""
    return {"entry": told(show(context, request.entry), "strength", context.language)}

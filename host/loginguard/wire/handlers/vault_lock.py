"""`vault-lock`: ends this process a moment after the reply, and with it all that it knew."""

from typing import Any

from loginguard.guard.context import Context
from loginguard.guard.vault.opening import lock
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """Nothing more is asked."""


def handle(_request: Request, context: Context) -> dict[str, Any]:
    """Nothing."""
    lock(context)
    return {}

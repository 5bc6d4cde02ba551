"""`vault`: whether there is a vault, whether it is open, whether this device was said to be clean."""

from typing import Any

from loginguard.guard.context import Context
from loginguard.guard.vault.opening import state
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """Nothing more is asked."""


def handle(_request: Request, context: Context) -> dict[str, Any]:
    """`vault` `{path, exists, open, ours, clean_device, previous[], brought_back, seconds}`."""
    return {"vault": state(context)}

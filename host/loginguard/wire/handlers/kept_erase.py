"""`kept-erase`: a kept file goes for good, with what the journal says of it; the chain stays whole."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.kept import erase_kept
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """hash: as `kept[]` gives it."""

    hash: str = Field(pattern=r"^[0-9a-f]{64}$")


def handle(request: Request, context: Context) -> dict[str, Any]:
    """Nothing more than that it is done."""
    erase_kept(context, request.hash)
    return {}

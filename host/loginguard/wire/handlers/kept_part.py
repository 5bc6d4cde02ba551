"""`kept-part`: a part of a kept file, to be looked at before it goes into a report."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.kept import part_of
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """hash: as `kept[]` gives it; offset: 0, then the last reply's `next`."""

    hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    offset: int = Field(ge=0, le=40_000_000)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`data` in base64, null where the file is gone; `next`, null at its end."""
    return part_of(context, request.hash, request.offset)

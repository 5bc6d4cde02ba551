"""`finding-settle`: "it was me", "it wasn't me" for a change that was noticed, or that answer taken back."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.findings import answer
from loginguard.guard.status import status
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """finding: its number in `status.findings[]`."""

    finding: int = Field(ge=1, le=2**53 - 1)
    answer: Literal["me", "not-me", "undo"]


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The status after it, of the account that the finding belongs to."""
    account = answer(context, request.finding, request.answer)
    return {"status": status(context, account)}

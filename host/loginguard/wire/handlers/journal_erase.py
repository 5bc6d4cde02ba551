"""`journal-erase`: the content of entries goes for good; the chain stays whole."""

from typing import Any

from pydantic import Field

from loginguard.guard import journal
from loginguard.guard.attachments import erase_entries
from loginguard.guard.context import Context
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """entries: their numbers."""

    entries: list[int] = Field(min_length=1, max_length=1000)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`erased`: how many had a content."""
    return {"erased": erase_entries(context, request.entries), "head": journal.head(context).text}

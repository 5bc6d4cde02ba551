"""`vault-list`: the entries, without anything secret."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.contents import list_entries
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True
MOST = 500


class Request(Message):
    """removed: those in the recycle bin."""

    words: str = Field(default="", max_length=200)
    removed: bool = False


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`entries[]`, at most 500, and how many `more` fit; words narrow them."""
    found = list_entries(context, request.words, removed=request.removed)
    return {"entries": found[:MOST], "more": max(0, len(found) - MOST)}

"""`look`: a page was read; what does it show, and what is to be said of it?"""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.look import Seen, look
from loginguard.wire.message import Message

CALLERS = frozenset({"page"})
SLOW = True


class Request(Message):
    """look: its number, given back. digest: the page as HTML. origin, address, container: from the browser, never the page."""

    look: int = Field(ge=0)
    digest: str = Field(max_length=16_000_000)
    truncated: bool = False
    clicked: bool = False
    origin: str = Field(max_length=300)
    address: str = Field(max_length=4000)
    container: str = Field(default="", max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """What the page shows, what to say of it, and where the account stands now."""
    seen = Seen(request.digest, request.origin, request.address, request.container, request.truncated)
    return {"look": request.look, **look(context, seen)}

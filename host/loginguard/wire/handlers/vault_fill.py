"""`vault-fill`: what goes into the one recognised field of Upwork's page, for the background alone."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.codes import fill_value
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """origin: of the tab's top frame, as the browser tells it."""

    origin: str = Field(max_length=300)
    field: Literal["user", "password", "code", "answer"]


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`value`, and the `title` of the entry that it is from."""
    value, title = fill_value(context, request.origin, request.field)
    return {"value": value, "title": title}

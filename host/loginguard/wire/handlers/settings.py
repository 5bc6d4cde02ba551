"""`settings`: what is set, or something set anew."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.settings import change_settings, settings
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """set: names with their new values."""

    set: dict[str, str | None] | None = Field(default=None, max_length=20)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """Every setting, and the banners that are at rest."""
    if request.set:
        change_settings(context, request.set)
    return {"settings": settings(context)}

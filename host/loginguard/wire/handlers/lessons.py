"""`lessons`: what was taught of pages that could not be read by themselves."""

from typing import Any

from loginguard.guard.context import Context
from loginguard.guard.lessons import list_lessons
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """Nothing to say."""


def handle(_request: Request, context: Context) -> dict[str, Any]:
    """`lessons[]` `{id, origin, path, name, at}`."""
    return {"lessons": list_lessons(context)}

"""`forget-lesson`: a page is read again as if nobody had said what its list is."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.lessons import forget_lesson, list_lessons
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """lesson: its number in `lessons[]`."""

    lesson: int = Field(ge=1, le=2**53 - 1)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`lessons[]` without it."""
    forget_lesson(context, request.lesson)
    return {"lessons": list_lessons(context)}

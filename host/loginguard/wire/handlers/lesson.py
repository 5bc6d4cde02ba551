"""`lesson`: the person said row by row that a list is one of logins; kept for pages like that one."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from loginguard.guard.context import Context
from loginguard.guard.lessons import add_lesson, list_lessons
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Taught(BaseModel):
    """As the candidate of a look's answer carried it."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    structure: str = Field(min_length=1, max_length=2000)
    name: str = Field(default="", max_length=400)


class Request(Message):
    """origin, address: of the page that was looked at, as the browser gave them to the background."""

    lesson: Taught
    origin: str = Field(max_length=400)
    address: str = Field(max_length=4000)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`lessons[]` with the new one."""
    add_lesson(
        context,
        origin=request.origin,
        address=request.address,
        structure=request.lesson.structure,
        name=request.lesson.name,
    )
    return {"lessons": list_lessons(context)}

"""`questions`: how they may have got in: the answers are kept, the likely causes come back."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.questions import answer_questions
from loginguard.guard.status import status
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """answers: by question (`checklist/causes.py`)."""

    answers: dict[str, Literal["yes", "no", "unsure"]] = Field(max_length=20)
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`causes[]` with what each means, `opened[]` (steps that a yes opens again), and the status."""
    account = chosen_account(context, request.account)
    found = answer_questions(context, request.answers, account)
    return {**found, "status": status(context, account)}

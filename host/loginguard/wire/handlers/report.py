"""`report`: makes a report of what the person chose; a small one comes in the reply, a large one is written to Downloads."""

import base64
from typing import Any, Literal

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.report import deliver_report
from loginguard.guard.report_choice import Choice
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """pictures: hashes of kept files that go in. masked: own addresses cut. name: the person's, as it shall stand."""

    form: Literal["zip", "html"]
    logins: bool = True
    changes: bool = True
    steps: bool = True
    pictures: list[str] = Field(default=[], max_length=1000)
    masked: bool = False
    name: str = Field(default="", max_length=80)
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`name`, `type` and `data` (base64), or `path` where it was written."""
    choice = Choice(
        form=request.form,
        logins=request.logins,
        changes=request.changes,
        steps=request.steps,
        pictures=request.pictures,
        masked=request.masked,
        name=request.name,
    )
    made = deliver_report(context, chosen_account(context, request.account), choice)
    if made.content is None:
        return {"path": str(made.path), "name": made.name}
    return {"name": made.name, "type": made.type, "data": base64.b64encode(made.content).decode()}

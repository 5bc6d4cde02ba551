"""`journal-add`: a note of the person's own. A correction is a new note; nothing is rewritten."""

from typing import Any

from pydantic import Field

from loginguard.guard import journal
from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """text: as it shall stand."""

    # What is too long is refused with the limit, by what keeps it.
    text: str = Field(max_length=100_000)
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`seq` of the entry and the journal's `head`."""
    account = chosen_account(context, request.account)
    entry = journal.note(context, request.text, account)
    return {"seq": entry.seq, "head": journal.head(context).text}

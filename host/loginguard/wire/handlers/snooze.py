"""`snooze`: a banner is put to rest, or speaks again."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.settings import snooze
from loginguard.guard.status import status
from loginguard.wire.message import Message

# A page may ask, since the banner stands on it: all it can win is silence of one banner, never of the badge.
CALLERS = frozenset({"page", "extension"})
SLOW = False


class Request(Message):
    """key: the banner's."""

    key: str = Field(pattern=r"^[a-z-]{1,60}:[0-9a-f]{16}$")
    until: Literal["day", "month", "ever", "off"]


def handle(request: Request, context: Context) -> dict[str, Any]:
    """The status after it."""
    snooze(context, request.key, request.until)
    return {"status": status(context, chosen_account(context, None))}

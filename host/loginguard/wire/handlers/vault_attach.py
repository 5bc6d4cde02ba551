"""`vault-attach`: puts a file into an entry, or takes one off."""

import base64
import binascii
from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.changing import attach, detach
from loginguard.vault.errors import VaultError
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True
MOST = 24 * 1024 * 1024


class Request(Message):
    """content: base64; null takes the file of that name off."""

    entry: str = Field(pattern="^[0-9a-f]{32}$")
    name: str = Field(min_length=1, max_length=200)
    content: str | None = Field(max_length=MOST, repr=False)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """Nothing; `vault-show` lists what is there then."""
    if request.content is None:
        detach(context, request.entry, request.name)
        return {}
    try:
        content = base64.b64decode(request.content, validate=True)
    except binascii.Error:
        raise VaultError("vault-bad-attachment", {"mebibytes": MOST // 2**20}) from None
    attach(context, request.entry, request.name, content)
    return {}

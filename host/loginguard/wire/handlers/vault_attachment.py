"""`vault-attachment`: a part of a file that an entry holds, since a reply is small and a file may not be."""

import base64
from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.contents import attachment
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True
PART = 512 * 1024


class Request(Message):
    """start: the first byte that is wanted."""

    entry: str = Field(pattern="^[0-9a-f]{32}$")
    name: str = Field(max_length=200)
    start: int = Field(default=0, ge=0, le=2**31)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`content`, base64 of up to 512 KiB, and the whole file's `size`."""
    content = attachment(context, request.entry, request.name)
    part = content[request.start : request.start + PART]
    return {"content": base64.b64encode(part).decode(), "size": len(content)}

"""`vault-unlock`: opens the vault for as long as this process lives."""

import base64
import binascii
from typing import Any, Literal

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.opening import state, unlock
from loginguard.vault.errors import VaultError
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True
KEY_FILE_MOST = 1024 * 1024


class Request(Message):
    """key_file: base64. confirm: questions that the person has answered with yes."""

    password: str | None = Field(default=None, max_length=1000, repr=False)
    key_file: str | None = Field(default=None, max_length=KEY_FILE_MOST, repr=False)
    confirm: list[Literal["slow", "older", "clean-device"]] = Field(default=[], max_length=3)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """As `vault`."""
    try:
        key = None if request.key_file is None else base64.b64decode(request.key_file, validate=True)
    except binascii.Error:
        raise VaultError("vault-key-file") from None
    unlock(context, request.password, key_file=key, confirm=request.confirm)
    return {"vault": state(context)}

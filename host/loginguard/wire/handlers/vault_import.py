"""`vault-import`: shows what a file holds, or takes in what is new, all of it or nothing."""

import base64
import binascii
from typing import Any, Literal

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.lines import line
from loginguard.guard.vault.moving import preview_import, take_import
from loginguard.vault.errors import VaultError
from loginguard.vault.otp.qr import read_grey, read_qr
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True
MOST = 48 * 1024 * 1024
KEY_FILE_MOST = 1024 * 1024


class Request(Message):
    """content: base64. picture: it is a PNG with a QR code. width: it is a picture's grey pixels, a byte each, row by row.
    password, key_file (base64): the file's own.
    """

    act: Literal["preview", "take"]
    content: str = Field(max_length=MOST, repr=False)
    picture: bool = False
    width: int | None = Field(default=None, gt=0, le=30_000)
    password: str | None = Field(default=None, max_length=1000, repr=False)
    key_file: str | None = Field(default=None, max_length=KEY_FILE_MOST, repr=False)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`format`, `new[]`, `known[]` `{where, title}`, `left[]` as messages."""
    try:
        content = base64.b64decode(request.content, validate=True)
        key = None if request.key_file is None else base64.b64decode(request.key_file, validate=True)
    except binascii.Error:
        raise VaultError("import-unknown") from None
    if request.width is not None:
        content = "\n".join(read_grey(request.width, len(content) // request.width, content)).encode()
    elif request.picture:
        content = "\n".join(read_qr(content)).encode()
    work = take_import if request.act == "take" else preview_import
    result = work(context, content, request.password, key)
    return {**result, "left": [line(message, context.language) for message in result["left"]]}

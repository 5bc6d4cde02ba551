"""Frames: a 4-byte length in native order, then UTF-8 JSON; read from and written to bare file descriptors.

Imported before `hello` is answered, so it imports next to nothing (`json` alone takes some 4 ms).
"""

import json
import os
import sys

# Chrome sends up to 64 MiB, Firefox hangs at about 45; both take no more than 1 MiB from a host.
REQUEST_LIMIT = 64 * 1024 * 1024
REPLY_LIMIT = 1024 * 1024 - 1024


class FrameError(Exception):
    """`code` is of model.errors.ERRORS. After `fatal` ones nothing that follows in the stream can be trusted."""

    def __init__(self, code: str, *, fatal: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.fatal = fatal


def read_frame(source: int) -> dict[str, object] | None:
    """The next request; None at the end of input. Raises FrameError."""
    head = _read(source, 4)
    if not head:
        return None
    if len(head) < 4:
        raise FrameError("bad-frame", fatal=True)
    length = int.from_bytes(head, sys.byteorder)
    if length > REQUEST_LIMIT:
        raise FrameError("frame-too-long", fatal=True)
    body = _read(source, length)
    if len(body) < length:
        raise FrameError("bad-frame", fatal=True)
    try:
        message = json.loads(body.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise FrameError("bad-frame") from None
    if not isinstance(message, dict):
        raise FrameError("bad-frame")
    return message


def write_frame(target: int, message: dict[str, object]) -> None:
    """Writes one whole frame. Raises FrameError `reply-too-long` having written nothing; OSError where nobody reads."""
    # A lone surrogate of some page's text is no UTF-8; browsers would close the port over it.
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    if len(body) > REPLY_LIMIT:
        raise FrameError("reply-too-long")
    rest = memoryview(len(body).to_bytes(4, sys.byteorder) + body)
    while rest:
        rest = rest[os.write(target, rest) :]


def _read(source: int, count: int) -> bytes:
    """Up to `count` bytes, fewer only at the end of input. Read as they come: a length alone reserves no memory."""
    parts, missing = [], count
    while missing:
        part = os.read(source, min(missing, 1 << 20))
        if not part:
            break
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _refuse(constant: str) -> object:
    raise ValueError(constant)

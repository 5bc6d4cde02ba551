"""The inner header: the stream that hides protected values, and the attachments."""

import struct
from typing import NamedTuple

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.reader import Reader

END, STREAM, STREAM_KEY, BINARY = 0, 1, 2, 3
CHACHA20_STREAM = 3


class Binary(NamedTuple):
    """An attachment's bytes. flags: bit 0 asks for protection in memory."""

    flags: int
    content: bytes


class Inner:
    """others: fields that we do not know, kept."""

    __slots__ = ("binaries", "others", "stream_key")

    def __init__(self, stream_key: bytes, binaries: list[Binary], others: list[tuple[int, bytes]]) -> None:
        self.stream_key = stream_key
        self.binaries = binaries
        self.others = others


def read_inner(body: bytes) -> tuple[Inner, int]:
    """The inner header and where the XML begins. Raises VaultError for a stream other than ChaCha20, or damage."""
    reader = Reader(body, "vault-damaged")
    inner = Inner(b"", [], [])
    stream = 0
    while True:
        kind, size = reader.number(1), reader.number(4)
        value = reader.take(size)
        if kind == END:
            break
        if kind == STREAM:
            stream = int.from_bytes(value, "little")
        elif kind == STREAM_KEY:
            inner.stream_key = value
        elif kind == BINARY:
            if not value:
                raise VaultError("vault-damaged")
            inner.binaries.append(Binary(value[0], value[1:]))
        else:
            inner.others.append((kind, value))
    if stream != CHACHA20_STREAM:
        raise VaultError("vault-unsupported", {"what": f"inner stream {stream}"})
    if not inner.stream_key:
        raise VaultError("vault-damaged")
    return inner, reader.at


def write_inner(inner: Inner) -> bytes:
    """The inner header's bytes."""
    fields = [
        (STREAM, struct.pack("<I", CHACHA20_STREAM)),
        (STREAM_KEY, inner.stream_key),
        *((BINARY, bytes([binary.flags]) + binary.content) for binary in inner.binaries),
        *inner.others,
        (END, b""),
    ]
    return b"".join(struct.pack("<BI", kind, len(value)) + value for kind, value in fields)

"""The body's blocks of up to 1 MiB, each with an HMAC over its number, size and bytes."""

import struct

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.digests import fits_hmac, hmac_sha256, sha512
from loginguard.vault.kdbx.reader import Reader

BLOCK_BYTES = 1024 * 1024
HEADER_NUMBER = 2**64 - 1


def block_key(base: bytes, number: int) -> bytes:
    """64 bytes; the header's own HMAC uses the number 2^64 - 1."""
    return sha512(struct.pack("<Q", number), base)


def header_hmac(base: bytes, header: bytes) -> bytes:
    """32 bytes that only the right key gives."""
    return hmac_sha256(block_key(base, HEADER_NUMBER), header)


def header_verifies(expected: bytes, base: bytes, header: bytes) -> bool:
    """Whether this is the header's HMAC under this key."""
    return fits_hmac(expected, block_key(base, HEADER_NUMBER), header)


def block_hmac(base: bytes, number: int, block: bytes) -> bytes:
    """32 bytes that bind a block to its place."""
    return hmac_sha256(block_key(base, number), struct.pack("<QI", number, len(block)), block)


def block_verifies(expected: bytes, base: bytes, number: int, block: bytes) -> bool:
    """Whether this is the block's HMAC under this key and at this place."""
    return fits_hmac(expected, block_key(base, number), struct.pack("<QI", number, len(block)), block)


def read_blocks(reader: Reader, base: bytes) -> bytes:
    """All blocks joined. Raises VaultError: cut where one is missing, damaged where one does not verify."""
    parts: list[bytes] = []
    while True:
        expected = reader.take(32)
        block = reader.take(reader.number(4))
        if not block_verifies(expected, base, len(parts), block):
            raise VaultError("vault-damaged")
        if not block:
            break
        parts.append(block)
    if reader.left:
        raise VaultError("vault-damaged")
    return b"".join(parts)


def first_block_verifies(data: bytes, base: bytes) -> bool:
    """Whether the key fits the first block: tells a damaged header HMAC from a wrong password."""
    reader = Reader(data)
    try:
        expected = reader.take(32)
        block = reader.take(reader.number(4))
    except VaultError:
        return False
    return block_verifies(expected, base, 0, block)


def write_blocks(body: bytes, base: bytes) -> bytes:
    """The body in blocks, closed by an empty one."""
    view = memoryview(body)
    parts: list[bytes] = []
    cuts = [bytes(view[at : at + BLOCK_BYTES]) for at in range(0, len(body), BLOCK_BYTES)]
    for number, block in enumerate([*cuts, b""]):
        parts += [block_hmac(base, number, block), struct.pack("<I", len(block)), block]
    return b"".join(parts)

"""A whole KDBX 4 file: bytes and key to document, document and key to bytes."""

import xml.etree.ElementTree as ET
import zlib
from collections.abc import Callable
from typing import NamedTuple

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx import blocks
from loginguard.vault.kdbx.ciphers import IV_BYTES, check_cipher, decrypt, encrypt
from loginguard.vault.kdbx.derivation import check_cost, derive, read_cost
from loginguard.vault.kdbx.digests import sha256, sha512
from loginguard.vault.kdbx.header import Header, read_header, write_header
from loginguard.vault.kdbx.inner import Inner, read_inner, write_inner
from loginguard.vault.kdbx.protection import Protection
from loginguard.vault.kdbx.reader import Reader
from loginguard.vault.kdbx.variant import Item
from loginguard.vault.kdbx.xml import is_well_formed, read_xml, write_xml

FILE_CAP = 256 * 1024 * 1024
INFLATED_CAP = 512 * 1024 * 1024
GZIP_WINDOW = 31
STREAM_KEY_BYTES = 64
Random = Callable[[int], bytes]
Derive = Callable[[bytes | bytearray, dict[str, Item]], bytes | bytearray]


class Document(NamedTuple):
    """A vault in memory: its header, its attachments, its XML, and the stream that hides the protected values."""

    header: Header
    inner: Inner
    root: ET.Element
    protection: Protection


def decode(
    data: bytes, composite: bytes | bytearray, *, slow_allowed: bool = False, derive_key: Derive = derive
) -> Document:
    """Opens a file's bytes. Raises VaultError: which of foreign, old, cut, damaged, wrong key, too costly it is."""
    header, length = open_header(data, slow_allowed=slow_allowed)
    body = open_body(data, header, length, derive_key(composite, header.derivation))
    inner, at = read_inner(body)
    root = read_xml(body[at:])
    protection = Protection(inner.stream_key)
    protection.adopt(root)
    return Document(header, inner, root, protection)


def open_header(data: bytes, *, slow_allowed: bool = False) -> tuple[Header, int]:
    """The header and its length, after every check that needs no key."""
    if len(data) > FILE_CAP:
        raise VaultError("vault-too-large", {"mebibytes": FILE_CAP // 2**20})
    header, length = read_header(data)
    check_cipher(header.cipher, header.iv)
    check_cost(read_cost(header.derivation), slow_allowed=slow_allowed)
    return header, length


def open_body(data: bytes, header: Header, length: int, transformed: bytes | bytearray) -> bytes:
    """The decrypted, inflated body: inner header and XML."""
    base = hmac_base(header, transformed)
    reader = Reader(data)
    reader.take(length + 32)
    stated = reader.take(32)
    if not blocks.header_verifies(stated, base, data[:length]):
        damaged = blocks.first_block_verifies(data[reader.at :], base)
        raise VaultError("vault-damaged" if damaged else "vault-wrong-key")
    body = decrypt(
        header.cipher, cipher_key(header, transformed), header.iv, blocks.read_blocks(reader, base)
    )
    return inflate(body) if header.gzip else body


def inflate(body: bytes) -> bytes:
    """Raises VaultError where the stream is not whole or would grow past the cap."""
    inflater = zlib.decompressobj(GZIP_WINDOW)
    try:
        plain = inflater.decompress(body, INFLATED_CAP)
    except zlib.error:
        raise VaultError("vault-damaged") from None
    if inflater.unconsumed_tail:
        raise VaultError("vault-too-large", {"mebibytes": INFLATED_CAP // 2**20})
    if not inflater.eof or inflater.unused_data:
        raise VaultError("vault-damaged")
    return plain


def encode(document: Document, transformed: bytes | bytearray, random: Random) -> bytes:
    """A file's bytes under fresh seeds; the document's protected values move to the new inner stream.

    `transformed` is the key for the document's derivation parameters. Raises VaultError where what was written does
    not read back as the same body.
    """
    header, inner = document.header, document.inner
    header.master_seed, header.iv = random(32), random(IV_BYTES[header.cipher])
    inner.stream_key = random(STREAM_KEY_BYTES)
    document.protection.reseal(document.root, inner.stream_key)
    xml = write_xml(document.root)
    if not is_well_formed(xml):
        raise VaultError("vault-not-written")
    plain = write_inner(inner) + xml
    body = deflate(plain) if header.gzip else plain
    start = write_header(header)
    base = hmac_base(header, transformed)
    sealed = encrypt(header.cipher, cipher_key(header, transformed), header.iv, body)
    head = start + sha256(start) + blocks.header_hmac(base, start)
    return head + blocks.write_blocks(sealed, base)


def deflate(plain: bytes) -> bytes:
    """A gzip stream without name and time."""
    deflater = zlib.compressobj(6, zlib.DEFLATED, GZIP_WINDOW)
    return deflater.compress(plain) + deflater.flush()


def cipher_key(header: Header, transformed: bytes | bytearray) -> bytes:
    """32 bytes for the outer cipher."""
    return sha256(header.master_seed, transformed)


def hmac_base(header: Header, transformed: bytes | bytearray) -> bytes:
    """64 bytes from which each block's key comes."""
    return sha512(header.master_seed, transformed, b"\x01")

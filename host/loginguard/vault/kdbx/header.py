"""The outer header: which cipher, which derivation, which seeds; readable before any key is known."""

import struct

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.digests import sha256
from loginguard.vault.kdbx.reader import Reader
from loginguard.vault.kdbx.variant import Item, read_variant, write_variant

SIGNATURE = bytes.fromhex("03d9a29a67fb4bb5")
SIGNATURE_KDB = bytes.fromhex("03d9a29a65fb4bb5")
MAJOR = 4
END, CIPHER, COMPRESSION, MASTER_SEED, IV, DERIVATION, PUBLIC = 0, 2, 3, 4, 7, 11, 12
KNOWN = {CIPHER, COMPRESSION, MASTER_SEED, IV, DERIVATION}
SEED_BYTES = 32
GZIP = 1
FIELDS_CAP = 64


class Header:
    """`derivation` is the typed dictionary of the KDF; `others` are fields kept as they were, in order."""

    __slots__ = ("cipher", "derivation", "gzip", "iv", "master_seed", "minor", "others")

    def __init__(
        self, cipher: bytes, derivation: dict[str, Item], master_seed: bytes, iv: bytes, gzip: bool = True
    ) -> None:
        self.cipher = cipher
        self.derivation = derivation
        self.master_seed = master_seed
        self.iv = iv
        self.gzip = gzip
        self.minor = 0
        self.others: list[tuple[int, bytes]] = []


def read_header(data: bytes) -> tuple[Header, int]:
    """The header and its length in bytes; its SHA-256 is checked before any value of it is looked at.

    Raises VaultError: not a KeePass file, an older or newer kind of it, cut, or damaged.
    """
    minor = check_version(data)
    reader = Reader(data)
    reader.take(12)
    fields: list[tuple[int, bytes]] = []
    while True:
        kind, size = reader.number(1), reader.number(4)
        value = reader.take(size)
        if kind == END:
            break
        fields.append((kind, value))
        if len(fields) > FIELDS_CAP:
            raise VaultError("vault-damaged")
    length = reader.at
    if reader.take(32) != sha256(data[:length]):
        raise VaultError("vault-damaged")
    return interpret(fields, minor), length


def check_version(data: bytes) -> int:
    """The minor version. Raises VaultError where the first twelve bytes say that this is no KDBX 4 file."""
    if not data:
        raise VaultError("vault-cut")
    if data[:8] == SIGNATURE_KDB:
        raise VaultError("vault-kdb1")
    if data[:8] != SIGNATURE[: len(data)]:
        raise VaultError("vault-foreign")
    reader = Reader(data)
    reader.take(8)
    minor, major = reader.number(2), reader.number(2)
    if major < MAJOR:
        raise VaultError("vault-kdbx3", {"version": f"{major}.{minor}"})
    if major > MAJOR:
        raise VaultError("vault-too-new", {"version": f"{major}.{minor}"})
    return minor


def interpret(fields: list[tuple[int, bytes]], minor: int) -> Header:
    """Fields to header. Raises VaultError where one is missing, twice there or of the wrong size."""
    known = {kind: value for kind, value in fields if kind in KNOWN}
    twice = sum(kind in KNOWN for kind, _ in fields) != len(known)
    if twice or set(known) != KNOWN or len(known[MASTER_SEED]) != SEED_BYTES or len(known[COMPRESSION]) != 4:
        raise VaultError("vault-damaged")
    compression = int.from_bytes(known[COMPRESSION], "little")
    if compression > GZIP:
        raise VaultError("vault-unsupported", {"what": f"compression {compression}"})
    header = Header(
        cipher=known[CIPHER],
        derivation=read_variant(known[DERIVATION]),
        master_seed=known[MASTER_SEED],
        iv=known[IV],
        gzip=compression == GZIP,
    )
    header.minor = minor
    header.others = [(kind, value) for kind, value in fields if kind not in KNOWN]
    return header


def write_header(header: Header) -> bytes:
    """The header's bytes, without its hash and its HMAC."""
    fields = [
        (CIPHER, header.cipher),
        (COMPRESSION, struct.pack("<I", GZIP if header.gzip else 0)),
        (MASTER_SEED, header.master_seed),
        (IV, header.iv),
        (DERIVATION, write_variant(header.derivation)),
        *header.others,
        (END, b"\r\n\r\n"),
    ]
    start = SIGNATURE + struct.pack("<HH", header.minor, MAJOR)
    return start + b"".join(struct.pack("<BI", kind, len(value)) + value for kind, value in fields)

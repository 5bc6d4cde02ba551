"""KDBX's typed dictionary, in which derivation parameters and public custom data are written."""

import struct
from typing import NamedTuple

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.reader import Reader

UINT32, UINT64, BOOL, INT32, INT64, STRING, BYTES = 0x04, 0x05, 0x08, 0x0C, 0x0D, 0x18, 0x42
SIZES = {UINT32: 4, UINT64: 8, BOOL: 1, INT32: 4, INT64: 8}
VERSION = 0x0100
MAJOR_MASK = 0xFF00


class Item(NamedTuple):
    """One value with its type, kept as raw bytes so that what we don't know is written back as it was."""

    type: int
    raw: bytes

    @property
    def number(self) -> int:
        """The value as a whole number. Raises VaultError for a type that is none."""
        if self.type not in SIZES or self.type == BOOL:
            raise VaultError("vault-damaged")
        return int.from_bytes(self.raw, "little", signed=self.type in {INT32, INT64})


def read_variant(data: bytes) -> dict[str, Item]:
    """Raises VaultError("vault-damaged") for anything that is not a whole dictionary of version 1."""
    reader = Reader(data, "vault-damaged")
    if reader.number(2) & MAJOR_MASK != VERSION & MAJOR_MASK:
        raise VaultError("vault-damaged")
    items: dict[str, Item] = {}
    while kind := reader.number(1):
        try:
            key = reader.take(reader.number(4)).decode()
        except UnicodeDecodeError:
            raise VaultError("vault-damaged") from None
        raw = reader.take(reader.number(4))
        if len(raw) != SIZES.get(kind, len(raw)):
            raise VaultError("vault-damaged")
        items[key] = Item(kind, raw)
    if reader.left:
        raise VaultError("vault-damaged")
    return items


def write_variant(items: dict[str, Item]) -> bytes:
    """The dictionary in its order."""
    parts = [struct.pack("<H", VERSION)]
    for key, item in items.items():
        name = key.encode()
        parts.append(
            struct.pack("<BI", item.type, len(name)) + name + struct.pack("<I", len(item.raw)) + item.raw
        )
    return b"".join([*parts, b"\0"])

"""A table from names to small numbers, read in place: a hash of the name leads to its entry, nothing is loaded.

Layout (little endian): magic "LGN4", slot bits u32, entries' offset u32, bytes a value u32 (2 or 4); 2**bits slots u32, each 0
or where an entry starts; entries: name's length u8, name in UTF-8, number of values u8, values. Where
a slot is taken a name goes on by steps of its own, so that one that isn't there is known by few looks.
"""

import mmap
import struct
import zlib
from binascii import b2a_base64
from collections.abc import Collection, Mapping

MAGIC = b"LGN4"
HEADER = struct.Struct("<4sIII")
LONGEST_NAME = 250
_SLOT = struct.Struct("<I")
_HASH = struct.Struct("<IH")
_LETTERS = {2: "H", 4: "I"}


class NameIndex:
    """Look names up in the file mapped as `data`. Raises ValueError where it isn't one of ours."""

    __slots__ = ("_data", "_letter", "_mask")

    def __init__(self, data: mmap.mmap) -> None:
        magic, bits, _, width = HEADER.unpack_from(data, 0)
        if magic != MAGIC:
            raise ValueError("not a name index")
        self._data = data
        self._mask = (1 << bits) - 1
        self._letter = _LETTERS[width]

    def find(self, name: str) -> tuple[int, ...]:
        """The values kept for exactly this (folded) name, likeliest first; empty for a name that isn't there."""
        key = name.encode("utf-8", "surrogatepass")
        length = len(key)
        if not 0 < length <= LONGEST_NAME:
            return ()
        data = self._data
        crc = zlib.crc32(key)
        slot, step = crc & self._mask, crc >> 15 | 1
        while True:
            (at,) = _SLOT.unpack_from(data, HEADER.size + 4 * slot)
            if not at:
                return ()
            if data[at] == length and data[at + 1 : at + 1 + length] == key:
                count = data[at + 1 + length]
                return struct.unpack_from(f"<{count}{self._letter}", data, at + 2 + length)
            slot = (slot + step) & self._mask


def hashed(name: str) -> str:
    """Eight letters that stand for a name where names are never listed: the index is a third as large."""
    key = name.encode("utf-8", "surrogatepass")
    return b2a_base64(_HASH.pack(zlib.crc32(key), zlib.crc32(key[::-1]) & 0xFFFF), newline=False).decode()


def pack(names: Mapping[str, Collection[int]]) -> bytes:
    """The bytes of an index of `names`; the same names give the same bytes."""
    bits = max(4, (len(names) * 5 // 4).bit_length())
    mask = (1 << bits) - 1
    slots = [0] * (1 << bits)
    entries = bytearray()
    width = 2 if all(value < 1 << 16 for values in names.values() for value in values) else 4
    start = HEADER.size + 4 * len(slots)
    for name in sorted(names):
        key = name.encode()
        values = list(dict.fromkeys(names[name]))[:255]
        if not 0 < len(key) <= LONGEST_NAME:
            continue
        crc = zlib.crc32(key)
        slot, step = crc & mask, crc >> 15 | 1
        while slots[slot]:
            slot = (slot + step) & mask
        slots[slot] = start + len(entries)
        entries += (
            bytes([len(key)])
            + key
            + bytes([len(values)])
            + struct.pack(f"<{len(values)}{_LETTERS[width]}", *values)
        )
    return HEADER.pack(MAGIC, bits, start, width) + struct.pack(f"<{len(slots)}I", *slots) + bytes(entries)

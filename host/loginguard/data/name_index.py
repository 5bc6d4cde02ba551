"""A table from names to small numbers, read in place: a hash of the name leads to its entry, nothing is loaded.

Layout (little endian): magic "LGN1", slot bits u32, entries' offset u32, entry count u32; 2**bits slots u32, each 0 or where an
entry starts; entries: name's length u8, name in UTF-8, number of values u8, values u32 each. Collisions go to the next slot.
"""

import mmap
import struct
import zlib
from collections.abc import Iterable, Mapping

MAGIC = b"LGN1"
HEADER = struct.Struct("<4sIII")
LONGEST_NAME = 250
_SLOT = struct.Struct("<I")


class NameIndex:
    """Look names up in the file mapped as `data`. Raises ValueError where it isn't one of ours."""

    __slots__ = ("_data", "_mask")

    def __init__(self, data: mmap.mmap) -> None:
        magic, bits, _, _ = HEADER.unpack_from(data, 0)
        if magic != MAGIC:
            raise ValueError("not a name index")
        self._data = data
        self._mask = (1 << bits) - 1

    def find(self, name: str) -> tuple[int, ...]:
        """The values kept for exactly this (folded) name, likeliest first; empty for a name that isn't there."""
        key = name.encode("utf-8", "surrogatepass")
        length = len(key)
        if not 0 < length <= LONGEST_NAME:
            return ()
        data = self._data
        slot = zlib.crc32(key) & self._mask
        while True:
            (at,) = _SLOT.unpack_from(data, HEADER.size + 4 * slot)
            if not at:
                return ()
            if data[at] == length and data[at + 1 : at + 1 + length] == key:
                count = data[at + 1 + length]
                return struct.unpack_from(f"<{count}I", data, at + 2 + length)
            slot = (slot + 1) & self._mask


def pack(names: Mapping[str, Iterable[int]]) -> bytes:
    """The bytes of an index of `names`; the same names give the same bytes."""
    bits = max(4, (len(names) * 3 // 2).bit_length())
    mask = (1 << bits) - 1
    slots = [0] * (1 << bits)
    entries = bytearray()
    start = HEADER.size + 4 * len(slots)
    for name in sorted(names):
        key = name.encode()
        values = list(dict.fromkeys(names[name]))[:255]
        if not 0 < len(key) <= LONGEST_NAME:
            continue
        slot = zlib.crc32(key) & mask
        while slots[slot]:
            slot = (slot + 1) & mask
        slots[slot] = start + len(entries)
        entries += bytes([len(key)]) + key + bytes([len(values)]) + struct.pack(f"<{len(values)}I", *values)
    return (
        HEADER.pack(MAGIC, bits, start, len(names)) + struct.pack(f"<{len(slots)}I", *slots) + bytes(entries)
    )

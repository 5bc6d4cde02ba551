"""The places as fixed-size records in one mapped file: countries first, then regions, then cities by population.

Layout (little endian): magic "LGP1", count u32; `count` records; `count` + 1 text offsets u32; the texts in UTF-8. A record is
kind u8 (0 country, 1 region, 2 city), country 2 bytes, one pad byte, region's record number + 1 u16 (0 for none), latitude f32,
longitude f32, radius km f32, population u32, of a region its flags instead. A region's text is its ISO 3166-2 code, a tab and
its name.
"""

import mmap
import struct
from collections.abc import Sequence
from typing import Any

MAGIC = b"LGP1"
HEADER = struct.Struct("<4sI")
RECORD = "<B2sxHxxfffI"
_RECORD = struct.Struct(RECORD)
_OFFSETS = struct.Struct("<II")
COUNTRY, REGION, CITY = 0, 1, 2
# Flags of a region: its name alone is a place; cities are known to lie in it.
STANDS_ALONE, HAS_CITIES = 1, 2


class PlaceRecords:
    """Records by number. Raises ValueError where the mapped file isn't one of ours."""

    __slots__ = ("_data", "_texts", "count")
    count: int

    def __init__(self, data: mmap.mmap) -> None:
        magic, self.count = HEADER.unpack_from(data, 0)
        if magic != MAGIC:
            raise ValueError("not a file of places")
        self._data = data
        self._texts = HEADER.size + self.count * _RECORD.size

    def record(self, number: int) -> tuple[int, str, int, float, float, float, int]:
        """(kind, alpha-2, region's number or -1, latitude, longitude, radius in km, population)."""
        kind, country, region, *rest = _RECORD.unpack_from(self._data, HEADER.size + number * _RECORD.size)
        return kind, country.decode(), region - 1, *rest

    def text(self, number: int) -> str:
        """The record's own name."""
        start, end = _OFFSETS.unpack_from(self._data, self._texts + 4 * number)
        return self._data[start:end].decode()


def pack_records(records: Sequence[tuple[Any, ...]], texts: Sequence[str]) -> bytes:
    """The bytes of the file; records as (kind, country, region + 1, latitude, longitude, radius, population)."""
    body = b"".join(_RECORD.pack(*record) for record in records)
    at = HEADER.size + len(body) + 4 * (len(texts) + 1)
    offsets = [at]
    for text in texts:
        at += len(text.encode())
        offsets.append(at)
    table = struct.pack(f"<{len(offsets)}I", *offsets)
    return HEADER.pack(MAGIC, len(records)) + body + table + "".join(texts).encode()

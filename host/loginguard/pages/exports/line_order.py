"""Whether day or month goes first in an NDJSON file's dates, without reading its records."""

import re
from collections.abc import Iterator
from datetime import datetime

# A value that begins with a date in figures; dates as machines write them begin with the year and need no order.
_DATE = re.compile(rb'"\s*(\d{1,2}[/\-]\d{1,2}[/\-]\d{2,4}[^"]{0,40})"')
_HEAD = 1 << 16


def order_of_lines(data: bytes, now: datetime) -> str | None:
    """As `settled_order` says of all of them. `data` may be a mapped file: one whose head has no such date is not read on."""
    if _DATE.search(data, 0, _HEAD) is None:
        return None
    from loginguard.recognise.day_order import settled_order

    return settled_order(_dates(data), now)


def _dates(data: bytes) -> Iterator[str]:
    for found in _DATE.finditer(data):
        yield found[1].decode("utf-8", "replace")

"""The small numbers that the index of time words keeps: what kind of word, which unit or month, which way and how many."""

from enum import IntEnum

UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
ORDERS = ("dmy", "mdy", "ymd", "ydm")
NO_NUMBER = 0xFF
_OFFSET_BIAS = 8


class Kind(IntEnum):
    """What a word or a template is."""

    RELATIVE = (
        0  # "# hours ago", "hace una hora": unit, way (0 past, 1 future), number where the words say it
    )
    UNIT = 1  # "# hours"
    AGO = 2  # "ago", "hace"
    NEAR = 3  # "yesterday", "now", "last week": unit and offset
    MONTH = 4
    WEEKDAY = 5  # 0 Monday … 6 Sunday
    HALF = 6  # 0 am, 1 pm, 2 noon, 3 midnight, 4 night, 5 afternoon


def encode(kind: Kind, unit: int, value: int, number: int = NO_NUMBER) -> int:
    """One u32 of it; `value` lies between -8 and 246."""
    return int(kind) << 24 | unit << 16 | (value + _OFFSET_BIAS) << 8 | number


def decode(code: int) -> tuple[Kind, int, int, int | None]:
    """(kind, unit, value, number or None)."""
    number = code & 0xFF
    return (
        Kind(code >> 24),
        code >> 16 & 0xFF,
        (code >> 8 & 0xFF) - _OFFSET_BIAS,
        None if number == NO_NUMBER else number,
    )

"""A time that an export keeps in two columns, the day in one and the clock in another, put together."""

import re
from collections.abc import Iterable

_CLOCK = re.compile(
    # With a dot between only hours and minutes: "23.11.26" is a day.
    r"\d{1,2}(?:\.\d{2}|\s?[:h時时시]\s?\d{2}(?:[:分분]\s?\d{2}(?:[.,]\d+)?)?)분?\s*"
    r"(?:[ap]\.?\s?m\.?|uhr|h|z|utc|gmt|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_DAY_LENGTH = 40
_MACHINE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?\S{0,12}")


def is_clock(value: object) -> bool:
    """Whether it is a time of day and no day: "21:02", "9.02 pm"."""
    return isinstance(value, str) and _CLOCK.fullmatch(value.strip()) is not None


def is_day(value: object) -> bool:
    """Whether it may be a day without a clock."""
    if not isinstance(value, str) or not 0 < len(value) <= _DAY_LENGTH or ":" in value:
        return False
    return any(map(str.isdecimal, value)) and not is_clock(value)


def whole_time(chosen: object, times: Iterable[object]) -> object:
    """`chosen`, the record's time, with what another of its times adds; `times` are all its values that may be one."""
    if is_clock(chosen):
        day = next((value for value in times if is_day(value)), None)
        return f"{day} {chosen}" if day is not None else chosen
    if is_day(chosen):
        clock = next((value for value in times if is_clock(value)), None)
        return f"{chosen} {clock}" if clock is not None else chosen
    return chosen


def machine_time(values: Iterable[object]) -> str | None:
    """The first value that is a moment as machines write it, for records that call it by no name of a time."""
    return next((v for v in values if isinstance(v, str) and _MACHINE.fullmatch(v)), None)

"""A day as a text gives it: every day that it may mean; days of a year, and of the latest that isn't in the future."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from loginguard.recognise.calendars import gregorian_year
from loginguard.recognise.time_tokens import Token

_MINUTE_DIGITS = 2
FUTURE_ALLOWED = timedelta(days=2)


class Dated(NamedTuple):
    """`first` and `last` (exclusive) are tokens; `days` every day that it may mean, likeliest first; `until`: a far end."""

    first: int
    last: int
    days: tuple[date, ...]
    until: date | None = None


def day_of(year: int, month: int, day: int) -> date | None:
    """None where the month has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_of(token: Token | None) -> int | None:
    """The Gregorian year of a figure of four digits, or of two; None for any other."""
    if token is None or token.number < 0:
        return None
    if token.digits == 4:
        return gregorian_year(token.number)
    if token.digits != 2:
        return None
    # Years of Thailand's calendar cut to two figures: 69 is 2569, which is 2026.
    return 2000 + token.number if token.number < 45 else 1957 + token.number


def without_year(month: int, day: int, now: datetime) -> date | None:
    """The latest such day that isn't in the future."""
    latest = now.date() + FUTURE_ALLOWED
    days = [
        d for year in range(now.year + 1, now.year - 7, -1) if (d := day_of(year, month, day)) and d <= latest
    ]
    return days[0] if days else None


def dated_or_none(first: int, last: int, days: list[date | None]) -> Dated | None:
    """The days that are any, once each; None where none is."""
    known = tuple(dict.fromkeys(d for d in days if d))
    return Dated(first, last, known) if known else None


def starts_clock(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the figure is an hour ("22:15", "22 h 15"); the one of "नोभेम्बर २४: ०४:५०" isn't."""
    if at + 2 >= len(tokens) or tokens[at + 2].number < 0:
        return False
    if tokens[at + 1].key == ":":
        return tokens[at + 1].end == tokens[at + 2].start
    return tokens[at + 1].key == "h" and tokens[at].digits <= tokens[at + 2].digits == _MINUTE_DIGITS

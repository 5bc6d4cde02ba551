"""Days in figures: 03.11.2026, 2026-11-03, 11/3/26, 24.11., 2026年11月3日, 令和8年11月3日."""

from datetime import date, datetime

from loginguard.recognise.calendars import ERAS, gregorian_year, is_persian_year, other_calendar
from loginguard.recognise.days import (
    FUTURE_ALLOWED,
    Dated,
    dated_or_none,
    day_of,
    starts_clock,
    without_year,
    year_of,
)
from loginguard.recognise.months import MONTH_MARKS
from loginguard.recognise.time_tokens import Token

_YEAR, _DAY = {"年", "년", "оны"}, {"日", "号", "號", "일"}


def date_by_marks(tokens: tuple[Token, ...], at: int, now: datetime) -> Dated | None:
    """2026年11月3日, 令和8年11月3日, 11월 3일."""
    year: int | None = None
    i = at
    key = tokens[at].key
    if (
        at + 1 < len(tokens)
        and key + tokens[at + 1].key in ERAS
        and at + 3 < len(tokens)
        and tokens[at + 3].key in _YEAR
    ):
        year, i = ERAS[key + tokens[at + 1].key] + max(1, tokens[at + 2].number), at + 4
    elif tokens[at].number >= 0 and at + 1 < len(tokens) and tokens[at + 1].key in _YEAR:
        year, i = year_of(tokens[at]), at + 2
        if year is None:
            return None
    elif at and tokens[at - 1].key in _YEAR:
        return None  # the year before it is of a calendar that we can't read
    if i + 1 >= len(tokens) or not 1 <= tokens[i].number <= 12 or tokens[i + 1].key not in MONTH_MARKS:
        return None
    month, i = tokens[i].number, i + 2
    if i >= len(tokens) or not 1 <= tokens[i].number <= 31 or starts_clock(tokens, i):
        return None
    day, i = tokens[i].number, i + 1
    if i < len(tokens) and tokens[i].key in _DAY:
        i += 1
    found = day_of(year, month, day) if year else without_year(month, day, now)
    return Dated(at, i, (found,)) if found else None


def date_in_figures(  # noqa: PLR0911, PLR0912 - each branch is one form of figures
    tokens: tuple[Token, ...], at: int, now: datetime, order: str | None
) -> Dated | None:
    """03.11.2026, 2026-11-03, 11/3/26, 3/11: three figures (or two) with the same mark between."""
    if tokens[at].number < 0 or at + 2 >= len(tokens) or tokens[at].digits not in (1, 2, 4):
        return None
    mark = tokens[at + 1].key
    if mark not in {"", "/", "-"} or tokens[at + 2].number < 0 or tokens[at + 2].digits > 2:
        return None
    if mark == "" and tokens[at + 1].end - tokens[at + 1].start != 1:
        return None
    a, b = tokens[at], tokens[at + 2]
    has_third = (
        at + 4 < len(tokens)
        and tokens[at + 3].key == mark
        and tokens[at + 4].digits in (1, 2, 4)
        and not (
            starts_clock(tokens, at + 4)
            and tokens[at + 4].digits <= 2
            and tokens[at + 4].start > tokens[at + 3].end
        )
    )
    if not has_third and mark == "" and order != "mdy" and _is_dotted_day(tokens, at):
        # "pá 20. 11. 2:45", "24.11. 10:05": a day and a month, each with its dot.
        return dated_or_none(at, at + 4, [without_year(b.number, a.number, now)])
    if not has_third:
        if mark != "/" or a.digits > 2 or (at and tokens[at - 1].key in {"/", ":"}):
            return None
        return dated_or_none(at, at + 3, _two(a.number, b.number, now, order))
    c = tokens[at + 4]
    last = at + 5
    # A trailing dot belongs to it in many languages ("3. 11. 2026.").
    if (
        last < len(tokens)
        and tokens[last].key == ""
        and mark == ""
        and tokens[last].end == tokens[last - 1].end + 1
    ):
        last += 1
    if a.digits == 4:
        return dated_or_none(at, last, _year_first(a, b, c, now))
    if c.digits == 4:
        # No language puts the month first between dots.
        return dated_or_none(at, last, _year_last(a, b, c, now, "dmy" if mark == "" else order))
    if c.digits == 1 and a.digits == 2 and order in (None, "ymd") and _is_recent(a.number, now):
        return dated_or_none(at, last, [day_of(2000 + a.number, b.number, c.number)])
    if c.digits == 2 and a.digits <= 2:
        if order == "ymd" and a.digits == 2:
            return dated_or_none(at, last, [day_of(2000 + a.number, b.number, c.number)])
        if order is None and mark == "" and a.digits == 2 and tokens[at + 1].end < b.start:
            # "26. 11. 24." is Korean, or not.
            both = [day_of(2000 + a.number, b.number, c.number), *_year_last(a, b, c, now, order)]
            latest = now.date() + FUTURE_ALLOWED
            return dated_or_none(at, last, [d for d in both if d and d <= latest])
        days = _year_last(a, b, c, now, order or ("dmy" if mark == "" else None))
        if order is None and a.digits == 2 and _is_recent(a.number, now) and not _is_recent(c.number, now):
            # "26-11-24" is of November 2026 in Chinese and of 2024 elsewhere.
            days = [day_of(2000 + a.number, b.number, c.number), *days]
        latest = now.date() + FUTURE_ALLOWED
        return dated_or_none(at, last, [d for d in days if d and d <= latest] or days)
    return None


def _is_dotted_day(tokens: tuple[Token, ...], at: int) -> bool:
    day, month = tokens[at], tokens[at + 2]
    dot = tokens[at + 3] if at + 3 < len(tokens) else None
    return (
        1 <= day.number <= 31
        and 1 <= month.number <= 12
        and day.digits <= 2
        and tokens[at + 1].start == day.end
        and not (at >= 2 and tokens[at - 1].key == "" and tokens[at - 2].number >= 0)
        and dot is not None
        and dot.key == ""
        and dot.start == month.end
        and not (at + 4 < len(tokens) and tokens[at + 4].start == dot.end and tokens[at + 4].number >= 0)
    )


def _is_recent(year: int, now: datetime) -> bool:
    return 0 <= now.year % 100 - year <= 1


def _year_first(a: Token, b: Token, c: Token, now: datetime) -> list[date | None]:
    if is_persian_year(a.number):
        return other_calendar(a.number, b.number, c.number, now.date())
    year = gregorian_year(a.number)
    return [day_of(year, b.number, c.number)] if year else []


def _year_last(a: Token, b: Token, c: Token, now: datetime, order: str | None) -> list[date | None]:
    if c.digits == 4 and is_persian_year(c.number):
        return other_calendar(c.number, b.number, a.number, now.date())
    year = year_of(c)
    if year is None:
        return []
    day_first, month_first = day_of(year, b.number, a.number), day_of(year, a.number, b.number)
    return _ordered(day_first, month_first, now, order)


def _two(a: int, b: int, now: datetime, order: str | None) -> list[date | None]:
    day_first = without_year(b, a, now) if 1 <= b <= 12 else None
    month_first = without_year(a, b, now) if 1 <= a <= 12 else None
    return _ordered(day_first, month_first, now, "mdy" if order == "ymd" else order)


def _ordered(
    day_first: date | None, month_first: date | None, now: datetime, order: str | None
) -> list[date | None]:
    """By the language's order; the other order only where that one makes no date. Without a language both stay possible."""
    if order:
        chosen = month_first if order == "mdy" else day_first
        return [chosen or day_first or month_first]
    latest = now.date() + FUTURE_ALLOWED
    past = [d for d in (day_first, month_first) if d and d <= latest]
    return list(past) or [day_first or month_first]

"""Reads a day of the calendar among tokens: by month's name in any language, by figures, by 年月日, in other calendars."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from loginguard.recognise.calendars import (
    ERAS,
    Calendar,
    from_other,
    from_persian,
    gregorian_year,
    is_persian_year,
    is_year_of,
    other_calendar,
    other_month,
)
from loginguard.recognise.hebrew import with_letters_read
from loginguard.recognise.months import MONTH_MARKS, is_weekday, likely_months, month_at, weekdays_in
from loginguard.recognise.time_tokens import Token

_BETWEEN = frozenset(
    {"", ",", "-", "/", "de", "of", "del", "d", "di", "da", "a", "st", "nd", "rd", "th", "er", "º", "ª", "o", "the", "ος", "den", "ta", "tanggal",
     "ng", "lig", "і", "년", "ngay", "的", "-га", "го", "му", "r", "г", "рік", "року", "года", "рoku", "al", "viz", "dia", "le", "e", "nam", "år", "ar", "il", "оны", "g", "god", "gada", "lè", "ko", "ж", "жыл", "metu"}
)  # fmt: skip
_YEAR, _DAY = {"年", "년", "оны"}, {"日", "号", "號", "일"}
_MONTHS, _DAYS = 12, 31
# Without a language a month up to this length may be another word.
_SHORT_MONTH = 3
_FUTURE_ALLOWED = timedelta(days=2)


class Dated(NamedTuple):
    """`first` and `last` (exclusive) are tokens; `days` every day that it may mean, likeliest first; `until` the far end of a range."""

    first: int
    last: int
    days: tuple[date, ...]
    until: date | None = None


def find_date(
    tokens: tuple[Token, ...], now: datetime, order: str | None, lang: str | None = None
) -> Dated | None:
    """The first date. `order`: "dmy", "mdy", "ymd" where the language is known; without it figures may mean two days."""
    tokens = _with_eras(tokens)
    figures = named = None
    least, is_sure = (False, -9), False
    for at in range(len(tokens)):
        figures = figures or _marked(tokens, at, now) or _figures(tokens, at, now, order)
        if tokens[at].number >= 0 and tokens[at].number > _MONTHS:
            continue
        found = _named_month(tokens, at, now, lang)
        if found:
            # "mar, 24 noi 2026" is a Tuesday: what is no weekday goes first, then what has its year beside it.
            word = tokens[at].key
            # In Thai and its like a token is a letter, which alone is no weekday.
            worth = (len(word) < 2 or not is_weekday(tokens, at, lang), _fits(tokens, found))
            if worth > least:
                named, least, is_sure = (
                    found,
                    worth,
                    worth[0] and (bool(lang) or not word.isascii() or len(word) > _SHORT_MONTH),
                )
    if named:
        named = _with_year_apart(tokens, named, is_sure=is_sure)
    if figures and named:
        return figures if figures.first < named.first else named
    return figures or named


def _is_hebrew_month(word: str) -> bool:
    return any(
        month is not None and month[0] is Calendar.HEBREW
        for month in (other_month(word), other_month(word[1:]))
    )


def _with_year_apart(tokens: tuple[Token, ...], named: Dated, *, is_sure: bool) -> Dated | None:
    """The year that stands apart ("2026 m. lapkričio 24 d."); without a sure month the word is rather one that isn't understood."""
    if any(token.digits == 4 for token in tokens[named.first : named.last]):
        return named
    years = {year for token in tokens if token.digits == 4 and (year := gregorian_year(token.number))}
    if not years:
        return named
    if not is_sure:
        return None
    year = years.pop()
    return (
        None if years else _dated(named.first, named.last, [_day(year, d.month, d.day) for d in named.days])
    )


def _with_eras(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Years that an era or Hebrew letters tell, as figures: "Reiwa 8" is 2026."""
    if any(_is_hebrew_month(token.key) for token in tokens if "א" <= token.key[:1] <= "ת"):
        tokens = with_letters_read(tokens)
    if all(token.key not in ERAS for token in tokens):
        return tokens
    read = list(tokens)
    for at in range(len(tokens) - 1):
        if len(tokens[at].key) > 1 and tokens[at].key in ERAS and 0 < tokens[at + 1].number < 1000:
            read[at + 1] = tokens[at + 1]._replace(
                number=ERAS[tokens[at].key] + tokens[at + 1].number, digits=4
            )
    return tuple(read)


def _fits(tokens: tuple[Token, ...], dated: Dated) -> int:
    part = tokens[dated.first : dated.last]
    return 2 * any(token.digits == 4 for token in part) - any(token.key == "," for token in part[:2])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(token: Token | None) -> int | None:
    if token is None or token.number < 0:
        return None
    if token.digits == 4:
        return gregorian_year(token.number)
    if token.digits != 2:
        return None
    # Years of Thailand's calendar cut to two figures: 69 is 2569, which is 2026.
    return 2000 + token.number if token.number < 45 else 1957 + token.number


def _without_year(month: int, day: int, now: datetime) -> date | None:
    """The latest such day that isn't in the future."""
    latest = now.date() + _FUTURE_ALLOWED
    days = [
        d for year in range(now.year + 1, now.year - 7, -1) if (d := _day(year, month, day)) and d <= latest
    ]
    return days[0] if days else None


def _marked(tokens: tuple[Token, ...], at: int, now: datetime) -> Dated | None:
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
        year, i = _year(tokens[at]), at + 2
        if year is None:
            return None
    elif at and tokens[at - 1].key in _YEAR:
        return None  # the year before it is of a calendar that we can't read
    if i + 1 >= len(tokens) or not 1 <= tokens[i].number <= 12 or tokens[i + 1].key not in MONTH_MARKS:
        return None
    month, i = tokens[i].number, i + 2
    if i >= len(tokens) or not 1 <= tokens[i].number <= 31 or _starts_clock(tokens, i):
        return None
    day, i = tokens[i].number, i + 1
    if i < len(tokens) and tokens[i].key in _DAY:
        i += 1
    found = _day(year, month, day) if year else _without_year(month, day, now)
    return Dated(at, i, (found,)) if found else None


def _figures(  # noqa: PLR0911, PLR0912 - each branch is one form of figures
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
            _starts_clock(tokens, at + 4)
            and tokens[at + 4].digits <= 2
            and tokens[at + 4].start > tokens[at + 3].end
        )
    )
    if not has_third and mark == "" and order != "mdy" and _is_dotted_day(tokens, at):
        # "pá 20. 11. 2:45", "24.11. 10:05": a day and a month, each with its dot.
        return _dated(at, at + 4, [_without_year(b.number, a.number, now)])
    if not has_third:
        if mark != "/" or a.digits > 2 or (at and tokens[at - 1].key in {"/", ":"}):
            return None
        return _dated(at, at + 3, _two(a.number, b.number, now, order))
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
        return _dated(at, last, _year_first(a, b, c, now))
    if c.digits == 4:
        # No language puts the month first between dots.
        return _dated(at, last, _year_last(a, b, c, now, "dmy" if mark == "" else order))
    if c.digits == 1 and a.digits == 2 and order in (None, "ymd") and _is_recent(a.number, now):
        return _dated(at, last, [_day(2000 + a.number, b.number, c.number)])
    if c.digits == 2 and a.digits <= 2:
        if order == "ymd" and a.digits == 2:
            return _dated(at, last, [_day(2000 + a.number, b.number, c.number)])
        if order is None and mark == "" and a.digits == 2 and tokens[at + 1].end < b.start:
            # "26. 11. 24." is Korean, or not.
            both = [_day(2000 + a.number, b.number, c.number), *_year_last(a, b, c, now, order)]
            latest = now.date() + _FUTURE_ALLOWED
            return _dated(at, last, [d for d in both if d and d <= latest])
        days = _year_last(a, b, c, now, order or ("dmy" if mark == "" else None))
        if order is None and a.digits == 2 and _is_recent(a.number, now) and not _is_recent(c.number, now):
            # "26-11-24" is of November 2026 in Chinese and of 2024 elsewhere.
            days = [_day(2000 + a.number, b.number, c.number), *days]
        latest = now.date() + _FUTURE_ALLOWED
        return _dated(at, last, [d for d in days if d and d <= latest] or days)
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


def _dated(first: int, last: int, days: list[date | None]) -> Dated | None:
    known = tuple(dict.fromkeys(d for d in days if d))
    return Dated(first, last, known) if known else None


def _year_first(a: Token, b: Token, c: Token, now: datetime) -> list[date | None]:
    if is_persian_year(a.number):
        return other_calendar(a.number, b.number, c.number, now.date())
    year = gregorian_year(a.number)
    return [_day(year, b.number, c.number)] if year else []


def _year_last(a: Token, b: Token, c: Token, now: datetime, order: str | None) -> list[date | None]:
    if c.digits == 4 and is_persian_year(c.number):
        return other_calendar(c.number, b.number, a.number, now.date())
    year = _year(c)
    if year is None:
        return []
    day_first, month_first = _day(year, b.number, a.number), _day(year, a.number, b.number)
    return _ordered(day_first, month_first, now, order)


def _two(a: int, b: int, now: datetime, order: str | None) -> list[date | None]:
    day_first = _without_year(b, a, now) if 1 <= b <= 12 else None
    month_first = _without_year(a, b, now) if 1 <= a <= 12 else None
    return _ordered(day_first, month_first, now, "mdy" if order == "ymd" else order)


def _ordered(
    day_first: date | None, month_first: date | None, now: datetime, order: str | None
) -> list[date | None]:
    """By the language's order; the other order only where that one makes no date. Without a language both stay possible."""
    if order:
        chosen = month_first if order == "mdy" else day_first
        return [chosen or day_first or month_first]
    latest = now.date() + _FUTURE_ALLOWED
    past = [d for d in (day_first, month_first) if d and d <= latest]
    return list(past) or [day_first or month_first]


def _skip(tokens: tuple[Token, ...], at: int, step: int) -> int:
    for _ in range(4):
        if not 0 <= at < len(tokens) or tokens[at].number >= 0 or tokens[at].key not in _BETWEEN:
            break
        at += step
    return at


def _named_month(  # a day may stand before or behind its month, and so may the year
    tokens: tuple[Token, ...], at: int, now: datetime, lang: str | None
) -> Dated | None:
    month = month_at(tokens, at, lang)
    if month is None:
        return None
    end, numbers, calendar = month
    until = 0
    before, after = _skip(tokens, at - 1, -1), _skip(tokens, end, 1)
    left = tokens[before] if before >= 0 and tokens[before].number >= 0 else None
    right = tokens[after] if after < len(tokens) and tokens[after].number >= 0 else None
    if right is not None and right.digits <= 2 and _starts_clock(tokens, after):
        right = None  # that is the hour
    is_joined = [any(t.key == "-" for t in part) for part in (tokens[before + 1 : at], tokens[end:after])]
    if left is not None and right is not None and right.digits <= 2 and is_joined[0] != is_joined[1]:
        # "Oct 30 – Nov 2", "20 Nov – 25 Nov": what the dash parts belongs to another day.
        left, right = (None, right) if is_joined[0] else (left, None)
    if left is not None and 1 <= left.number <= 31 and left.digits <= 2 and not _is_minute(tokens, before):
        day, first, last, year_token = left.number, before, end, right
        year_at = after
        before_left = _skip(tokens, before - 1, -1)
    elif right is not None and 1 <= right.number <= 31 and right.digits <= 2:
        day, first, last = right.number, at, after + 1
        until = _day_until(tokens, last, day) if calendar is Calendar.GREGORIAN else 0
        year_at = _skip(tokens, last + 2 if until else last, 1)
        year_token = tokens[year_at] if year_at < len(tokens) and tokens[year_at].number >= 0 else None
        if year_token is not None and year_token.digits == 2 and _starts_clock(tokens, year_at):
            year_token = None
        before_left = before
    else:
        return None
    year = None
    if (
        year_token is not None
        and year_token.digits == 2
        and left is not None
        and _year(left)
        and left.digits == 4
    ):
        year_token = None  # "2026 nov 23 23.44"
    if year_token is not None and (
        year_token.digits == 4 or (year_token.digits == 2 and not _starts_clock(tokens, year_at))
    ):
        is_others = calendar is not Calendar.GREGORIAN and is_year_of(calendar, year_token.number)
        year = year_token.number if is_others else _year(year_token)
        last = year_at + 1 if year else last
    else:
        # "2026 نوفمبر 24", "۱۴۰۵ آبان ۲۹"
        at_left = before if left is not None and left.digits == 4 else before_left
        if 0 <= at_left < first and tokens[at_left].digits == 4:
            number = tokens[at_left].number
            is_others = calendar is not Calendar.GREGORIAN and is_year_of(calendar, number)
            year = number if is_others else gregorian_year(number)
            first = at_left if year else first
    is_of_no_year = year is None and year_token is not None and year_token.digits == 4
    days = [] if is_of_no_year else _days_of(numbers, calendar, year, day, now)
    known = [d for d in days if d]
    if len(known) > 1:
        weekdays = weekdays_in(tokens[:at] + tokens[end:], lang)
        likely = likely_months(tokens, at, end, lang) if calendar is Calendar.GREGORIAN else frozenset[int]()
        known = _meant(known, weekdays, likely)
    dated = _dated(first, last, list(known))
    return dated._replace(until=_day(known[0].year, known[0].month, until)) if dated and until else dated


def _days_of(
    months: tuple[int, ...], calendar: Calendar, year: int | None, day: int, now: datetime
) -> list[date | None]:
    days: list[date | None] = []
    for number in months:
        if calendar is Calendar.PERSIAN and not year:
            days.append(from_persian(_persian_year(now, number), number, day))
        elif calendar is not Calendar.GREGORIAN:
            # Without its year, or with one of another calendar, it tells no day.
            found = from_other(calendar, year, number, day) if year and is_year_of(calendar, year) else []
            days += [d for d in found if d <= now.date() + _FUTURE_ALLOWED]
        elif year:
            days.append(_day(year, number, day))
        else:
            days.append(_without_year(number, day, now))
    return days


def _day_until(tokens: tuple[Token, ...], at: int, day: int) -> int:
    """The 5 of "Nov 3 – 5, 2026"; 0 where no such range with its year goes on there."""
    if at + 2 >= len(tokens) or tokens[at].key != "-" or tokens[at + 1].digits > 2:
        return 0
    until, year = tokens[at + 1].number, _skip(tokens, at + 2, 1)
    return until if day < until <= _DAYS and year < len(tokens) and tokens[year].digits == 4 else 0


def _meant(known: list[date], weekdays: set[int], likely: frozenset[int]) -> list[date]:
    """ "24 listopada" is in October or in November: a weekday beside it tells which, then who likeliest writes so."""
    known = [d for d in known if d.weekday() in weekdays] or known
    return [d for d in known if d.month in likely] or known


def _persian_year(now: datetime, month: int) -> int:
    year = now.year - 621
    first = from_persian(year, month, 1)
    return year if first and first <= now.date() else year - 1


def _is_minute(tokens: tuple[Token, ...], at: int) -> bool:
    return at >= 1 and tokens[at - 1].key == ":"


def _starts_clock(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the figure is an hour; the one of "नोभेम्बर २४: ०४:५०" isn't."""
    return at + 2 < len(tokens) and tokens[at + 1].key == ":" and tokens[at + 1].end == tokens[at + 2].start

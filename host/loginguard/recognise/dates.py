"""Reads a day of the calendar among tokens: by month's name in any language, by figures, by 年月日, in other calendars."""

from datetime import date, datetime

from loginguard.recognise.calendars import (
    ERAS,
    Calendar,
    from_other,
    from_persian,
    gregorian_year,
    is_year_of,
    other_month,
)
from loginguard.recognise.days import (
    FUTURE_ALLOWED,
    Dated,
    dated_or_none,
    day_of,
    starts_clock,
    without_year,
    year_of,
)
from loginguard.recognise.figure_dates import date_by_marks, date_in_figures
from loginguard.recognise.hebrew import with_letters_read
from loginguard.recognise.months import is_weekday, likely_months, month_at, weekdays_in
from loginguard.recognise.time_tokens import Token

_BETWEEN = frozenset(
    {"", ",", "-", "/", "de", "of", "del", "d", "di", "da", "a", "st", "nd", "rd", "th", "er", "º", "ª", "o", "the", "ος", "den", "ta", "tanggal",
     "ng", "lig", "і", "년", "ngay", "的", "-га", "го", "му", "r", "г", "рік", "року", "года", "рoku", "al", "viz", "dia", "le", "e", "nam", "år", "ar", "il", "оны", "g", "god", "gada", "lè", "ko", "ж", "жыл", "metu"}
)  # fmt: skip
_MONTHS, _DAYS = 12, 31
# Without a language a month up to this length may be another word.
_SHORT_MONTH = 3


def find_date(
    tokens: tuple[Token, ...], now: datetime, order: str | None, lang: str | None = None
) -> Dated | None:
    """The first date. `order`: "dmy", "mdy", "ymd" where the language is known; without it figures may mean two days."""
    tokens = _with_eras(tokens)
    figures = named = None
    least, is_sure = (False, -9), False
    for at in range(len(tokens)):
        figures = figures or date_by_marks(tokens, at, now) or date_in_figures(tokens, at, now, order)
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
        # "am 21.11.2026": what has its year goes before what is a month in some language.
        if figures.first < named.last and _has_year(tokens, figures) and not _has_year(tokens, named):
            return figures
        return figures if figures.first < named.first else named
    return figures or named


def _has_year(tokens: tuple[Token, ...], dated: Dated) -> bool:
    return any(token.digits == 4 for token in tokens[dated.first : dated.last])


def _is_hebrew_month(word: str) -> bool:
    return any(
        month is not None and month[0] is Calendar.HEBREW
        for month in (other_month(word), other_month(word[1:]))
    )


def _with_year_apart(tokens: tuple[Token, ...], named: Dated, *, is_sure: bool) -> Dated | None:
    """The year that stands apart ("2026 m. lapkričio 24 d."); without a sure month the word is rather one that isn't understood."""
    if _has_year(tokens, named):
        return named
    years = {year for token in tokens if token.digits == 4 and (year := gregorian_year(token.number))}
    if not years:
        return named
    if not is_sure:
        return None
    year = years.pop()
    return (
        None
        if years
        else dated_or_none(named.first, named.last, [day_of(year, d.month, d.day) for d in named.days])
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
    if right is not None and right.digits <= 2 and starts_clock(tokens, after):
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
        if year_token is not None and year_token.digits == 2 and starts_clock(tokens, year_at):
            year_token = None
        before_left = before
    else:
        return None
    year = None
    if (
        year_token is not None
        and year_token.digits == 2
        and left is not None
        and year_of(left)
        and left.digits == 4
    ):
        year_token = None  # "2026 nov 23 23.44"
    if year_token is not None and (
        year_token.digits == 4 or (year_token.digits == 2 and not starts_clock(tokens, year_at))
    ):
        is_others = calendar is not Calendar.GREGORIAN and is_year_of(calendar, year_token.number)
        year = year_token.number if is_others else year_of(year_token)
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
    dated = dated_or_none(first, last, list(known))
    return dated._replace(until=day_of(known[0].year, known[0].month, until)) if dated and until else dated


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
            days += [d for d in found if d <= now.date() + FUTURE_ALLOWED]
        elif year:
            days.append(day_of(year, number, day))
        else:
            days.append(without_year(number, day, now))
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
    return at >= 2 and tokens[at - 1].key == ":" and tokens[at - 2].number >= 0

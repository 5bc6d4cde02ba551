"""The Hebrew calendar's dates as Gregorian ones, and numbers written in Hebrew letters ("תשפ״ז").

Source: the fixed arithmetic calendar as in Reingold & Dershowitz, Calendrical Calculations.
Months count from Nisan, 13 is Adar II.
"""

from datetime import date
from itertools import pairwise

from loginguard.recognise.time_tokens import Token

_EPOCH = -1373427
_TISHRI, _HESHVAN, _KISLEV, _ADAR, _ADAR_II = 7, 8, 9, 12, 13
_SHORT = frozenset({2, 4, 6, 10, 13})
_THOUSANDS = 5000
_LETTERS = dict(
    zip("אבגדהוזחטיכלמנסעפצקרשת", [*range(1, 10), *range(10, 100, 10), 100, 200, 300, 400], strict=True)
)
_FINALS = {"ך": 20, "ם": 40, "ן": 50, "ף": 80, "ץ": 90}
_LEAST_YEAR, _MOST_DAY = 700, 30


def from_hebrew(year: int, month: int, day: int) -> date | None:
    """None where the month has no such day, or the year no such month."""
    if month == _ADAR_II and not _is_leap(year):
        month = _ADAR
    last = _ADAR_II if _is_leap(year) else _ADAR
    if not (1 <= month <= last and 1 <= day <= _length(year, month)):
        return None
    passed = range(_TISHRI, month) if month >= _TISHRI else [*range(_TISHRI, last + 1), *range(1, month)]
    return date.fromordinal(_new_year(year) + sum(_length(year, m) for m in passed) + day - 1)


def letters_value(letters: str) -> int | None:
    """The number that Hebrew letters without marks write: days up to 30, years of this thousand; None for words."""
    values = [_LETTERS.get(c) or _FINALS.get(c) for c in letters]
    if not values or None in values:
        return None
    total = sum(value for value in values if value)
    if total <= _MOST_DAY:
        return total
    # Letters of a number descend, but for 15 and 16; a word's seldom do.
    is_number = all(a >= b for a, b in pairwise(values) if a and b)
    return total + _THOUSANDS if total >= _LEAST_YEAR and is_number else None


def _is_leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _new_year(year: int) -> int:
    before, this, after = (_elapsed(y) for y in (year - 1, year, year + 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _EPOCH + this + delay


def _length(year: int, month: int) -> int:
    days = _new_year(year + 1) - _new_year(year)
    is_short = (
        month in _SHORT
        or (month == _ADAR and not _is_leap(year))
        or (month == _HESHVAN and days % 10 != 5)
        or (month == _KISLEV and days % 10 == 3)
    )
    return 29 if is_short else 30


def with_letters_read(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Figures in place of what is written in letters with the marks of numbers: "כ״ח בחשוון תשפ״ז"."""
    read = list(tokens)
    at = 0
    while at < len(tokens):
        letters, end = tokens[at].key, at + 1
        if not letters or not "א" <= letters[0] <= "ת":
            at += 1
            continue
        has_mark = False
        while (
            end < len(tokens)
            and tokens[end].start == tokens[end - 1].end
            and tokens[end].end - tokens[end].start <= 2
        ):
            has_mark = has_mark or tokens[end].key == ""
            letters, end = letters + tokens[end].key, end + 1
        value = letters_value(letters) if has_mark else None
        if value:
            read[at] = tokens[at]._replace(key="#", number=value, digits=2 if value <= _MOST_DAY else 4)
            read[at + 1 : end] = [token._replace(key="") for token in tokens[at + 1 : end]]
        at = end
    return tuple(read)

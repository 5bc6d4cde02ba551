"""Years and months of other calendars as Gregorian ones: Buddhist, Persian, Islamic, Hebrew, Ethiopic, Coptic, Indian, Japanese eras, the Republic of China's."""

from datetime import date, timedelta
from enum import IntEnum
from functools import cache

from loginguard.data.time_codes import Kind
from loginguard.recognise.folding import fold_times
from loginguard.recognise.hebrew import from_hebrew
from loginguard.recognise.time_words import meanings


class Calendar(IntEnum):
    """Which calendar a month is of, as the built tables number them."""

    GREGORIAN = 0
    HEBREW = 1
    ISLAMIC = 2
    PERSIAN = 3
    ETHIOPIC = 4
    COPTIC = 5
    INDIAN = 6


# Names that CLDR's tables lack: of Dari and Pashto, and everyday spellings.
_PERSIAN = (
    "فروردین|حمل|farvardin", "اردیبهشت|ثور|ordibehesht", "خرداد|جوزا|khordad", "تیر|سرطان|tir", "مرداد|اسد|mordad", "شهریور|سنبله|shahrivar|وږی",
    "مهر|میزان|mehr|تله", "آبان|عقرب|aban|لړم", "آذر|قوس|azar|لیندۍ", "دی|جدی|dey|مرغومی", "بهمن|دلو|bahman|سلواغه", "اسفند|حوت|esfand|کب",
)  # fmt: skip
_ISLAMIC = (
    "محرم|muharram|moharram", "صفر|safar", "ربيع الأول|ربيع أول|rabi al-awwal|rabi i", "ربيع الآخر|ربيع الثاني|rabi al-thani|rabi al-akhir|rabi ii",
    "جمادى الأولى|جمادى الأول|jumada al-ula|jumada al-awwal|jumada i", "جمادى الآخرة|جمادى الثانية|jumada al-thani|jumada al-akhirah|jumada ii",
    "رجب|rajab", "شعبان|shaban|sha'ban", "رمضان|ramadan|ramazan", "شوال|shawwal", "ذو القعدة|ذي القعدة|dhu al-qadah|dhu al-qi'dah|zilqad",
    "ذو الحجة|ذي الحجة|dhu al-hijjah|zilhajj",
)  # fmt: skip


@cache
def _own() -> dict[str, tuple[Calendar, tuple[int, ...]]]:
    own: dict[str, tuple[Calendar, tuple[int, ...]]] = {}
    for calendar, months in ((Calendar.PERSIAN, _PERSIAN), (Calendar.ISLAMIC, _ISLAMIC)):
        for number, words in enumerate(months, 1):
            own |= dict.fromkeys(fold_times(words), (calendar, (number,)))
    return own


# First Gregorian year of each era, less one.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "r": 2018, "民國": 1911, "民国": 1911, "reiwa": 2018, "heisei": 1988, "레이와": 2018, "рэйва": 2018,
        "рейва": 2018, "rei": 2018, "minguo": 1911, "民國紀元": 1911}  # fmt: skip
_BUDDHIST = 543
_SAKA = 78
# The day before 1 Meskerem of the year 1, and before 1 Tout of the year 1 (Reingold & Dershowitz, Calendrical Calculations).
_ETHIOPIC, _COPTIC = 2795, 103604
_THIRTEENTH = 13
# Years that a login may be of, 1990 to 2100.
_YEARS = {
    Calendar.HEBREW: range(5750, 5861),
    Calendar.ISLAMIC: range(1370, 1481),
    Calendar.PERSIAN: range(1370, 1481),
    Calendar.ETHIOPIC: range(1982, 2094),
    Calendar.COPTIC: range(1706, 1817),
    Calendar.INDIAN: range(1911, 1980),
}


def other_month(name: str) -> tuple[Calendar, tuple[int, ...]] | None:
    """The calendar and the months of it that a folded name may mean."""
    own = _own().get(name)
    found = [m for m in meanings("m:" + name) if m[0] == Kind.MONTH]
    if not found:
        return own
    calendar = own[0] if own else Calendar(found[0][1])
    # "Rab. II" and "Rabi I" are the same letters.
    months = (*(own[1] if own else ()), *(m[2] for m in found if m[1] == calendar))
    return calendar, tuple(dict.fromkeys(months))


def is_year_of(calendar: Calendar, year: int) -> bool:
    """Whether a login may be of that year of the calendar."""
    return year in _YEARS[calendar]


def from_other(calendar: Calendar, year: int, month: int, day: int) -> list[date]:
    """The Gregorian dates that a date of another calendar may be, likeliest first; empty where there is none."""
    try:
        if calendar is Calendar.ISLAMIC:
            return from_islamic(year, month, day)
        found = {
            Calendar.HEBREW: from_hebrew,
            Calendar.PERSIAN: from_persian,
            Calendar.ETHIOPIC: _from_ethiopic,
            Calendar.COPTIC: _from_coptic,
            Calendar.INDIAN: _from_indian,
        }[calendar](year, month, day)
    except (KeyError, ValueError, OverflowError):
        return []
    return [found] if found else []


def gregorian_year(year: int) -> int | None:
    """A four-digit year of the Gregorian or the Buddhist calendar as a Gregorian one; None for what is neither."""
    if 1990 <= year <= 2100:
        return year
    if 2530 <= year <= 2650:
        return year - _BUDDHIST
    return None


def is_persian_year(year: int) -> bool:
    """Years 1370–1480 are 1991–2101."""
    return 1370 <= year <= 1480


def from_persian(year: int, month: int, day: int) -> date | None:
    """The Gregorian date of a Persian one, by the 33-year rule that holds from 1178 to 1633 (Heydari 1978; Borkowski 1996)."""
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    days = (month - 1) * 31 if month <= 7 else 186 + (month - 7) * 30
    return _new_year(year) + timedelta(days=days + day - 1)


def _new_year(year: int) -> date:
    """1 Farvardin: counted from 21 March 1996 (1 Farvardin 1375), a leap year where (25 year + 11) mod 33 < 8."""
    start, at = date(1996, 3, 20), 1375
    step = 1 if year >= at else -1
    for y in range(at, year, step):
        leap = _is_leap(y if step > 0 else y - 1)
        start += timedelta(days=step * (366 if leap else 365))
    return start


def _is_leap(year: int) -> bool:
    return (25 * year + 11) % 33 < 8


def from_islamic(year: int, month: int, day: int) -> list[date]:
    """The Gregorian dates of an Islamic one: by the tabular calendar, and up to two days off, since months begin by sight or decree.

    Source: the civil epoch 16 July 622 (Julian) and the 30-year cycle of the tabular Islamic calendar (Reingold & Dershowitz).
    """
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return []
    ordinal = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014
    return [date.fromordinal(ordinal + shift) for shift in (0, -1, 1, -2)]


def _from_ethiopic(year: int, month: int, day: int) -> date | None:
    return _from_alexandrian(_ETHIOPIC, year, month, day)


def _from_coptic(year: int, month: int, day: int) -> date | None:
    return _from_alexandrian(_COPTIC, year, month, day)


def _from_alexandrian(epoch: int, year: int, month: int, day: int) -> date | None:
    """Twelve months of thirty days and a short thirteenth; a leap day every fourth year."""
    longest = 30 if month < _THIRTEENTH else 5 + (year % 4 == 3)
    if not (1 <= month <= _THIRTEENTH and 1 <= day <= longest):
        return None
    return date.fromordinal(epoch + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day)


def _from_indian(year: int, month: int, day: int) -> date | None:
    """The national calendar of India: 1 Chaitra is 22 March, in leap years 21 March (Calendar Reform Committee, 1955)."""
    gregorian = year + _SAKA
    leap = gregorian % 4 == 0 and (gregorian % 100 != 0 or gregorian % 400 == 0)
    lengths = [30 + leap, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30]
    if not (1 <= month <= 12 and 1 <= day <= lengths[month - 1]):
        return None
    return date(gregorian, 3, 22 - leap) + timedelta(days=sum(lengths[: month - 1]) + day - 1)


def other_calendar(year: int, month: int, day: int, today: date) -> list[date | None]:
    """A date with a year of 1370 to 1480: Persian, or Islamic where the Persian one would lie ahead."""
    persian = from_persian(year, month, day)
    if persian and persian <= today + timedelta(days=2):
        return [persian]
    return list(from_islamic(year, month, day))

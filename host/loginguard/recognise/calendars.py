"""Years and months of other calendars as Gregorian ones: Buddhist, Persian, Japanese eras, the Republic of China's."""

from datetime import date, timedelta

from loginguard.recognise.folding import fold_time

# Months of the Persian calendar as written in Persian, Dari, Pashto and Latin letters.
_PERSIAN = (
    "فروردین|حمل|farvardin", "اردیبهشت|ثور|ordibehesht", "خرداد|جوزا|khordad", "تیر|سرطان|tir", "مرداد|اسد|mordad", "شهریور|سنبله|shahrivar",
    "مهر|میزان|mehr", "آبان|عقرب|aban", "آذر|قوس|azar", "دی|جدی|dey", "بهمن|دلو|bahman", "اسفند|حوت|esfand",
)  # fmt: skip
PERSIAN_MONTHS = {
    fold_time(word): number for number, words in enumerate(_PERSIAN, 1) for word in words.split("|")
}
_ISLAMIC = (
    "محرم|muharram|moharram", "صفر|safar", "ربيع الأول|ربيع أول|rabi al-awwal|rabi i", "ربيع الآخر|ربيع الثاني|rabi al-thani|rabi al-akhir|rabi ii",
    "جمادى الأولى|جمادى الأول|jumada al-ula|jumada al-awwal|jumada i", "جمادى الآخرة|جمادى الثانية|jumada al-thani|jumada al-akhirah|jumada ii",
    "رجب|rajab", "شعبان|shaban|sha'ban", "رمضان|ramadan|ramazan", "شوال|shawwal", "ذو القعدة|ذي القعدة|dhu al-qadah|dhu al-qi'dah|zilqad",
    "ذو الحجة|ذي الحجة|dhu al-hijjah|zilhajj",
)  # fmt: skip
ISLAMIC_MONTHS = {
    fold_time(word): number for number, words in enumerate(_ISLAMIC, 1) for word in words.split("|")
}
# First Gregorian year of each era, less one.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "r": 2018, "民國": 1911, "民国": 1911}
_BUDDHIST = 543


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
    """The Gregorian dates of an Islamic one: by the tabular calendar, and a day to either side, since months begin by sight or decree.

    Source: the civil epoch 16 July 622 (Julian) and the 30-year cycle of the tabular Islamic calendar (Reingold & Dershowitz).
    """
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return []
    ordinal = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014
    return [date.fromordinal(ordinal + shift) for shift in (0, -1, 1)]


def other_calendar(year: int, month: int, day: int, today: date) -> list[date | None]:
    """A date with a year of 1370 to 1480: Persian, or Islamic where the Persian one would lie ahead."""
    persian = from_persian(year, month, day)
    if persian and persian <= today + timedelta(days=2):
        return [persian]
    return list(from_islamic(year, month, day))

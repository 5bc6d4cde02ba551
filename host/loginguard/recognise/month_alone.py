"""A month with its year and no day, as the whole of a text: "November 2026", "2026年11月"."""

from datetime import datetime, timedelta, tzinfo

from loginguard.model.interval import Interval
from loginguard.recognise.calendars import Calendar, gregorian_year
from loginguard.recognise.days import FUTURE_ALLOWED
from loginguard.recognise.months import likely_months, month_at
from loginguard.recognise.time_tokens import Token
from loginguard.recognise.time_words import is_word_in

_MOST_TOKENS = 8
_SHORT_WORD = 3
_BESIDE = frozenset(
    {
        "",
        ",",
        "/",
        "-",
        "de",
        "del",
        "of",
        "г",
        "г.",
        "року",
        "рік",
        "р",
        "года",
        "год",
        "年",
        "년",
        "in",
        "ng",
        "năm",
        "nam",
    }
)


def month_alone(tokens: tuple[Token, ...], now: datetime, zone: tzinfo, lang: str | None) -> Interval | None:
    """From the month's first day to its last, or to now; None for any other text, and for months to come."""
    if len(tokens) > _MOST_TOKENS:
        return None
    years = [at for at, token in enumerate(tokens) if token.digits == 4]
    year = gregorian_year(tokens[years[0]].number) if len(years) == 1 else None
    if year is None:
        return None
    for at in range(len(tokens)):
        found = month_at(tokens, at, lang) if at != years[0] else None
        if found is None:
            continue
        last, meant, calendar = found
        likely = likely_months(tokens, at, last, lang)
        months = [month for month in meant if month in likely] or meant
        others = [t for i, t in enumerate(tokens) if i != years[0] and not at <= i < last]
        if (
            calendar is not Calendar.GREGORIAN
            or len(months) != 1
            or any(t.key not in _BESIDE for t in others)
        ):
            return None
        return _interval(year, months[0], now, zone) if _is_sure(tokens[at], lang) else None
    return None


def _is_sure(word: Token, lang: str | None) -> bool:
    return word.number >= 0 or len(word.key) > _SHORT_WORD or is_word_in("w:" + word.key, lang or "en")


def _interval(year: int, month: int, now: datetime, zone: tzinfo) -> Interval | None:
    start = datetime(year, month, 1, tzinfo=zone)
    if start > now + FUTURE_ALLOWED:
        return None
    following = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=zone)
    end = min(following - timedelta(microseconds=1), max(now, start))
    return Interval(start, end, start + (end - start) / 2)

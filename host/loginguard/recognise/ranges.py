"""The other end of a range: "Nov 3 – 5, 2026", "from 3 to 5 Nov 2026", "Nov 3, 10:00 – 11:30 AM", "between Nov 3 and Nov 5"."""

from datetime import date, datetime, tzinfo
from typing import NamedTuple

from loginguard.model.interval import Interval
from loginguard.recognise.clocks import Clock, find_clock, moved
from loginguard.recognise.dates import find_date
from loginguard.recognise.day_times import day_interval, one_day
from loginguard.recognise.days import Dated
from loginguard.recognise.months import is_weekday
from loginguard.recognise.time_tokens import Token, is_clock_figure

_DASHES = frozenset(
    {"-", "~", "to", "till", "until", "bis", "hasta", "até", "a", "al", "au", "tot", "til", "do", "до", "по", "至",
     "から", "부터"}
)  # fmt: skip
_ARTICLES = frozenset({"the", "el", "dem", "den", "le"})
_FROM = frozenset({"from", "von", "vom", "de", "del", "dal", "du", "desde", "od", "с", "з", "van"})
_BETWEEN = {"between": "and", "zwischen": "und", "entre": "y e et", "tra": "e", "между": "и", "між": "і"}
_DAYS = range(1, 32)


class Near(NamedTuple):
    """The first day of a range before the date that was read, from which token on, with its own clock where it has one."""

    first: int
    day: date
    clock: Clock | None


def near_end(
    tokens: tuple[Token, ...], dated: Dated, now: datetime, order: str | None, lang: str | None
) -> Near | None:
    """The 3 of "3–5 nov 2026", the 30th of October of "Oct 30 – Nov 2, 2026"."""
    end = dated.first - 1
    if end > 1 and tokens[end].key == "," and is_weekday(tokens, end - 1, lang):
        end -= 2  # "Sat, Oct 31 – Mon, Nov 2, 2026"
    if end > 0 and tokens[end].key in _ARTICLES:
        end -= 1
    if end < 1 or not _joins(tokens, end):
        return None
    while end and tokens[end - 1].key == "":
        end -= 1  # "3.–5. November"
    last, day = tokens[end - 1], dated.days[0]
    if _is_bare_day(tokens, end - 1):
        return Near(end - 1, day.replace(day=last.number), None) if last.number < day.day else None
    before = tokens[:end]
    other = find_date(before, now, order, lang)
    if other is None:
        return None
    clock = moved(find_clock(before[other.last :], dots=True, lang=lang), other.last)
    if max(other.last, clock.last if clock else 0) != end:
        return None
    start = other.days[0]
    if not any(token.digits == 4 for token in before[other.first : other.last]):
        try:
            start = start.replace(year=day.year)
            start = start if start <= day else start.replace(year=day.year - 1)
        except ValueError:
            return None
    return Near(other.first, start, clock) if start <= day else None


def _joins(tokens: tuple[Token, ...], at: int) -> bool:
    word = tokens[at].key
    return word in _DASHES or any(
        token.key in _BETWEEN and word in _BETWEEN[token.key].split() for token in tokens[:at]
    )


def _is_bare_day(tokens: tuple[Token, ...], at: int) -> bool:
    """A day without its month; the figure of "Windows 10 - 24 Nov" is none."""
    token = tokens[at]
    is_day = token.number in _DAYS and token.digits <= 2 and not is_clock_figure(tokens, at)
    return is_day and (at == 0 or tokens[at - 1].key in {",", *_ARTICLES, *_FROM, *_BETWEEN})


def with_range(  # noqa: PLR0913, PLR0917 - the date and clock read so far, and what is needed to read the others
    tokens: tuple[Token, ...],
    dated: Dated,
    clock: Clock | None,
    near: Near | None,
    interval: Interval,
    zones: tuple[tzinfo, ...],
    now: datetime,
    order: str | None,
    lang: str | None,
) -> tuple[int, int, Interval]:
    """(from which token, up to which, the interval over both ends); what was read so far where no other end stands beside."""
    first, last = dated.first, dated.last
    start, end = interval.start, interval.end
    ends = [last]
    if clock:
        first, last = min(first, clock.first), max(last, clock.last)
        ends = [last, clock.last]
    if near:
        first = min(first, near.first)
        start = min(start, one_day(near.day, near.clock, zones, is_stated=interval.zone_stated).start)
    if dated.until:
        end = one_day(dated.until, clock, zones, is_stated=interval.zone_stated).end
    for at in ends:
        if at + 1 < len(tokens) and _joins(tokens, at):
            far = _far_end(tokens, at + 1, dated, clock, zones, now, order, lang)
            if far and far[1].end >= end:
                last, end = max(last, far[0]), far[1].end
                break
    return first, last, Interval(start, end, min(interval.likeliest, end), interval.zone_stated)


def _far_end(
    tokens: tuple[Token, ...],
    at: int,
    dated: Dated,
    clock: Clock | None,
    zones: tuple[tzinfo, ...],
    now: datetime,
    order: str | None,
    lang: str | None,
) -> tuple[int, Interval] | None:
    rest = tokens[at:]
    other = find_date(rest, now, order, lang)
    if other and other.first <= 1:
        other_clock = moved(find_clock(rest[other.last :], lang=lang), other.last) if clock else None
        last = max(other.last, other_clock.last if other_clock else 0)
        return at + last, day_interval(other, other_clock, zones, is_stated=False)
    if clock:
        end = find_clock(rest, lang=lang)
        return (
            (at + end.last, one_day(dated.days[0], end, zones, is_stated=False))
            if end and end.first == 0
            else None
        )
    day = dated.days[0]
    if rest[0].number in _DAYS and rest[0].digits <= 2 and rest[0].number > day.day:
        year = 2 if len(rest) > 2 and rest[1].key == "," and rest[2].digits == 4 else 0
        try:
            return at + 1 + year, one_day(day.replace(day=rest[0].number), None, zones, is_stated=False)
        except ValueError:
            return None
    return None

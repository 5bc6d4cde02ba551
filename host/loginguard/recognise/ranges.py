"""The far end of a range: "Nov 3 – 5, 2026", "3–5 nov 2026", "Nov 3, 10:00 – 11:30 AM", "3 Nov – 5 Nov"."""

from datetime import date, datetime, tzinfo

from loginguard.model.interval import Interval
from loginguard.recognise.clocks import Clock, find_clock, moved
from loginguard.recognise.dates import Dated, find_date
from loginguard.recognise.day_times import day_interval, one_day
from loginguard.recognise.time_tokens import Token

_DASHES = frozenset({"-", "~", "to", "bis", "hasta", "até", "a", "al", "до", "по", "至", "から", "부터"})
_DAYS = range(1, 32)


def with_range(  # the date and clock read so far, and what is needed to read the others
    tokens: tuple[Token, ...],
    dated: Dated,
    clock: Clock | None,
    interval: Interval,
    zones: tuple[tzinfo, ...],
    now: datetime,
    order: str | None,
    lang: str | None,
) -> tuple[int, int, Interval]:
    """(from which token, up to which, the interval over both ends); what was read so far where no other end stands beside."""
    first, last = dated.first, dated.last
    if clock:
        first, last = min(first, clock.first), max(last, clock.last)
    start, end = interval.start, interval.end
    before = _day_before(tokens, dated)
    if before and not clock:
        early = one_day(before, None, zones, is_stated=interval.zone_stated)
        first, start = dated.first - 2, early.start
    at = last
    if at + 1 < len(tokens) and tokens[at].key in _DASHES:
        far = _far_end(tokens, at + 1, dated, clock, zones, now, order, lang)
        if far and far[1].end >= end:
            last, end = far[0], far[1].end
    return first, last, Interval(start, end, interval.likeliest, interval.zone_stated)


def _day_before(tokens: tuple[Token, ...], dated: Dated) -> date | None:
    """The 3 of "3–5 nov 2026"."""
    at = dated.first - 2
    if at < 0 or tokens[at + 1].key != "-" or tokens[at].number not in _DAYS or tokens[at].digits > 2:
        return None
    day = dated.days[0]
    return day.replace(day=tokens[at].number) if tokens[at].number < day.day else None


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

"""Turns a day, a clock and the zones that they may be in into an interval, through hours that come twice or never."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from loginguard.model.interval import Interval
from loginguard.recognise.clocks import Clock
from loginguard.recognise.days import Dated

_TICK = timedelta(microseconds=1)


def localised(naive: datetime, step: timedelta, zones: tuple[tzinfo, ...], *, is_stated: bool) -> Interval:
    """Each zone that it may be in, and both readings of an hour that comes twice; an hour that never was is moved on."""
    moments = sorted(
        {
            naive.replace(tzinfo=zone, fold=fold).astimezone(UTC): zone for zone in zones for fold in (0, 1)
        }.items()
    )
    # Fixed offsets: two times of one zone are compared by their figures alone, which an hour that comes twice has in common.
    starts = [_fixed(moment.astimezone(zone)) for moment, zone in moments]
    if len(starts) > 1 and len(zones) == 1 and all(start.replace(tzinfo=None) != naive for start in starts):
        starts = starts[-1:]
    # The first zone is the likeliest.
    likeliest = starts[0] + step / 2 if len(starts) == 1 else _fixed(naive.replace(tzinfo=zones[0]))
    likeliest = min(max(likeliest, starts[0]), starts[-1] + step / 2)
    return Interval(starts[0], starts[-1] + step - _TICK, likeliest, zone_stated=is_stated)


def _fixed(moment: datetime) -> datetime:
    return moment.astimezone(timezone(moment.utcoffset() or timedelta(0)))


def day_interval(
    dated: Dated, clock: Clock | None, zones: tuple[tzinfo, ...], *, is_stated: bool
) -> Interval:
    """From the first to the last moment that any of the days may mean."""
    spans = [one_day(day, clock, zones, is_stated=is_stated) for day in dated.days]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return Interval(start, end, spans[0].likeliest, zone_stated=is_stated)


def one_day(day: date, clock: Clock | None, zones: tuple[tzinfo, ...], *, is_stated: bool) -> Interval:
    """One day whole, or its minute (second) where the clock is known."""
    if clock is None:
        zone = zones[0]
        start = datetime.combine(day, time(), zone)
        end = datetime.combine(day + timedelta(days=1), time(), zone) - _TICK
        return Interval(start, end, start + (end - start) / 2)
    naive = datetime.combine(day, time(clock.hour, clock.minute, clock.second or 0))
    step = timedelta(seconds=60 if clock.second is None else 1)
    interval = localised(naive, step, zones, is_stated=is_stated)
    if clock.is_half_unknown:
        other = localised(naive.replace(hour=(clock.hour + 12) % 24), step, zones, is_stated=is_stated)
        interval.start, interval.end = min(interval.start, other.start), max(interval.end, other.end)
    return interval

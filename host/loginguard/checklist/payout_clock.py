"""When a payout method that an intruder added starts to work.

A new method becomes active in about three days (support.upwork.com articles 211063728 and 211060918, seen
2026-11-24).
"""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from loginguard.recognise.ahead import read_ahead

ACTIVE_AFTER = timedelta(days=3)


class PayoutClock(NamedTuple):
    """active_from: the earliest time at which the method may work; None where no earlier look lacked it.

    running: there is still time. hours_left: whole hours until then, 0 where it may be active already.
    """

    active_from: datetime | None
    running: bool
    hours_left: int


def payout_clock(last_without: datetime | None, now: datetime) -> PayoutClock:
    """Counts from the last look without the method: it was added after that, at the earliest right after.

    Without such a look, or with one that a set-back clock puts in the future, it may be active already.
    """
    if last_without is None or last_without > now:
        return PayoutClock(None, False, 0)
    active_from = last_without + ACTIVE_AFTER
    left = active_from - now
    if left <= timedelta(0):
        return PayoutClock(active_from, False, 0)
    return PayoutClock(active_from, True, int(left.total_seconds() // 3600))


def payout_clock_said(said: str, seen_at: datetime, now: datetime) -> PayoutClock:
    """Counts as the page itself said when the method was first seen: "Active in 3 days", "Activates on Friday".

    A method that was there at the first look may have been added up to three days before it: where the page doesn't say
    when it starts to work, it may be active already.
    """
    start = read_ahead(said, now=seen_at, zone=now.tzinfo or seen_at.tzinfo or UTC)
    if start is None:
        return PayoutClock(None, False, 0)
    left = start - now
    return PayoutClock(start, left > timedelta(0), max(0, int(left.total_seconds() // 3600)))

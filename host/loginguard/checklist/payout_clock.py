"""When a payout method that an intruder added starts to work.

A new method becomes active in about three days (support.upwork.com articles 211063728 and 211060918, seen
2026-11-24).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

ACTIVE_AFTER = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class PayoutClock:
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

"""When it is time to look again: weekly for a month after an incident, then monthly."""

from datetime import datetime, timedelta
from typing import NamedTuple

WEEK = timedelta(days=7)
MONTH = timedelta(days=30)


class Review(NamedTuple):
    """due_at: when the next look is due. due: whether that is now or past. weekly: within the month after."""

    due_at: datetime
    due: bool
    weekly: bool


def next_review(
    *, contained_at: datetime | None, last_review: datetime | None, started_at: datetime, now: datetime
) -> Review:
    """The next review.

    contained_at: when the last incident was contained, None without one. last_review: when the person last
    looked. started_at: since when the account is known. A time that a set-back clock puts in the future
    counts as now.
    """
    base = min(max(filter(None, (contained_at, last_review, started_at))), now)
    weekly = contained_at is not None and base < min(contained_at, now) + MONTH
    due_at = base + (WEEK if weekly else MONTH)
    return Review(due_at, due_at <= now, weekly)

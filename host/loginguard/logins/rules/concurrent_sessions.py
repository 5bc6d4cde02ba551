"""Two sessions in use at the same time, in places where one person can't both be.

How far apart is too far stands in impossible_travel.py; here stands what "at the same time" means, and that the session which
the list itself marks as in use is in use now, also where its row has no time.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from loginguard.logins.seen import Seen

# In use within so short a time is in use at once; wider times that only overlap don't say so.
AT_ONCE_HOURS = 0.25


def are_at_once(hours: float) -> bool:
    """`hours`: the most time that may lie between the two."""
    return hours <= AT_ONCE_HOURS


def in_use_now(seen: Sequence[Seen], now: datetime) -> list[Seen]:
    """The same rows, where the one session marked as in use, if it has no time of its own, is at `now`.

    More than one that is marked so means none: a page can be made to mark them all.
    """
    current = [i for i, one in enumerate(seen) if one.login.current]
    if len(current) != 1 or seen[current[0]].at is not None:
        return list(seen)
    at = now.timestamp()
    rows = list(seen)
    rows[current[0]] = replace(rows[current[0]], start=at, end=at, at=at)
    return rows

"""A login abroad between two at home that leave too little time for a journey anybody makes.

Not impossible, as in impossible_travel.py, only unlikely: who flies 5,000 km does not sit at their own desk again the next day.
It makes a country that is not home surer again, which a device named like the person's had made less sure.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from loginguard.logins.distance import least_km
from loginguard.logins.history import DAY
from loginguard.logins.seen import Seen

# A day, and an hour more for each 60 km: 1,000 km in 41 hours, from desk to desk. Two days and a half are a weekend's journey.
LEAST_HOURS, KM_PER_HOUR, MOST_HOURS = 24.0, 60.0, 60.0
# Nearer than that people go for an afternoon.
LEAST_KM = 300.0
# A country that shows up as often and as long as this beside home is a VPN, an office, a border: no visit at all.
USUAL_LOGINS, USUAL_SECONDS = 6, 14 * DAY


@dataclass(slots=True)
class Absence:
    """hours: the most time between the logins at home before and after. km: the least distance, one way."""

    hours: float
    km: float


def visits(seen: Sequence[Seen], order: Sequence[int], home: Collection[str]) -> list[int]:
    """The logins in named countries that are neither home nor seen beside it again and again. `order` is that of time."""
    abroad = [i for i in order if _is_abroad(seen[i], home)]
    usual = _usual_elsewhere([seen[i] for i in abroad]) if len(abroad) >= USUAL_LOGINS else frozenset()
    return [i for i in abroad if seen[i].country not in usual]


def absences(
    seen: Sequence[Seen],
    order: Sequence[int],
    visited: Sequence[int],
    home: Collection[str],
    may_count: Callable[[Seen], bool],
) -> dict[int, Absence]:
    """Those of `visited` that are too short a visit, by position."""
    if not visited:
        return {}
    before = _nearest(seen, order, home, may_count)
    after = _nearest(seen, order[::-1], home, may_count)
    found = {}
    for i in visited:
        if i not in before or i not in after or not may_count(seen[i]):
            continue
        if absence := _absence(seen[before[i]], seen[i], seen[after[i]]):
            found[i] = absence
    return found


def _usual_elsewhere(abroad: Sequence[Seen]) -> frozenset[str]:
    times: dict[str, list[float]] = {}
    for one in abroad:
        if one.country is not None and one.at is not None:
            times.setdefault(one.country, []).append(one.at)
    return frozenset(
        country
        for country, at in times.items()
        if len(at) >= USUAL_LOGINS and max(at) - min(at) >= USUAL_SECONDS
    )


def _is_abroad(one: Seen, home: Collection[str]) -> bool:
    return one.country is not None and one.country_from == "named" and one.country not in home


def _nearest(
    seen: Sequence[Seen], order: Sequence[int], home: Collection[str], may_count: Callable[[Seen], bool]
) -> dict[int, int]:
    """For each login abroad the last one at home that comes before it in `order`."""
    found, last = {}, None
    for i in order:
        one = seen[i]
        if _is_abroad(one, home):
            if last is not None:
                found[i] = last
        elif one.country in home and one.country_from == "named" and may_count(one):
            last = i
    return found


def _absence(before: Seen, there: Seen, after: Seen) -> Absence | None:
    if before.place is None or there.place is None or after.place is None:
        return None
    if before.start is None or after.end is None:
        return None
    hours = (after.end - before.start) / 3600
    if hours >= MOST_HOURS:
        return None
    km = min(least_km(before.place, there.place) or 0.0, least_km(there.place, after.place) or 0.0)
    if km < LEAST_KM or hours >= LEAST_HOURS + km / KM_PER_HOUR:
        return None
    return Absence(hours, km)

"""Two logins that one person can't both have made: too far apart for the time between, however kindly it is reckoned.

Distances are between the nearest points that both places may mean, times the longest that both texts allow, so that wider
places and wider times can only take a verdict away. Faster than 1,000 km/h door to door nobody travels (airliners cruise at
about 900); published rules with 300 or 900 km/h and no radius convict 1 to 38 % of pairs from the same city (facts).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from loginguard.logins.distance import least_km
from loginguard.logins.rules.concurrent_sessions import are_at_once
from loginguard.logins.seen import Seen

KM_PER_HOUR = 1000.0
# Below this the places are neighbours, and it is the databases that jump.
LEAST_KM = 150.0
# A place that an address was looked up for is wrong by hundreds of kilometres (facts: 267 at the median, 1,313 for a quarter).
LOOKED_UP_KM = 500.0
# A city's name that stands beside an address was looked up too, but somebody found it good enough to name.
NAMED_BESIDE_ADDRESS_KM = 250.0
# Half around the earth: with more time than that every journey is possible.
FARTHEST_HOURS = 20_038 / KM_PER_HOUR
_FARTHEST_SECONDS = FARTHEST_HOURS * 3600
_LOOK_BACK = 4


@dataclass(slots=True)
class Conflict:
    """`convicted` and `other` are positions; km is the least distance, hours the most time between.

    is_weak: a place looked up for an address may be wrong enough to make it possible after all. is_chain: km is there and
    back again, or on to a third place.
    """

    convicted: int
    other: int
    km: float
    hours: float
    is_concurrent: bool
    is_weak: bool = False
    is_chain: bool = False


def conflicts(
    seen: Sequence[Seen],
    order: Sequence[int],
    may_count: Callable[[Seen], bool],
    support: Callable[[int], tuple[float, ...]],
) -> dict[int, Conflict]:
    """The least supported login of each impossible pair or chain, by position. `order` is that of time."""
    found: dict[int, Conflict] = {}
    placed: list[int] = []
    latest = -inf
    for position in order:
        here = seen[position]
        if here.place is None or here.start is None or here.end is None or not may_count(here):
            continue
        if here.end - latest <= _FARTHEST_SECONDS:
            for earlier in reversed(placed[-_LOOK_BACK:]):
                conflict = _pair(seen, earlier, position, support)
                if conflict:
                    _note(found, conflict)
        if placed and _same_spot(seen[placed[-1]], here):
            # The same spot again says nothing new about where they were, only later.
            placed[-1] = position
        else:
            # What a pair convicted already explains all that is impossible around it.
            if len(placed) > 1 and not found.keys() & {placed[-2], placed[-1], position}:
                chain = _chain(seen, placed[-2], placed[-1], position, support)
                if chain:
                    _note(found, chain)
            placed.append(position)
        latest = max(latest, here.start)
    _alike(seen, order, found)
    return found


def _alike(seen: Sequence[Seen], order: Sequence[int], found: dict[int, Conflict]) -> None:
    """Rows that say the same of place and time are convicted together, though only one of them was compared."""
    if not found:
        return
    for here, there in [*pairwise(order), *pairwise(reversed(order))]:
        if here in found and there not in found:
            one, other = seen[here], seen[there]
            if _same_spot(one, other) and _when(one) == _when(other):
                found[there] = replace(found[here], convicted=there)


def _when(one: Seen) -> tuple[object, ...]:
    return one.start, one.end, one.at, one.block


def _same_spot(a: Seen, b: Seen) -> bool:
    return a.place is b.place or (
        a.place is not None
        and b.place is not None
        and a.place.latitude == b.place.latitude
        and a.place.longitude == b.place.longitude
    )


def _note(found: dict[int, Conflict], conflict: Conflict) -> None:
    before = found.get(conflict.convicted)
    if before is None or (conflict.is_weak, conflict.hours, -conflict.km) < (
        before.is_weak,
        before.hours,
        -before.km,
    ):
        found[conflict.convicted] = conflict


def apart_km(a: Seen, b: Seen) -> float:
    """The least distance; 0 where nothing can be said."""
    if a.place is None or b.place is None or _same_spot(a, b):
        return 0.0
    km = least_km(a.place, b.place) or 0.0
    if "address" in (a.place.known_by, b.place.known_by):
        km -= LOOKED_UP_KM
    return km if km > LEAST_KM else 0.0


def allowance_km(seen: Seen, other: Seen) -> float:
    """How far off a place may be, beyond its own radius, that is named beside an address or in the other one's country."""
    place = seen.place
    if place is None:
        return 0.0
    # Within one country a city without an address was looked up as well: nobody types where they are.
    if seen.login.address is None and (seen.country is None or seen.country != other.country):
        return 0.0
    return {"coordinates": LOOKED_UP_KM, "city": NAMED_BESIDE_ADDRESS_KM}.get(place.known_by, 0.0)


def _hours(a: Seen, b: Seen) -> float:
    """The most time that may lie between the two."""
    assert a.start is not None and a.end is not None and b.start is not None and b.end is not None  # noqa: S101, PT018 - callers pass timed ones
    return max(abs(b.end - a.start), abs(a.end - b.start)) / 3600


def _pair(
    seen: Sequence[Seen], a: int, b: int, support: Callable[[int], tuple[float, ...]]
) -> Conflict | None:
    one, other = seen[a], seen[b]
    if _same_spot(one, other) or (one.block is not None and one.block == other.block):
        return None
    hours = _hours(one, other)
    if hours > FARTHEST_HOURS:
        return None
    km = apart_km(one, other)
    if km <= KM_PER_HOUR * hours:
        return None
    is_concurrent = are_at_once(hours)
    # The later one where nothing tells them apart: the earlier was there first.
    convicted, kept = (a, b) if support(a) < support(b) else (b, a)
    sure_km = km - max(allowance_km(one, other), allowance_km(other, one))
    is_weak = sure_km < LEAST_KM or sure_km <= KM_PER_HOUR * hours
    return Conflict(convicted, kept, km, hours, is_concurrent, is_weak)


def _chain(
    seen: Sequence[Seen], a: int, b: int, c: int, support: Callable[[int], tuple[float, ...]]
) -> Conflict | None:
    """From a over b to c, where it is certain that they came in this order: each leg fits, both together don't."""
    one, between, last = seen[a], seen[b], seen[c]
    if one.start is None or one.end is None or last.start is None or last.end is None:
        return None
    if between.start is None or between.end is None:
        return None
    if one.end > between.start or between.end > last.start:
        return None
    hours = (last.end - one.start) / 3600
    if not 0 <= hours < 2 * FARTHEST_HOURS:
        return None
    there, back = apart_km(one, between), apart_km(between, last)
    if not there or not back or there + back <= KM_PER_HOUR * hours:
        return None
    allowance = 2 * max(allowance_km(one, between), allowance_km(between, one), allowance_km(last, between))
    is_weak = there + back - allowance <= KM_PER_HOUR * hours
    # Without the one between, or without the first or the last, the rest may fit: the least supported goes.
    convicted = min((b, a, c), key=support)
    kept = a if convicted == b else b
    return Conflict(convicted, kept, there + back, hours, is_concurrent=False, is_weak=is_weak, is_chain=True)

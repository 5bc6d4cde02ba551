"""A login whose time is a span ("10 November"), of which the logins around it leave no moment for the way there and back.

Each login with a time of its own rules out the moments from which its place can't be reached in time, at 1,000 km/h between
the nearest points. Where those moments cover the whole span, one of them is not the same person's. Wider spans and wider
places leave more over, so they only ever take a verdict away.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from loginguard.logins.rules.impossible_travel import (
    FARTHEST_HOURS,
    KM_PER_HOUR,
    LEAST_KM,
    Conflict,
    allowance_km,
    apart_km,
)
from loginguard.logins.seen import Seen

_HOUR = 3600.0
# A span of an hour or less is as good as a point: pairs and chains judge it.
_LEAST_SPAN = _HOUR
# What spans more than a week is not squeezed by anybody's days.
_LONGEST_SPAN = 7 * 24 * _HOUR
_REACH = FARTHEST_HOURS * _HOUR
# So many logins around one are looked at: time stays bounded on the longest lists.
_MOST_AROUND = 64


class Window(NamedTuple):
    """The moments that login `by`, `km` away, rules out: from `start` to `end`, both left over."""

    start: float
    end: float
    by: int
    km: float


def squeezed(
    seen: Sequence[Seen],
    order: Sequence[int],
    may_count: Callable[[Seen], bool],
    support: Callable[[int], tuple[float, ...]],
    found: dict[int, Conflict],
) -> None:
    """Adds to `found` what is squeezed out and not convicted yet. `order` is that of time."""
    counted = [i for i in order if i not in found and seen[i].place is not None and may_count(seen[i])]
    spans = [i for i in counted if _LEAST_SPAN < _span(seen[i]) <= _LONGEST_SPAN]
    if not spans or len(counted) < 2:
        return
    points = sorted((i for i in counted if _span(seen[i]) < _REACH), key=lambda i: _start(seen[i]))
    starts = [_start(seen[i]) for i in points]
    for i in spans:
        first = bisect_left(starts, _start(seen[i]) - 2 * _REACH)
        last = bisect_left(starts, _end(seen[i]) + _REACH)
        around = [p for p in points[first:last][:_MOST_AROUND] if p != i and p not in found]
        conflict = _conflict(seen, i, around, support)
        if conflict is not None:
            found[conflict.convicted] = conflict


def _conflict(
    seen: Sequence[Seen], i: int, around: Sequence[int], support: Callable[[int], tuple[float, ...]]
) -> Conflict | None:
    chosen = _cover(_windows(seen, i, around), seen[i])
    if not chosen:
        return None
    convicted = min((i, *(window.by for window in chosen)), key=support)
    # Between each two the way there and back takes longer than there is; the widest of these gaps says it best.
    before, after = max(
        pairwise(chosen) if len(chosen) > 1 else [(chosen[0], chosen[0])],
        key=lambda pair: _end(seen[pair[1].by]) - _start(seen[pair[0].by]),
    )
    is_chain = before is not after
    hours = (_end(seen[after.by]) - _start(seen[before.by])) if is_chain else before.km / KM_PER_HOUR * _HOUR
    return Conflict(
        convicted,
        before.by if convicted == i else i,
        before.km + after.km if is_chain else before.km,
        hours / _HOUR,
        is_concurrent=False,
        is_weak=not _cover(_windows(seen, i, around, is_kind=True), seen[i]),
        is_chain=is_chain,
    )


def _windows(seen: Sequence[Seen], i: int, around: Sequence[int], *, is_kind: bool = False) -> list[Window]:
    """is_kind: with all that a looked-up place may be off taken away."""
    one, found = seen[i], []
    for by in around:
        other = seen[by]
        if other.block is not None and other.block == one.block:
            continue
        km = apart_km(one, other)
        if is_kind:
            km -= max(allowance_km(one, other), allowance_km(other, one))
        if km < LEAST_KM:
            continue
        reach = km / KM_PER_HOUR * _HOUR
        window = Window(_end(other) - reach, _start(other) + reach, by, km)
        if window.start < window.end and window.end > _start(one) and window.start < _end(one):
            found.append(window)
    return found


def _cover(windows: Sequence[Window], one: Seen) -> list[Window]:
    """The fewest windows that leave no moment of the login's span, in order; empty where one is left."""
    chosen: list[Window] = []
    reached = _start(one)
    while not chosen or reached <= _end(one):
        over = [window for window in windows if window.start < reached < window.end]
        if not over:
            return []
        chosen.append(max(over, key=lambda window: window.end))
        reached = chosen[-1].end
    return chosen


def _start(one: Seen) -> float:
    return one.start if one.start is not None else 0.0


def _end(one: Seen) -> float:
    return one.end if one.end is not None else 0.0


def _span(one: Seen) -> float:
    return _end(one) - _start(one)

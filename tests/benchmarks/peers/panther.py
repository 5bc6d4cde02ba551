"""Panther's impossible-travel-login rule (Apache-2.0), from its description: 900 km/h within a day, relays only inform."""

from collections.abc import Sequence

from peers.event import Event, km_between

KM_PER_HOUR = 900.0
MEMORY_HOURS = 24.0
NOISE_KM = 50.0
NOISE_HOURS = 10 / 60


def alerts(events: Sequence[Event]) -> list[bool]:
    """Whether each login, in order of time, raises an alert against the one before it."""
    found: list[bool] = []
    before: Event | None = None
    for event in events:
        found.append(before is not None and _is_impossible(before, event))
        before = event
    return found


def _is_impossible(before: Event, event: Event) -> bool:
    if before.ip == event.ip or before.is_relay or event.is_relay:
        return False
    hours = (event.at - before.at) / 3600
    km = km_between(before, event)
    if km is None or hours > MEMORY_HOURS or (km < NOISE_KM and hours < NOISE_HOURS):
        return False
    return km / max(hours, 1 / 3600) > KM_PER_HOUR

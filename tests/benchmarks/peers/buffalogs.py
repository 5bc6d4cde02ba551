"""certego/BuffaLogs' rules (Apache-2.0), from their description: new device, new country, country unseen for long, travel."""

from collections.abc import Sequence

from peers.event import Event, km_between

DAY = 86400.0
LEARNING_DAYS = 14
UNSEEN_DAYS = 30
LEAST_KM = 100.0
KM_PER_HOUR = 300.0


def alerts(events: Sequence[Event]) -> list[bool]:
    """Whether each login, in order of time, raises an alert. Nothing does in the first 14 days."""
    devices: set[str] = set()
    countries: dict[str, float] = {}
    found: list[bool] = []
    for at, event in enumerate(events):
        is_alert = (
            event.device not in devices or event.at - countries.get(event.country, -1e12) > UNSEEN_DAYS * DAY
        )
        if at:
            km = km_between(events[at - 1], event)
            hours = max((event.at - events[at - 1].at) / 3600, 1 / 3600)
            is_alert = is_alert or (km is not None and km > LEAST_KM and km / hours > KM_PER_HOUR)
        found.append(is_alert and event.at - events[0].at >= LEARNING_DAYS * DAY)
        devices.add(event.device)
        countries[event.country] = event.at
    return found

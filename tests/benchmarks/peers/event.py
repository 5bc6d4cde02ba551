"""One login as the published rules want it: a moment, a point on earth, a country, a device, an address."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt


@dataclass(slots=True)
class Event:
    """at: epoch seconds. latitude and longitude are None where only an address is known. is_relay: VPN, relay or satellite."""

    at: float
    country: str
    latitude: float | None
    longitude: float | None
    device: str
    ip: str
    is_relay: bool


def km_between(a: Event, b: Event) -> float | None:
    """Between the two points as given, without any radius; None where one has none."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    one, other = radians(a.latitude), radians(b.latitude)
    half = (
        sin((other - one) / 2) ** 2 + cos(one) * cos(other) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    )
    return 2 * 6371.0 * asin(min(1.0, sqrt(half)))

"""Makes logins for examples in one line each."""

from datetime import UTC, datetime, timedelta

from loginguard.logins.profile import Profile
from loginguard.model.address import Address, AddressKind
from loginguard.model.device import Device
from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.model.place import Place

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
AT_HOME = Profile(home=("PT",), home_from="option")

PLACES = {
    "Lisbon": ("PT", "11", 38.72, -9.14),
    "Porto": ("PT", "13", 41.15, -8.61),
    "Madrid": ("ES", "MD", 40.42, -3.70),
    "London": ("GB", "ENG", 51.51, -0.13),
    "Lagos": ("NG", "LA", 6.45, 3.39),
    "New York": ("US", "US-NY", 40.71, -74.01),
    "Los Angeles": ("US", "US-CA", 34.05, -118.24),
}


def place(city: str, radius_km: float = 25.0) -> Place:
    """One of PLACES."""
    country, region, latitude, longitude = PLACES[city]
    return Place(country, region, city, latitude, longitude, radius_km, "city", text=city)


def row(
    city: str | None = None,
    days: float | None = 0.0,
    device: str | None = None,
    *,
    spread_hours: float = 0.0,
    radius_km: float = 25.0,
    ip: str | None = None,
    registered: str | None = None,
    kind: AddressKind = "public",
    current: bool = False,
) -> Login:
    """A login `days` before NOW, known to `spread_hours` on either side; without a time for None."""
    time = None
    if days is not None:
        at = NOW - timedelta(days=days)
        spread = timedelta(hours=spread_hours)
        time = Interval(at - spread, at + spread, at)
    return Login(
        text=f"{city} {device}",
        source="example",
        place=place(city, radius_km) if city else None,
        address=Address(ip, 4, kind, registered) if ip else None,
        time=time,
        device=Device(signature=device) if device else None,
        current=current,
    )


def habit(city: str = "Lisbon", device: str = "chrome/windows/desktop", count: int = 30) -> list[Login]:
    """A login a day at the same hour, up to the day before yesterday."""
    return [row(city, 2 + day, device) for day in range(count)]

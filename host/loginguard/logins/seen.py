"""A login made ready for the rules: its time in seconds, its country with how that is known, its keys for history."""

from dataclasses import dataclass

from loginguard.logins.blocks import block_of
from loginguard.logins.profile import Sighting
from loginguard.model.login import Login
from loginguard.model.place import Place
from loginguard.model.verdict import CountryFrom

# Ranges that many people far from each other share: where they end says little about where someone is.
ANONYMISING = frozenset({"relay", "satellite"})


@dataclass(slots=True)
class Seen:
    """start, end, at: epoch seconds of the login's interval and its likeliest point, None without a time.

    country, country_from: as judged by. others: further countries that the same place text may mean. place: only where it has
    coordinates. region, device, block: what history counts, None where the row does not say.
    """

    login: Login
    start: float | None
    end: float | None
    at: float | None
    country: str | None
    country_from: CountryFrom | None
    others: tuple[str, ...]
    place: Place | None
    region: tuple[str, str] | None
    device: str | None
    block: str | None
    is_anonymising: bool


def see(login: Login) -> Seen:
    """Takes what the rules need from a login, once."""
    start = end = at = None
    time = login.time
    if time is not None:
        start = at = time.start.timestamp()
        # An export's time is one point, and reckoning it once is enough.
        if time.likeliest is not time.start:
            at = time.likeliest.timestamp()
        end = at if time.end is time.likeliest else time.end.timestamp()
    country: str | None = None
    country_from: CountryFrom | None = None
    others: tuple[str, ...] = ()
    place = login.place
    region = None
    if place is not None:
        country = place.country
        if country is not None:
            country_from = "address" if place.known_by == "address" else "named"
            name = place.region or place.city
            if name:
                region = (country, name)
        if place.candidates:
            others = tuple({c.country: None for c in place.candidates if c.country and c.country != country})
        if place.latitude is None or place.longitude is None:
            place = None
    address = login.address
    block = None
    is_anonymising = False
    if address is not None:
        if address.kind == "public" or address.kind in ANONYMISING:
            block = block_of(address.ip)
            is_anonymising = address.kind != "public"
        if country is None and address.registered is not None:
            country, country_from = address.registered, "address"
    device = login.device.signature or None if login.device is not None else None
    return Seen(
        login,
        start,
        end,
        at,
        country,
        country_from,
        others,
        place,
        region,
        device,
        block,
        is_anonymising,
    )


def shown_by(login: Login) -> str:
    """What a login shows, apart from its time, as one stable text to find it again by."""
    place, address, device = login.place, login.address, login.device
    # What a database says of the address is no part of it: the database is renewed, the login stays the same.
    is_shown = place is not None and place.known_by != "address"
    where = (place.country, place.region, place.city) if place and is_shown else (login.place_text,)
    parts = (
        *where,
        address.ip if address else None,
        device.signature if device else login.device_text,
        login.method,
    )
    return "\x1f".join(part or "" for part in parts)


def sighting(login: Login) -> Sighting:
    """How this login can be found again at a later look."""
    time = login.time
    if time is None:
        return Sighting(shown_by(login))
    return Sighting(shown_by(login), time.start.timestamp(), time.end.timestamp())

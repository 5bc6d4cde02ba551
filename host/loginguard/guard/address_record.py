"""What one record of an address database says: network and place, in the forms of GeoLite2, DB-IP and ipinfo."""

from typing import Any

from loginguard.model.place import Place

# Two databases of good name differ by 267 km at the median for the same address (compared on 2026-11-24).
LEAST_RADIUS_KM = 250.0


def network_of(record: dict[str, Any]) -> str | None:
    """The name of the network that the address belongs to, else its number ("AS12345")."""
    name = record.get("autonomous_system_organization") or record.get("as_name") or record.get("isp")
    number = record.get("autonomous_system_number") or record.get("asn")
    return _text(name) or (f"AS{str(number).removeprefix('AS')}" if isinstance(number, int | str) else None)


def place_of(record: dict[str, Any], ip: str) -> Place | None:
    """Where the record places the address; None where it names no country."""
    country = _code(record.get("country")) or _code(record.get("country_code"))
    if country is None:
        return None
    spot = record.get("location") if isinstance(record.get("location"), dict) else record
    latitude, longitude = _degrees(spot, "latitude", "lat", 90), _degrees(spot, "longitude", "lng", 180)
    radius = spot.get("accuracy_radius") if isinstance(spot, dict) else None
    has_spot = latitude is not None and longitude is not None
    return Place(
        country=country,
        region=_region(record, country),
        city=_name(record.get("city")),
        latitude=latitude if has_spot else None,
        longitude=longitude if has_spot else None,
        radius_km=max(LEAST_RADIUS_KM, float(radius) if isinstance(radius, int | float) else 0.0),
        known_by="address",
        confidence="low",
        text=ip,
    )


def _code(value: Any) -> str | None:
    code = value.get("iso_code") if isinstance(value, dict) else value
    return code if isinstance(code, str) and len(code) == 2 and code.isascii() and code.isupper() else None


def _region(record: dict[str, Any], country: str) -> str | None:
    divisions = record.get("subdivisions")
    first = divisions[0] if isinstance(divisions, list) and divisions else None
    code = first.get("iso_code") if isinstance(first, dict) else None
    return (
        f"{country}-{code}" if isinstance(code, str) and code else _name(first) or _text(record.get("region"))
    )


def _name(value: Any) -> str | None:
    if isinstance(value, dict):
        names = value.get("names")
        return _text(names.get("en") or next(iter(names.values()), None)) if isinstance(names, dict) else None
    return _text(value)


def _text(value: Any) -> str | None:
    return value.strip()[:100] or None if isinstance(value, str) else None


def _degrees(spot: Any, name: str, short: str, most: int) -> float | None:
    value = spot.get(name, spot.get(short)) if isinstance(spot, dict) else None
    try:
        number = float(value) if isinstance(value, int | float | str) else None
    except ValueError:
        return None
    return number if number is not None and abs(number) <= most else None

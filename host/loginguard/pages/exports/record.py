"""One record of an export, its values under known columns, as a login; the same values again cost a look-up only."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from loginguard.model.address import Address
from loginguard.model.device import Device
from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.model.place import Place
from loginguard.pages.exports.columns import Column
from loginguard.recognise.addresses import read_address
from loginguard.recognise.devices import read_device
from loginguard.recognise.great_circle import great_circle_km
from loginguard.recognise.places import city_place, country_centre, read_country, read_place, region_place

_TRUE = frozenset(
    {"true", "1", "yes", "y", "current", "sí", "si", "sim", "oui", "ja", "da", "да", "так", "是", "はい"}
)
# The columns that a login is made of, in the order in which `RecordReader.login` takes their values.
FIELDS: tuple[Column, ...] = (
    *("account", "time", "ip", "method", "current"),
    *("country", "region", "city", "place", "lat", "lon"),
    *("device", "os", "browser", "user_agent"),
)
_MOST_REMEMBERED = 200_000
_EARLIEST, _LATEST = 946_684_800, 4_102_444_800
_COORDINATE_RADIUS_KM = 25.0
# Two databases of addresses differ by 267 km at the median, by more than 1,313 for a quarter (compared on 2026-11-24).
_FARTHEST_OFF_KM = 1300.0
# As programs write it in whatever country: "Mon Nov 23 08:02:11 UTC 2026".
_IN_ENGLISH = re.compile(
    r"[A-Z][a-z]{2},? (?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} [A-Z][a-z]{2}),? .{5,40}", re.ASCII
)
_POINT = re.compile(r"\s*[(\[]?\s*(-?\d{1,2}\.\d+)\s*[,;/ ]\s*(-?\d{1,3}\.\d+)\s*[)\]]?\s*")


class RecordReader:
    """Turns mappings of column → value into logins. Places, devices and addresses that were seen are not read again.

    order: in which order all of the export's dates have day and month, where that is settled ("dmy", "mdy").
    """

    __slots__ = ("_addresses", "_devices", "_places", "lang", "now", "order", "source", "zone")

    def __init__(self, *, source: str, now: datetime, zone: tzinfo, lang: str | None) -> None:
        self.source, self.now, self.zone, self.lang = source, now, zone, lang
        self.order: str | None = None
        self._places: dict[object, tuple[Place | None, str | None]] = {}
        self._devices: dict[object, tuple[Device | None, str | None]] = {}
        self._addresses: dict[str, Address | None] = {}

    def read(self, values: Mapping[str, Any], text: str = "") -> Login:
        """The login of one record, by column; what the record doesn't have is None."""
        return self.login(tuple(map(values.get, FIELDS)), text)

    def login(self, values: tuple[Any, ...], text: str = "") -> Login:
        """The same of values in the order of FIELDS: strings, numbers, booleans or None."""
        account, time, ip, method, current = values[:5]
        where, what = values[5:11], values[11:]
        try:
            place, shown = self._places[where]
        except (KeyError, TypeError):
            place, shown = self._place(*where)
        try:
            device, device_text = self._devices[what]
        except (KeyError, TypeError):
            device, device_text = self._device(*what)
        if time == "":
            time = None
        # By position: a million of these are made, and names cost as much again.
        return Login(
            text[:500],
            self.source,
            _text(account) if account is not None else None,
            None,
            shown,
            place,
            self._address(ip) if ip else None,
            _text(time),
            self.time(time) if time is not None else None,
            device_text,
            device,
            _text(method) if method is not None else None,
            current is not None and _is_true(current),
        )

    def time(self, value: object) -> Interval | None:
        """A time as text, or as seconds, milliseconds or microseconds since 1970."""
        if isinstance(value, int | float) and not isinstance(value, bool):
            return _epoch(float(value))
        if not isinstance(value, str):
            return None
        text = value.strip()
        if found := _iso(text, self.zone):
            return found
        if text.replace(".", "", 1).isdigit() and len(text.split(".")[0]) in {10, 13, 16}:
            return _epoch(float(text))
        from loginguard.recognise.times import read_time  # 20 ms, and machines write none that need it

        found = read_time(text, now=self.now, zone=self.zone, lang=self.lang, order=self.order)
        if found is None and _IN_ENGLISH.fullmatch(text):
            found = read_time(text, now=self.now, zone=self.zone, lang="en", order=self.order)
        return found

    def _address(self, value: object) -> Address | None:
        text = value if type(value) is str else str(value)
        try:
            return self._addresses[text]
        except KeyError:
            found = read_address(text)
            if len(self._addresses) < _MOST_REMEMBERED:
                self._addresses[text] = found
            return found

    def _place(
        self, country: object, region: object, city: object, whole: object, lat: object, lon: object
    ) -> tuple[Place | None, str | None]:
        named = [str(v).strip() for v in (city, region, country) if v not in (None, "")]
        stated = str(whole).strip() if whole not in (None, "") else ""
        text = ", ".join(named) or stated or None
        place = self._read_place(country, region, city, whole)
        if stated and city in (None, "") and country not in (None, "") and place and place.country:
            # "Porto" and "Portugal" in a column each; where the two contradict, the country stays.
            for both in (stated, f"{stated}, {country}"):
                closer = read_place(both, lang=self.lang)
                if closer and closer.country == place.country and closer.city:
                    place, text = closer, both
                    break
        point = _point(lat, lon) or (_pair(whole) if place is None else None)
        if point:
            text = text or f"{point[0]:g}, {point[1]:g}"
            place = _at(place, point, text) if place else _nearest(point, text)
        if len(self._places) < _MOST_REMEMBERED:
            with suppress(TypeError):
                self._places[country, region, city, whole, lat, lon] = place, text
        return place, text

    def _read_place(self, country: object, region: object, city: object, whole: object) -> Place | None:
        code = read_country(str(country)) if country not in (None, "") else None
        found: Place | None = None
        if city not in (None, "") and code:
            found = city_place(code, str(region) if region not in (None, "") else None, str(city))
        if found is None and region not in (None, "") and code:
            found = region_place(code, str(region))
        if found is None and code:
            found = country_centre(code)
        if found is None:
            text = ", ".join(str(v) for v in (city, region, country) if v not in (None, "")) or str(
                whole or ""
            )
            found = read_place(text, lang=self.lang) if text.strip() else None
        return found

    def _device(
        self, device: object, os: object, browser: object, agent: object
    ) -> tuple[Device | None, str | None]:
        parts = [str(v).strip() for v in (device, browser, os) if v not in (None, "")]
        text = " · ".join(parts) or (str(agent).strip() if agent not in (None, "") else None)
        read = read_device(str(agent)) if agent not in (None, "") else None
        if parts:
            named = read_device(", ".join(parts))
            if read is None:
                read = named
            elif named is not None:
                # A reading is kept and shared: what it lacks is filled in on a copy.
                slots = ("device", "os", "browser", "app")
                read = replace(read, **{s: getattr(named, s) for s in slots if getattr(read, s) is None})
        if read is None and text:
            read = read_device(text)
        found = (read, text)
        if len(self._devices) < _MOST_REMEMBERED:
            with suppress(TypeError):
                self._devices[device, os, browser, agent] = found
        return found


def _text(value: object) -> str | None:
    if value is None or value == "":
        return None
    return value if type(value) is str else str(value)


def _is_true(value: object) -> bool:
    return value is True or (bool(value) and str(value).strip().lower() in _TRUE)


def _epoch(value: float) -> Interval | None:
    # Seconds, milliseconds, microseconds or nanoseconds; nothing that no clock counts, and no infinity, is divided into a date.
    for _ in range(3):
        if value > _LATEST:
            value /= 1000
    if not _EARLIEST <= value <= _LATEST:
        return None
    at = datetime.fromtimestamp(value, UTC)
    return Interval(at, at, at, zone_stated=True)


def _iso(text: str, zone: tzinfo) -> Interval | None:
    # The form that machines write; all others go to recognise.
    if len(text) < 19 or text[4] != "-" or text[10] not in "T ":
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    stated = at.tzinfo is not None
    if not stated:
        at = at.replace(tzinfo=zone)
    end = at if at.microsecond else at + timedelta(milliseconds=999)
    return Interval(at, end, at, stated)


def _point(lat: object, lon: object) -> tuple[float, float] | None:
    if lat in (None, "") or lon in (None, ""):
        return None
    try:
        # Spreadsheets of half the world write "38,7223".
        point = float(str(lat).strip(" °").replace(",", ".")), float(str(lon).strip(" °").replace(",", "."))
    except ValueError:
        return None
    is_nowhere = point == (0.0, 0.0)
    return point if -90 <= point[0] <= 90 and -180 <= point[1] <= 180 and not is_nowhere else None


def _pair(text: object) -> tuple[float, float] | None:
    """ "38.7223, -9.1393" in one column."""
    found = _POINT.fullmatch(text) if isinstance(text, str) else None
    return _point(found[1], found[2]) if found else None


def _nearest(point: tuple[float, float], text: str) -> Place:
    from loginguard.recognise.nearest import nearest_place

    found = nearest_place(*point)
    if found is None:
        return Place(None, None, None, *point, _COORDINATE_RADIUS_KM, "coordinates", text=text)
    found.text = text
    return found


def _at(place: Place, point: tuple[float, float], text: str) -> Place:
    """The named place at these coordinates. Coordinates that lie nowhere near it are a database's slip: the name stands."""
    beyond = 0.0
    if place.latitude is not None and place.longitude is not None:
        apart = great_circle_km(place.latitude, place.longitude, *point)
        beyond = max(0.0, apart - place.radius_km - _COORDINATE_RADIUS_KM)
    if beyond > _FARTHEST_OFF_KM:
        return replace(place, text=text)
    return Place(
        country=place.country,
        region=place.region,
        city=place.city,
        latitude=point[0],
        longitude=point[1],
        # The name and the point may both be meant.
        radius_km=_COORDINATE_RADIUS_KM + beyond,
        known_by="coordinates",
        text=text,
    )

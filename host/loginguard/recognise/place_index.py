"""Names to places through the built index: which records a name or a code may mean, and a record as a Place."""

import math
from functools import cache, lru_cache
from typing import NamedTuple

from loginguard.data.files import mapped
from loginguard.data.name_index import NameIndex
from loginguard.data.place_records import CITY, COUNTRY, REGION, PlaceRecords
from loginguard.model.place import KnownBy, Place
from loginguard.recognise.folding import fold_name

_KNOWN_BY: dict[int, KnownBy] = {COUNTRY: "country", REGION: "region", CITY: "city"}


class Entry(NamedTuple):
    """One record: number orders by likeliness (countries, regions, then cities by population)."""

    number: int
    kind: int
    country: str
    region: int
    latitude: float
    longitude: float
    radius_km: float
    population: int


@cache
def _records() -> PlaceRecords:
    return PlaceRecords(mapped("places.bin"))


@cache
def _index() -> NameIndex:
    return NameIndex(mapped("place_names.bin"))


def place_count() -> int:
    """How many records there are, numbered from 0."""
    return _records().count


@lru_cache(maxsize=16384)
def entry(number: int) -> Entry:
    """The record of that number."""
    kind, country, region, latitude, longitude, radius, population = _records().record(number)
    return Entry(number, kind, country, region, latitude, longitude, radius, population)


@lru_cache(maxsize=16384)
def entries_of_name(name: str) -> tuple[Entry, ...]:
    """What a name in any language may mean, likeliest first."""
    return tuple(entry(number) for number in _index().find(fold_name(name)))


@lru_cache(maxsize=2048)
def entries_of_code(code: str) -> tuple[Entry, ...]:
    """What an upper-case code may mean: a country ("PT", "PRT") or a state ("TX")."""
    return tuple(entry(number) for number in _index().find("=" + code)) if code.isascii() else ()


@lru_cache(maxsize=256)
def countries_of_zone(zone: str) -> tuple[str, ...]:
    """The countries with a city that keeps this IANA zone ("Europe/Lisbon" → PT); empty for UTC and what isn't known."""
    return tuple(entry(number).country for number in _index().find("z:" + zone.lower()))


@lru_cache(maxsize=4096)
def place_of(number: int) -> Place:
    """A record as a Place of its own (callers copy before they change it)."""
    found = entry(number)
    has_centre = not math.isnan(found.latitude)
    region_code = city = None
    if found.kind == REGION:
        region_code = region_name_and_code(number)[0]
    elif found.kind == CITY:
        city = _records().text(number)
        region_code = region_name_and_code(found.region)[0] if found.region >= 0 else None
    return Place(
        country=found.country,
        region=region_code,
        city=city,
        latitude=round(found.latitude, 4) if has_centre else None,
        longitude=round(found.longitude, 4) if has_centre else None,
        radius_km=round(found.radius_km, 1),
        known_by=_KNOWN_BY[found.kind],
    )


def region_name_and_code(number: int) -> tuple[str, str]:
    """(ISO 3166-2 code, usual English name) of a region's record."""
    code, _, name = _records().text(number).partition("\t")
    return code, name

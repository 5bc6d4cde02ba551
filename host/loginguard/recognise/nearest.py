"""The country of a point on the map, by the cities nearest to it; near a border that may be either side's."""

import math
from functools import cache

from loginguard.data.place_records import CITY
from loginguard.model.place import Place
from loginguard.recognise.place_index import entry, place_count, place_of

# Coordinates in an export are those of an address' region, or a phone's; nobody says which.
_RADIUS_KM = 25.0
_FARTHEST_KM = 300.0
_KM_A_DEGREE = 111.2


@cache
def _grid() -> dict[tuple[int, int], list[int]]:
    """The cities' numbers by whole degree of latitude and longitude: 30 ms, once, for exports that name no country."""
    grid: dict[tuple[int, int], list[int]] = {}
    for number in range(place_count()):
        found = entry(number)
        if found.kind == CITY and not math.isnan(found.latitude):
            grid.setdefault((math.floor(found.latitude), math.floor(found.longitude)), []).append(number)
    return grid


def nearest_place(latitude: float, longitude: float) -> Place | None:
    """The country that a point lies in, its radius reaching to the city that says so; None far from any city.

    candidates: the countries of other cities that are about as near, the nearest first.
    """
    near = sorted(_near(latitude, longitude))
    if not near or near[0][0] > _FARTHEST_KM:
        return None
    closest = near[0][0]
    slack = max(_RADIUS_KM, closest / 2)
    countries = dict.fromkeys(
        place_of(number).country for distance, number in near if distance <= closest + slack
    )
    places = [
        Place(
            country=country,
            latitude=latitude,
            longitude=longitude,
            radius_km=round(max(_RADIUS_KM, closest), 1),
            known_by="coordinates",
            confidence="high" if len(countries) == 1 and closest <= _RADIUS_KM else "medium",
        )
        for country in countries
    ]
    places[0].candidates = tuple(places[1:])
    return places[0]


def _near(latitude: float, longitude: float) -> list[tuple[float, int]]:
    # Meridians draw together towards the poles: more degrees of longitude make the same way.
    wide = min(180, math.ceil(3 / max(0.02, math.cos(math.radians(latitude)))))
    row, column = math.floor(latitude), math.floor(longitude)
    found = []
    for y in range(row - 3, row + 4):
        for x in range(column - wide, column + wide + 1):
            for number in _grid().get((y, (x + 180) % 360 - 180), ()):
                city = entry(number)
                found.append((_distance(latitude, longitude, city.latitude, city.longitude), number))
    return found


def _distance(latitude: float, longitude: float, north: float, east: float) -> float:
    """Kilometres, as on a plane: right to a percent over the few hundred that count here."""
    across = ((east - longitude + 180) % 360 - 180) * math.cos(math.radians((latitude + north) / 2))
    return _KM_A_DEGREE * math.hypot(north - latitude, across)

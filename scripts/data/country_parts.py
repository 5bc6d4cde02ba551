"""Builds the parts of wide countries: circles around where their people live, in place of one that reaches over oceans."""

from collections.abc import Mapping, Sequence
from typing import Any

from loginguard.recognise.great_circle import great_circle_km

# One circle does for smaller ones.
WIDE_KM = 1000.0
_MOST_PARTS = 12
_SMALL_ENOUGH_KM = 700.0
# Beyond the outermost town that GeoNames has, of 15,000 people or more, live others.
_BEYOND_KM = 250.0

Circle = tuple[float, float, float]


def parts(cities: Sequence[Any]) -> list[Circle]:
    """(latitude, longitude, radius in km) around towns that lie far from each other, until every town is in one.

    cities: those of one country with `latitude` and `longitude`, the largest first. The next centre is always the town that is
    farthest from all (Gonzalez 1985: at most twice as wide as the best choice of centres).
    """
    centres = [cities[0]]
    while True:
        nearest = [min((_km(city, centre), i) for i, centre in enumerate(centres)) for city in cities]
        farthest, city = max(zip(nearest, cities, strict=True), key=lambda pair: pair[0][0])
        if farthest[0] <= _SMALL_ENOUGH_KM or len(centres) == _MOST_PARTS:
            break
        centres.append(city)
    return [
        (
            centre["latitude"],
            centre["longitude"],
            max(km for km, near in nearest if near == i) + _BEYOND_KM,
        )
        for i, centre in enumerate(centres)
    ]


def written(by_country: Mapping[str, Sequence[Any]], radii: Mapping[str, float]) -> bytes:
    """A line a wide country: its code, then latitude, longitude and radius of each part."""
    lines = []
    for code in sorted(code for code, radius in radii.items() if radius > WIDE_KM):
        numbers = [f"{number:.2f}" for circle in parts(by_country[code]) for number in circle]
        lines.append(" ".join([code, *numbers]))
    return ("\n".join(lines) + "\n").encode("ascii")


def _km(one: Any, other: Any) -> float:
    return great_circle_km(one["latitude"], one["longitude"], other["latitude"], other["longitude"])

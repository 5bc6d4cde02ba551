"""How far two places are apart at the least, once both are allowed to be wrong by their radius."""

from loginguard.model.place import Place
from loginguard.recognise.country_parts import Circle, country_parts
from loginguard.recognise.great_circle import great_circle_km


def least_km(a: Place, b: Place) -> float | None:
    """Between the nearest points that the two places may mean; never below 0, None where one has no coordinates.

    A place that may mean several (`candidates`) is as near as its nearest candidate, a wide country as its nearest part.
    """
    left: float | None = None
    for one in (a, *a.candidates):
        for other in (b, *b.candidates):
            ours, theirs = _circles(one), _circles(other)
            if not ours or not theirs:
                return None
            km = min(_apart(mine, their) for mine in ours for their in theirs)
            if left is None or km < left:
                left = km
    return left


def _circles(place: Place) -> tuple[Circle, ...]:
    """Where a place may be; empty where nothing is known of it."""
    if place.latitude is None or place.longitude is None:
        return ()
    parts = country_parts(place.country) if place.known_by == "country" and place.country else ()
    return parts or ((place.latitude, place.longitude, place.radius_km),)


def _apart(one: Circle, other: Circle) -> float:
    return max(0.0, great_circle_km(one[0], one[1], other[0], other[1]) - one[2] - other[2])

"""How far two places are apart at the least, once both are allowed to be wrong by their radius."""

from math import asin, cos, radians, sin, sqrt

from loginguard.model.place import Place

# Mean radius of the earth (IUGG), good to 0.6 % for a great circle.
EARTH_RADIUS_KM = 6371.0088


def great_circle_km(latitude_a: float, longitude_a: float, latitude_b: float, longitude_b: float) -> float:
    """Degrees in, kilometres out, by the haversine formula."""
    phi_a, phi_b = radians(latitude_a), radians(latitude_b)
    half = sin((phi_b - phi_a) / 2) ** 2
    half += cos(phi_a) * cos(phi_b) * sin(radians(longitude_b - longitude_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))


def least_km(a: Place, b: Place) -> float | None:
    """Between the nearest points that the two places may mean; never below 0, None where one has no coordinates.

    A place that may mean several (`candidates`) is as near as its nearest candidate.
    """
    left: float | None = None
    for one in (a, *a.candidates):
        for other in (b, *b.candidates):
            if (
                one.latitude is None
                or one.longitude is None
                or other.latitude is None
                or other.longitude is None
            ):
                return None
            centres = great_circle_km(one.latitude, one.longitude, other.latitude, other.longitude)
            km = max(0.0, centres - one.radius_km - other.radius_km)
            if left is None or km < left:
                left = km
    return left

"""Distance over the earth's surface."""

from math import asin, cos, radians, sin, sqrt

# Mean radius of the earth (IUGG), good to 0.6 % for a great circle.
EARTH_RADIUS_KM = 6371.0088


def great_circle_km(latitude_a: float, longitude_a: float, latitude_b: float, longitude_b: float) -> float:
    """Degrees in, kilometres out, by the haversine formula."""
    phi_a, phi_b = radians(latitude_a), radians(latitude_b)
    half = sin((phi_b - phi_a) / 2) ** 2
    half += cos(phi_a) * cos(phi_b) * sin(radians(longitude_b - longitude_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))

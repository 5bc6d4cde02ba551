"""How far two places are apart at the least, once both are allowed to be wrong by their radius."""

from loginguard.model.place import Place
from loginguard.recognise.great_circle import great_circle_km


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

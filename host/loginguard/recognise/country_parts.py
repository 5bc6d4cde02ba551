"""Where a wide country's people live: circles around its parts, in place of one that reaches over oceans."""

from functools import cache

from loginguard.data.files import mapped

Circle = tuple[float, float, float]


def country_parts(alpha2: str) -> tuple[Circle, ...]:
    """(latitude, longitude, radius in km) of each part; empty for a country that one circle does for."""
    return _table().get(alpha2, ())


@cache
def _table() -> dict[str, tuple[Circle, ...]]:
    table = {}
    for line in mapped("country_parts.txt")[:].decode("ascii").splitlines():
        code, *numbers = line.split()
        values = list(map(float, numbers))
        table[code] = tuple(zip(values[::3], values[1::3], values[2::3], strict=True))
    return table

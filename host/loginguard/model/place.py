"""A place on earth as a text or an address gave it, with how far off it may be."""

from dataclasses import dataclass
from typing import Literal

from loginguard.model.confidence import Confidence

KnownBy = Literal["city", "region", "country", "coordinates", "address"]


@dataclass(slots=True)
class Place:
    """Where something was.

    country: ISO 3166-1 alpha-2, or None. region: ISO 3166-2 code where known ("US-CA"), else the name as written.
    city: the city's usual English name. latitude, longitude: degrees, WGS 84; None where only a name without a
    centre is known. radius_km: how far from the centre the true point may lie. known_by: what the radius rests on.
    candidates: other places that the same text may mean, likeliest first, without candidates of their own.
    """

    country: str | None
    region: str | None = None
    city: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float = 0.0
    known_by: KnownBy = "country"
    confidence: Confidence = "high"
    text: str = ""
    candidates: tuple["Place", ...] = ()

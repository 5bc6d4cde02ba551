"""A time as a text gave it: never a point, always from when to when."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(slots=True)
class Interval:
    """From `start` to `end`, both aware and inclusive, `start <= end`; `likeliest` lies between them.

    zone_stated: whether the text itself said its zone ("14:07 UTC"); otherwise the caller's zone was assumed.
    """

    start: datetime
    end: datetime
    likeliest: datetime
    zone_stated: bool = False

"""What is known of one person, to hold a login against: homes, trips, devices and networks of theirs, what they said."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, NamedTuple

HomeFrom = Literal["option", "profile", "current", "none"]
AnswerName = Literal["me", "not-me", "unsure"]


class Trip(NamedTuple):
    """In `country` (alpha-2) from `start` to `end`, both aware: the first moment of the first day, the last of the last."""

    country: str
    start: datetime
    end: datetime


class Sighting(NamedTuple):
    """One login as it can be found again at a later look: what it showed, and between which epoch seconds it was.

    A later look may give the same login a wider or a narrower time ("2 hours ago", then "yesterday"), so two sightings
    are the same login when all they show is equal and their times overlap. Without a time `start` and `end` are None.
    """

    shown: str
    start: float | None = None
    end: float | None = None

    def is_same(self, other: "Sighting") -> bool:
        """Whether both may be one and the same login."""
        if self.shown != other.shown:
            return False
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return self.start == other.start
        return self.start <= other.end and other.start <= self.end


@dataclass(slots=True)
class Profile:
    """home: alpha-2, the one where the person mostly is first. home_from: who said so; "current" (the session in use) and
    "none" (nobody; a long history where there is a home) are no word of the person's, and then nothing is foreign with
    more than low confidence.

    devices: signatures that the person called theirs. blocks: address blocks ("203.0.113.0/24") that they called
    theirs, a usual VPN exit among them. places: (country, region, city) where they said they are. refused_blocks,
    refused_devices: what showed in logins that they said were not theirs. answers: what they said of single logins, the
    latest word on each.
    """

    home: tuple[str, ...] = ()
    home_from: HomeFrom = "none"
    trips: tuple[Trip, ...] = ()
    devices: frozenset[str] = frozenset()
    blocks: frozenset[str] = frozenset()
    places: frozenset[tuple[str, str, str]] = frozenset()
    refused_blocks: frozenset[str] = frozenset()
    refused_devices: frozenset[str] = frozenset()
    answers: dict[str, list[tuple[Sighting, AnswerName]]] = field(default_factory=dict)

    @property
    def is_settled(self) -> bool:
        """Whether the person themselves said which countries are home."""
        return bool(self.home) and self.home_from in {"option", "profile"}

    def with_home(self, countries: tuple[str, ...], home_from: HomeFrom) -> "Profile":
        """The same person with another home."""
        return replace(self, home=countries, home_from=home_from if countries else "none")

"""An hour of the day at which this person has never signed in, once there is history enough to say so."""

from loginguard.logins.finding import Finding
from loginguard.logins.history import DAY, History
from loginguard.logins.profile import Profile
from loginguard.logins.seen import Seen
from loginguard.model.message import Message

LEAST_LOGINS = 30
# On a trip or in another season the same habit stands an hour or two aside.
NEIGHBOURS = 2
_WIDEST_SECONDS = 2 * 3600.0


def examine(seen: Seen, history: History, profile: Profile) -> Finding | None:
    """Unfamiliar, with low confidence, where neither the hour nor its neighbours were ever used."""
    del profile
    if seen.at is None or seen.start is None or seen.end is None or history.timed < LEAST_LOGINS:
        return None
    if seen.end - seen.start > _WIDEST_SECONDS:
        return None
    hour = int(seen.at % DAY // 3600)
    if history.hours[hour]:
        return None
    near = sum(history.hours[(hour + step) % 24] for step in range(-NEIGHBOURS, NEIGHBOURS + 1))
    if near:
        return None
    return Finding("unfamiliar", "low", Message("unusual-hour"), 3.0)

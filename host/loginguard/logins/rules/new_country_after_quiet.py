"""The first login after a quiet time, from a country of the person's where they were not seen before."""

from loginguard.logins.finding import Finding
from loginguard.logins.history import DAY, History
from loginguard.logins.profile import Profile
from loginguard.logins.seen import Seen
from loginguard.model.message import Message

QUIET_DAYS = 30
LEAST_LOGINS = 4


def examine(seen: Seen, history: History, profile: Profile) -> Finding | None:
    """Unfamiliar, with low confidence: an account that sleeps is the one that is taken unseen."""
    del profile
    if seen.at is None or history.last is None or seen.at - history.last < QUIET_DAYS * DAY:
        return None
    if seen.country is None or history.countries.total < LEAST_LOGINS or seen.country in history.countries.of:
        return None
    days = int((seen.at - history.last) // DAY)
    return Finding(
        "unfamiliar", "low", Message("new-country-after-quiet", {"country": seen.country, "count": days}), 3.0
    )

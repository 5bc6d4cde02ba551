"""A region or city never seen before and far from all that were, within a country of the person's."""

from loginguard.logins.distance import least_km
from loginguard.logins.finding import Finding
from loginguard.logins.history import History
from loginguard.logins.profile import Profile
from loginguard.logins.seen import Seen
from loginguard.model.message import Message

LEAST_LOGINS = 4
LEAST_BITS = 2.0
# Providers place one household in towns that lie this far apart (facts: databases disagree by 267 km at the median).
NEAR_KM = 150.0


def examine(seen: Seen, history: History, profile: Profile) -> Finding | None:
    """Unfamiliar where the region is new and no known one is near."""
    region, place = seen.region, seen.place
    if region is None or place is None or seen.country_from != "named" or region in history.regions.of:
        return None
    # Abroad every part is new, and that it is abroad says all.
    if seen.country not in profile.home or history.regions.total < LEAST_LOGINS:
        return None
    bits = history.regions.bits(region)
    if bits < LEAST_BITS:
        return None
    if (region[0], place.region or "", place.city or "") in profile.places:
        return None
    for known in history.placed.values():
        if known.place is not None:
            km = least_km(known.place, place)
            if km is not None and km < NEAR_KM:
                return None
    return Finding("unfamiliar", "medium" if bits >= 4 else "low", Message("new-region"), bits)

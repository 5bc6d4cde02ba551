"""Where the login is from, against the person's homes and trips: what makes a login foreign, and how sure that is."""

from functools import lru_cache

from loginguard.logins.history import History
from loginguard.logins.profile import Profile, Trip
from loginguard.logins.seen import Seen
from loginguard.logins.territories import state_of
from loginguard.model.confidence import Confidence, least, lower
from loginguard.model.message import Message
from loginguard.model.verdict import Verdict, VerdictName

# A trip's days are the calendar's; where on earth they began and ended nobody said: just outside is foreign, but not surely.
_TRIP_SLACK_SECONDS = 14 * 3600.0


def judge_country(seen: Seen, history: History, profile: Profile) -> Verdict:  # noqa: PLR0911 - one return a case
    """The verdict by country alone; `unknown` with what is missing where there is none."""
    country = seen.country
    if country is None:
        return _missing(seen)
    if country in profile.home:
        return _at_home(seen, profile)
    if profile.trips and any(trip.country == country for trip in profile.trips):
        on_trip = _on_trip(seen, history, profile)
        if on_trip:
            return on_trip
    if not profile.home:
        return _verdict(seen, "unknown", "low", _about("home-unknown", country))
    if seen.country_from == "address":
        return _registered(seen, history, profile)
    for other in seen.others:
        if other in profile.home:
            return _verdict(seen, "unfamiliar", "low", _about("maybe-home", other))
    return _foreign(seen, history, profile)


@lru_cache(maxsize=4096)
def _about(code: str, country: str | None) -> Message:
    """Made once for all verdicts that say so: nothing changes a message."""
    return Message(code, {"country": country})


def _verdict(seen: Seen, name: VerdictName, confidence: Confidence, *reasons: Message) -> Verdict:
    return Verdict(name, confidence, list(reasons), seen.country, seen.country_from)


def _missing(seen: Seen) -> Verdict:
    address = seen.login.address
    if address is not None and address.kind not in ("public", "relay", "satellite"):
        return _verdict(
            seen, "unknown", "low", Message("address-says-nothing", {"ip": address.ip, "kind": address.kind})
        )
    if seen.login.place_text:
        return _verdict(seen, "unknown", "low", Message("place-not-understood"))
    return _verdict(seen, "unknown", "low", Message("place-missing"))


def _at_home(seen: Seen, profile: Profile) -> Verdict:
    place = seen.login.place
    if seen.country_from == "address":
        return _verdict(seen, "familiar", "medium", _about(_by_address(seen, "home"), seen.country))
    sure: Confidence = place.confidence if place is not None else "medium"
    if not profile.is_settled:
        sure = least(sure, "medium")
    if seen.others and not all(other in profile.home for other in seen.others):
        sure = least(sure, "medium")
    return _verdict(seen, "familiar", sure, _about("home-country", seen.country))


def _on_trip(seen: Seen, history: History, profile: Profile) -> Verdict | None:
    if seen.start is None or seen.end is None:
        return _verdict(seen, "unfamiliar", "low", _about("trip-time-missing", seen.country))
    if any(_covers(trip, seen, 0.0) for trip in profile.trips):
        return _verdict(seen, "familiar", "medium", _about("on-trip", seen.country))
    if profile.home and any(_covers(trip, seen, _TRIP_SLACK_SECONDS) for trip in profile.trips):
        verdict = _foreign(seen, history, profile)
        verdict.confidence = "low"
        return verdict
    return None


def _covers(trip: Trip, seen: Seen, slack: float) -> bool:
    if trip.country != seen.country or seen.start is None or seen.end is None:
        return False
    return seen.start <= trip.end.timestamp() + slack and seen.end >= trip.start.timestamp() - slack


def _by_address(seen: Seen, where: str) -> str:
    """The registries say which country an address belongs to, a database of the person's own where it is placed."""
    return f"{'registered' if seen.login.place is None else 'placed'}-{where}"


def _registered(seen: Seen, history: History, profile: Profile) -> Verdict:
    """Where an address is registered is not where someone is (facts: 1 to 27 % differ): low at most, and outweighed."""
    reason = _about(_by_address(seen, "abroad"), seen.country)
    if seen.block is not None and (
        seen.block in profile.blocks or history.at_home_blocks.get(seen.block, 0) > 1
    ):
        return _verdict(seen, "familiar", "low", _about("known-network", seen.country), reason)
    if seen.device is not None and (
        seen.device in profile.devices or history.device_standing(seen.device, seen.at) > 1
    ):
        return _verdict(seen, "unfamiliar", "low", reason, Message("known-device"))
    return _verdict(seen, "foreign", "low", reason)


def _foreign(seen: Seen, history: History, profile: Profile) -> Verdict:
    """A device or a network long used at home speaks for a trip that nobody named; its name alone is too common to acquit."""
    place = seen.login.place
    reasons = [_about("country-not-home", seen.country)]
    sure: Confidence = place.confidence if place is not None else "low"
    if seen.others:
        # All that the name may mean is abroad: which of them it is matters less.
        sure = "medium" if sure == "low" else sure
    if seen.is_anonymising:
        sure = lower(sure)
    standing = 3 if seen.device in profile.devices else history.device_standing(seen.device, seen.at)
    if standing > 1:
        sure = "low" if standing > 2 else lower(sure)
        reasons.append(Message("known-device"))
    if seen.block is not None and history.at_home_blocks.get(seen.block, 0) > 1:
        sure = "low"
    if not profile.is_settled:
        sure = "low"
    state = state_of(seen.country or "")
    for home in profile.home:
        if state_of(home) == state:
            # A person of Puerto Rico is shown in either, by one service so and by the next otherwise.
            sure = "low"
            reasons.append(_about("territory-of-home", home))
            break
    return _verdict(seen, "foreign", sure, *reasons)

"""The same network or device as in a login that the person said was not theirs."""

from loginguard.logins.finding import Finding
from loginguard.logins.history import History
from loginguard.logins.profile import Profile
from loginguard.logins.seen import Seen
from loginguard.model.message import Message


def examine(seen: Seen, history: History, profile: Profile) -> Finding | None:
    """Unfamiliar with high confidence for the network; a device's name alone is too common to say as much."""
    if seen.block is not None and seen.block in profile.refused_blocks:
        return Finding("unfamiliar", "high", Message("refused-network"), 10.0)
    if seen.device is None or seen.device not in profile.refused_devices or seen.device in profile.devices:
        return None
    if history.device_standing(seen.device, seen.at):
        return None
    return Finding("unfamiliar", "low", Message("refused-device"), 4.0)

"""A device never seen before, for somebody whose logins say that this is rare."""

from math import log2

from loginguard.logins.finding import Finding
from loginguard.logins.history import History
from loginguard.logins.profile import Profile
from loginguard.logins.seen import Seen
from loginguard.model.message import Message

# Four logins before, and at most one in four with a device of its own: less says nothing (Entra waits for 10 logins or
# 14 days). For its first day a device stays new: who brings one rarely comes once.
LEAST_LOGINS = 4
LEAST_BITS = 2.0


def examine(seen: Seen, history: History, profile: Profile) -> Finding | None:
    """Unfamiliar where the device is new; nothing while there is too little to compare with."""
    device = seen.device
    if device is None or history.devices.total < LEAST_LOGINS or device in profile.devices:
        return None
    if history.device_standing(device, seen.at) or history.was_there_first(device):
        return None
    bits = -log2(history.devices.chance_of_new())
    if bits < LEAST_BITS:
        return None
    return Finding("unfamiliar", "medium" if bits >= 4 else "low", Message("new-device"), bits)

"""A session or device that lay idle for long while others were in use, and now is used again."""

from loginguard.logins.finding import Finding
from loginguard.logins.history import DAY, History
from loginguard.logins.profile import Profile
from loginguard.logins.seen import Seen
from loginguard.model.message import Message

IDLE_DAYS = 60
LEAST_SINCE = 5


def examine(seen: Seen, history: History, profile: Profile) -> Finding | None:
    """Unfamiliar, with low confidence: an old phone found in a drawer, or one that somebody else found."""
    if seen.device is None or seen.at is None or seen.device in profile.devices:
        return None
    use = history.device_use.get(seen.device)
    if use is None or seen.at - use.last < IDLE_DAYS * DAY:
        return None
    since = sum(1 for at in history.recent if use.last < at < seen.at)
    if since < LEAST_SINCE:
        return None
    days = int((seen.at - use.last) // DAY)
    return Finding("unfamiliar", "low", Message("idle-device-woken", {"count": days}), 2.0)

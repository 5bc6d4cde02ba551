"""The address belongs to a relay or a satellite network: where it ends says little about where someone is. It only informs."""

from loginguard.logins.finding import Finding
from loginguard.logins.history import History
from loginguard.logins.profile import Profile
from loginguard.logins.seen import Seen
from loginguard.model.message import Message


def examine(seen: Seen, history: History, profile: Profile) -> Finding | None:
    """Informs, never judges: many who value their privacy use one, intruders too."""
    del history
    address = seen.login.address
    if not seen.is_anonymising or address is None or seen.block in profile.blocks:
        return None
    return Finding("informs", "low", Message("anonymising-network", {"operator": address.operator or ""}))

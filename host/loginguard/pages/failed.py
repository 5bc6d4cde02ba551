"""Attempts to sign in that failed: no logins; they are left out and counted, for anybody's address is tried all the time."""

import re

from loginguard.model.listing import Listing
from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages import vocabulary

_LONGEST = 160
# "0 failed attempts", "failed: no", "success after 2 failed": a count or a denial, and somebody came in after all.
_NO_FAILURE = re.compile(r"\d|\b(?:no|not|never|none|without|false|after)\b|\bsucce(?:ss|ed)", re.IGNORECASE)


def leave_out(listing: Listing) -> None:
    """Takes the rows that say that they failed from the list and counts them in a warning.

    A row that is signed in here stays whatever it says: a device can be given any name.
    """
    kept = [login for login in listing.rows if not is_failed(login)]
    count = len(listing.rows) - len(kept)
    if count:
        listing.rows = kept
        listing.warnings.append(Message("attempts-left-out", {"count": count}))


def is_failed(login: Login) -> bool:
    """Whether what the row says of its outcome is that nobody came in."""
    said = login.method
    if said is None or login.current or len(said) > _LONGEST or _NO_FAILURE.search(said):
        return False
    return vocabulary.FAILED.within(said.replace("_", " "))

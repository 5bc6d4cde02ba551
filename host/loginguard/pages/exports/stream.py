"""A stream of logins and bad lines as one listing, with a warning that names the first bad line."""

from collections.abc import Iterable

from loginguard.model.listing import Listing
from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages.errors import UnreadableError
from loginguard.pages.exports.ndjson import BadLine


def collect(name: str, stream: Iterable[Login | BadLine]) -> list[Listing]:
    """One listing; [] where no line was a login and none was broken.

    Raises UnreadableError with the first bad line's number where nothing could be read at all.
    """
    listing = Listing(name=name, kind="ndjson")
    bad: list[BadLine] = []
    for found in stream:
        if isinstance(found, BadLine):
            bad.append(found)
        else:
            listing.rows.append(found)
    if not listing.rows:
        if bad:
            raise UnreadableError("line-malformed", {"line": bad[0].number})
        return []
    if bad:
        listing.warnings.append(Message("lines-bad", {"count": len(bad), "line": bad[0].number}))
    return [listing]

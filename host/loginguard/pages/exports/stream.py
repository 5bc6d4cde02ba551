"""A whole NDJSON export as one listing, with a warning that names the first line that could not be read."""

import json
from itertools import islice

from loginguard.model.listing import Listing
from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages.errors import UnreadableError
from loginguard.pages.exports.columns import tells_logins
from loginguard.pages.exports.events import are_other_deeds
from loginguard.pages.exports.line_order import order_of_lines
from loginguard.pages.exports.ndjson import BadLine, flatten, iter_logins
from loginguard.pages.given import Given

_SAMPLE = 50


def read_ndjson(given: Given, text: str) -> list[Listing]:
    """One listing; [] where no line tells anything of a login and none was broken.

    Raises UnreadableError with the first bad line's number where nothing could be read at all.
    """
    lines = text.splitlines()
    if not _are_logins(given, lines):
        return []
    listing = Listing(name=given.name, kind="ndjson")
    bad: list[BadLine] = []
    order = order_of_lines(text.encode("utf-8", "replace"), given.now)
    for found in iter_logins(
        lines, source=given.name, now=given.now, zone=given.zone, lang=given.lang, order=order
    ):
        if isinstance(found, BadLine):
            bad.append(found)
        elif found is not None:
            listing.rows.append(found)
    if all(_is_empty(login) for login in listing.rows):
        given.trace.note("columns-none")
        if bad:
            raise UnreadableError("line-malformed", {"line": bad[0].number})
        return []
    if bad:
        listing.warnings.append(Message("lines-bad", {"count": len(bad), "line": bad[0].number}))
    return [listing]


def _are_logins(given: Given, lines: list[str]) -> bool:
    records = []
    for line in islice(lines, _SAMPLE):
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(record, dict):
            records.append(flatten(record))
    names = {name for record in records for name in record}
    if not names or (tells_logins(names, given.name) and not are_other_deeds(records)):
        return True
    given.trace.note("columns-other", columns=", ".join(sorted(names))[:200])
    return False


def _is_empty(login: Login) -> bool:
    return not (login.place_text or login.address or login.time_text or login.device_text)

"""Logins from a JSON export: the longest list of objects in it whose keys tell a login."""

import json
from collections.abc import Iterator
from datetime import datetime, tzinfo

from loginguard.model.listing import Listing
from loginguard.pages.errors import UnreadableError
from loginguard.pages.exports.columns import assign, tells_logins
from loginguard.pages.exports.ndjson import flat_values, flatten
from loginguard.pages.exports.record import RecordReader

_ENOUGH = {"ip", "country", "city", "place", "device", "user_agent", "os", "browser", "lat"}
_MOST_LISTS = 1_000


def read_json(name: str, text: str, *, now: datetime, zone: tzinfo, lang: str | None = None) -> list[Listing]:
    """A listing for each list of logins in the document, in order; [] where there is none.

    Raises UnreadableError("json-malformed", line) for what is no JSON, or is nested past any real export.
    """
    try:
        document = json.loads(text)
    except json.JSONDecodeError as problem:
        raise UnreadableError("json-malformed", {"line": problem.lineno}) from None
    except (ValueError, RecursionError):
        raise UnreadableError("json-malformed", {"line": 1}) from None
    listings = []
    for records in _lists(document):
        columns = set(assign(flatten(records[0])).values()) | set(assign(flatten(records[-1])).values())
        if not columns & _ENOUGH or not columns & {"time", "ip", "current", "device", "user_agent"}:
            continue
        if len(columns & (_ENOUGH | {"time"})) < 2:
            continue
        if not tells_logins({*flatten(records[0]), *flatten(records[-1])}, name):
            continue
        reader = RecordReader(source=name, now=now, zone=zone, lang=lang)
        rows = [reader.read(flat_values(r), json.dumps(r, ensure_ascii=False)[:500]) for r in records]
        listings.append(Listing(name=name, kind="json", rows=rows))
    return listings


def _lists(document: object) -> Iterator[list[dict[str, object]]]:
    stack: list[object] = [document]
    count = 0
    while stack and count < _MOST_LISTS:
        value = stack.pop()
        if isinstance(value, list):
            records = [v for v in value if isinstance(v, dict)]
            if records and len(records) == len(value):
                count += 1
                inner = [
                    v
                    for r in records[:1]
                    for v in r.values()
                    if isinstance(v, list) and v and isinstance(v[0], dict)
                ]
                yield records
                if not inner:
                    continue
            stack.extend(reversed(value))
        elif isinstance(value, dict):
            if value and all(not isinstance(v, dict | list) for v in value.values()):
                yield [value]
            elif value and all(isinstance(v, dict) for v in value.values()) and len(value) > 1:
                yield [v for v in value.values() if isinstance(v, dict)]
            else:
                stack.extend(reversed(list(value.values())))

"""Logins from a JSON export: the longest list of objects in it whose keys tell a login."""

import json
from collections.abc import Iterator

from loginguard.model.listing import Listing
from loginguard.pages.errors import UnreadableError
from loginguard.pages.exports.columns import Column, assign, tells_logins, told
from loginguard.pages.exports.ndjson import flat_values, flatten
from loginguard.pages.exports.record import RecordReader
from loginguard.pages.given import Given
from loginguard.recognise.day_order import settled_order

_ENOUGH: set[Column] = {"ip", "country", "city", "place", "device", "user_agent", "os", "browser", "lat"}
_MOST_LISTS = 1_000
# Records of one list seldom have all keys; so many are looked at for them.
_SAMPLE = 50


def read_json(given: Given, text: str) -> list[Listing]:
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
        names = {name for record in (*records[:_SAMPLE], records[-1]) for name in flatten(record)}
        taken = assign(sorted(names, key=str.lower))
        if not _are_logins(given, names, set(taken.values())):
            continue
        reader = RecordReader(source=given.name, now=given.now, zone=given.zone, lang=given.lang)
        values = [flat_values(record) for record in records]
        reader.order = settled_order((str(v.get("time", "")) for v in values), given.now)
        rows = [
            reader.read(one, json.dumps(record, ensure_ascii=False)[:500])
            for one, record in zip(values, records, strict=True)
        ]
        given.trace.note("columns-taken", columns=told(taken))
        listings.append(Listing(name=given.name, kind="json", rows=rows))
    if not listings:
        given.trace.note("columns-none")
    return listings


def _are_logins(given: Given, names: set[str], columns: set[Column]) -> bool:
    if not columns & _ENOUGH or not columns & {"time", "ip", "current", "device", "user_agent"}:
        return False
    if len(columns & (_ENOUGH | {"time"})) < 2:
        return False
    if tells_logins(names, given.name):
        return True
    given.trace.note("columns-other", columns=", ".join(sorted(names))[:200])
    return False


def _lists(document: object) -> Iterator[list[dict[str, object]]]:
    stack: list[object] = [document]
    count = 0
    while stack and count < _MOST_LISTS:
        value = stack.pop()
        if isinstance(value, list):
            records = _table(value) or [v for v in value if isinstance(v, dict)]
            if records and len(records) >= len(value) - 1:
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


def _table(value: list[object]) -> list[dict[str, object]]:
    """The records of a list of lists whose first one has the columns' names; [] for any other list."""
    if len(value) < 2 or not all(isinstance(line, list) for line in value):
        return []
    head, *lines = value
    if (
        not isinstance(head, list)
        or not all(isinstance(title, str) for title in head)
        or len(assign(head)) < 2
    ):
        return []
    return [dict(zip(head, line, strict=False)) for line in lines if isinstance(line, list)]

"""Logins from a JSON export: the longest list of objects in it whose keys tell a login."""

import json

from loginguard.model.listing import Listing
from loginguard.model.message import Message
from loginguard.pages.errors import UnreadableError
from loginguard.pages.exports.columns import Column, assign, tells_logins, told
from loginguard.pages.exports.events import are_other_deeds, which_are_logins
from loginguard.pages.exports.ndjson import flat_values, flatten
from loginguard.pages.exports.record import RecordReader
from loginguard.pages.given import Given
from loginguard.recognise.day_order import settled_order
from loginguard.recognise.devices import read_device

_ENOUGH: set[Column] = {"ip", "country", "city", "place", "device", "user_agent", "os", "browser", "lat"}
_MOST_LISTS = 1_000
# Records of one list seldom have all keys; so many are looked at for them.
_SAMPLE = 50
_LONGEST_NAME = 80


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
    listings = _search(given, document)
    if not listings and isinstance(document, dict) and (alone := _listing(given, [document])):
        listings.append(alone)
    if not listings:
        given.trace.note("columns-none")
    return listings


def _search(given: Given, document: object) -> list[Listing]:
    """The lists of logins, outermost first; what stands within one is looked at only where it is none itself."""
    found: list[Listing] = []
    stack: list[object] = [document]
    count = 0
    while stack and count < _MOST_LISTS:
        value = stack.pop()
        records = _records(value)
        if records:
            count += 1
            if listing := _listing(given, records):
                found.append(listing)
                continue
        if isinstance(value, list):
            stack.extend(reversed(value))
        elif isinstance(value, dict):
            stack.extend(reversed(list(value.values())))
    return found


def _records(value: object) -> list[dict[str, object]]:
    """The objects of a list, of a table of lists, of a map by id, or one object alone that holds no other."""
    if isinstance(value, list):
        records = _table(value) or [v for v in value if isinstance(v, dict)]
        return records if len(records) >= len(value) - 1 else []
    if not isinstance(value, dict) or not value:
        return []
    inner = [v for v in value.values() if isinstance(v, dict)]
    if len(inner) == len(value) > 1:
        return inner if _are_alike(inner) else []
    return [value] if not any(isinstance(v, dict | list) for v in value.values()) else []


def _are_alike(records: list[dict[str, object]]) -> bool:
    """Whether they have most keys in common: an account and its devices are no list."""
    return all(len(set(one) & set(records[0])) * 2 >= len(records[0]) for one in records)


def _listing(given: Given, records: list[dict[str, object]]) -> Listing | None:
    records = _with_devices(records)
    names = {name for record in (*records[:_SAMPLE], records[-1]) for name in flatten(record)}
    taken = assign(sorted(names, key=str.lower))
    if not _are_logins(given, names, set(taken.values())):
        return None
    flat = [flatten(record) for record in records]
    if are_other_deeds(flat):
        return None
    are_logins = which_are_logins(flat)
    if are_logins:
        records = [record for record, is_login in zip(records, are_logins, strict=True) if is_login]
    reader = RecordReader(source=given.name, now=given.now, zone=given.zone, lang=given.lang)
    values = [flat_values(record) for record in records]
    reader.order = settled_order((str(v.get("time", "")) for v in values), given.now)
    rows = [
        reader.read(one, json.dumps(record, ensure_ascii=False)[:500])
        for one, record in zip(values, records, strict=True)
    ]
    given.trace.note("columns-taken", columns=told(taken))
    left_out = are_logins.count(False) if are_logins else 0
    warnings = [Message("events-left-out", {"count": left_out})] if left_out else []
    return Listing(name=given.name, kind="json", rows=rows, warnings=warnings)


def _with_devices(records: list[dict[str, object]]) -> list[dict[str, object]]:
    """The records, with what they call only a name as their device's, where it reads as one: "Ana's iPhone"."""
    named = [record.get("name") for record in records[:_SAMPLE]]
    devices = [
        name for name in named if isinstance(name, str) and len(name) < _LONGEST_NAME and read_device(name)
    ]
    if len(devices) * 2 <= len(named):
        return records
    return [
        {("device name" if key == "name" else key): value for key, value in record.items()}
        for record in records
    ]


def _are_logins(given: Given, names: set[str], columns: set[Column]) -> bool:
    if not columns & _ENOUGH or not columns & {"time", "ip", "current", "device", "user_agent"}:
        return False
    if len(columns & (_ENOUGH | {"time"})) < 2:
        return False
    if tells_logins(names, given.name):
        return True
    given.trace.note("columns-other", columns=", ".join(sorted(names))[:200])
    return False


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

"""Logins from NDJSON, one a line, without ever holding more than a line."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from operator import itemgetter
from typing import Any

from pydantic_core import from_json

from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages.exports.clock import machine_time, whole_time
from loginguard.pages.exports.columns import assign, column
from loginguard.pages.exports.record import FIELDS, RecordReader

_LONGEST_LINE = 1_000_000
# As many digits as Python takes for a number; a line that may hold more is left to it.
_SHORT_LINE = 4300


@dataclass(slots=True)
class BadLine:
    """A line that could not be read: its number, from 1, and why."""

    number: int
    message: Message


def iter_logins(
    lines: Iterable[bytes | str],
    *,
    source: str,
    now: datetime,
    zone: tzinfo,
    lang: str | None = None,
    order: str | None = None,
) -> Iterator[Login | BadLine | None]:
    """A login for each line, in order; a BadLine where a line is no JSON object, None where it is empty. One that names nothing
    of a login is one of which nothing is known: so many lines, so many logins.

    order: of day and month in the whole file's dates, where that is settled (line_order.py).
    A file can so be read while it is being written or is larger than memory.
    """
    reader = RecordReader(source=source, now=now, zone=zone, lang=lang)
    reader.order = order
    layouts: dict[tuple[str, ...], _Layout | None] = {}
    for number, line in enumerate(lines, start=1):
        try:
            text, record = _parsed(line)
        except (ValueError, RecursionError):
            yield BadLine(number, Message("line-malformed", {"line": number})) if line.strip() else None
            continue
        keys = tuple(record)
        try:
            layout = layouts[keys]
        except KeyError:
            layout = _layout(record)
            if len(layouts) < 10_000:
                layouts[keys] = layout
        # Only where a second bracket stands may a value hold others.
        if layout is None or ((text.find("{", 1) > 0 or "[" in text) and layout.holds_others(record)):
            yield reader.read(flat_values(record), text)
        else:
            record[None] = None
            yield reader.login(layout.take(record), text)


def _parsed(line: bytes | str) -> tuple[str, dict[Any, Any]]:
    """The line's text and its object. Raises ValueError or RecursionError where there is none."""
    if len(line) > _LONGEST_LINE:
        raise ValueError
    text = (line if isinstance(line, str) else line.decode()).strip().removeprefix("\ufeff")
    try:
        record = from_json(text, cache_strings="keys") if len(text) < _SHORT_LINE else json.loads(text)
    except ValueError:
        # Twice as quick and stricter: what it takes json reads the same, and half a character json alone takes.
        record = json.loads(text)
    if not isinstance(record, dict):
        raise ValueError  # noqa: TRY004 - one more way of being no record
    return text, record


@dataclass(slots=True)
class _Layout:
    """Where records with the same keys have what a login is made of.

    names: the keys that are known. take: gives the values of FIELDS; a record finds at None what it lacks.
    """

    names: tuple[str, ...]
    take: Callable[[dict[Any, Any]], tuple[Any, ...]]

    def holds_others(self, record: dict[Any, Any]) -> bool:
        return any(isinstance(record[name], dict | list) for name in self.names)


def _layout(record: dict[Any, Any]) -> _Layout | None:
    """None where each record's own values have to be looked at."""
    flat = flatten(record)
    names = {column: name for name, column in assign(flat).items()}
    # A day and a clock may stand apart, which names alone can't tell.
    if sum(column(name) == "time" for name in flat) > 1 or not all(map(record.__contains__, names.values())):
        return None
    return _Layout(tuple(names.values()), itemgetter(*map(names.get, FIELDS)))


def flatten(record: dict[str, object], prefix: str = "", depth: int = 0) -> dict[str, object]:
    """A record's scalar values by dotted path: {"client": {"ip": …}} is {"client.ip": …}."""
    flat: dict[str, object] = {}
    for key, value in record.items():
        path = f"{prefix}{key}"
        if isinstance(value, dict) and depth < 4:
            flat.update(flatten(value, f"{path}.", depth + 1))
        elif isinstance(value, list):
            for at, item in enumerate(value[:1]):
                if isinstance(item, dict) and depth < 4:
                    flat.update(flatten(item, f"{path}.{at}.", depth + 1))
                elif not isinstance(item, dict | list):
                    flat[path] = item
        else:
            flat[path] = value
    return flat


def flat_values(record: dict[str, object]) -> dict[str, object]:
    """The values of a record under their columns, however deep they stand; what is empty gives way to what isn't."""
    flat = {name: value for name, value in flatten(record).items() if value not in (None, "")}
    times = {name: value for name, value in flat.items() if column(name) == "time"}
    for name in [name for name, value in times.items() if value == 0]:
        # 1970 is no time: the field is unused.
        del flat[name], times[name]
    values: dict[str, object] = {found: flat[name] for name, found in assign(flat).items()}
    time = whole_time(values["time"], times.values()) if "time" in values else machine_time(flat.values())
    return values if time is None else {**values, "time": time}

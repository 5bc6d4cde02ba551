"""Logins from NDJSON, one a line, without ever holding more than a line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from json.scanner import make_scanner

from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages.exports.clock import machine_time, whole_time
from loginguard.pages.exports.columns import assign, column
from loginguard.pages.exports.record import RecordReader

_LONGEST_LINE = 1_000_000


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
) -> Iterator[Login | BadLine]:
    """A login for each line, in order; a BadLine where a line is no JSON object. One that names nothing of a login is one of
    which nothing is known: so many lines, so many logins.

    order: of day and month in the whole file's dates, where that is settled (line_order.py).
    Empty lines are left out. A file can so be read while it is being written or is larger than memory.
    """
    reader = RecordReader(source=source, now=now, zone=zone, lang=lang)
    reader.order = order
    assigned: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    scan = make_scanner(json.JSONDecoder())  # type: ignore[arg-type]
    for number, line in enumerate(lines, start=1):
        if len(line) > _LONGEST_LINE:
            yield BadLine(number, Message("line-malformed", {"line": number}))
            continue
        try:
            text = (line.decode("utf-8") if isinstance(line, bytes) else line).strip().removeprefix("\ufeff")
            # The scanner itself: json.loads looks for the encoding and the spaces once more each time.
            record, end = scan(text, 0)
        except (ValueError, RecursionError, StopIteration):
            if line.strip():
                yield BadLine(number, Message("line-malformed", {"line": number}))
            continue
        if not isinstance(record, dict) or end != len(text):
            yield BadLine(number, Message("line-malformed", {"line": number}))
            continue
        keys = tuple(record)
        pairs = assigned.get(keys)
        if pairs is None:
            pairs = _pairs(record)
            if len(assigned) < 10_000:
                assigned[keys] = pairs
        values = {column: record[key] for key, column in pairs if key in record}
        # Only where a second bracket stands may a value hold others.
        if len(values) < len(pairs) or (
            (text.find("{", 1) > 0 or "[" in text)
            and any(isinstance(value, dict | list) for value in values.values())
        ):
            values = flat_values(record)
        yield reader.read(values, text)


def _pairs(record: dict[str, object]) -> list[tuple[str, str]]:
    flat = flatten(record)
    pairs: list[tuple[str, str]] = list(assign(flat).items())
    if sum(column(name) == "time" for name in flat) > 1:
        # A day and a clock may stand apart, which a look at names alone can't tell: a pair that no record has.
        pairs.append(("", ""))
    return pairs


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

"""Logins from CSV and other tables in text: any separator, any header, or none where the cells themselves tell."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime, tzinfo

from loginguard.model.listing import Listing
from loginguard.model.message import Message
from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS, CellReader
from loginguard.pages.errors import UnreadableError
from loginguard.pages.exports.columns import assign, tells_logins
from loginguard.pages.exports.record import RecordReader
from loginguard.pages.fields import Fields, assemble

_SEPARATORS = (",", ";", "\t", "|")
_WHERE_OR_WHAT = {"ip", "country", "city", "place", "device", "user_agent", "os", "browser", "lat"}


def separator(sample: str) -> str:
    """The separator that gives the same number of cells in the most of the first lines."""
    lines = [line for line in sample.splitlines()[:30] if line.strip()]
    best, score = ",", 0.0
    for candidate in _SEPARATORS:
        counts = [len(row) for row in csv.reader(lines, delimiter=candidate)]
        if not counts:
            continue
        usual = max(set(counts), key=counts.count)
        found = counts.count(usual) / len(counts) * min(usual, 12) if usual > 1 else 0.0
        if found > score:
            best, score = candidate, found
    return best


def read_csv(name: str, text: str, *, now: datetime, zone: tzinfo, lang: str | None = None) -> list[Listing]:
    """The table as one listing; [] where neither its header nor its cells tell logins.

    Raises UnreadableError("csv-malformed", line) for what the csv module refuses (a lone quote over the whole file).
    """
    text = text.lstrip("\ufeff")
    if text[:4].lower() == "sep=":
        head, _, text = text.partition("\n")
        mark = head.strip()[4:5] or ","
    else:
        mark = separator(text[:20_000])
    reader = csv.reader(io.StringIO(text.replace("\0", "")), delimiter=mark)
    lines: list[list[str]] = []
    try:
        lines.extend(line for line in reader if any(cell.strip() for cell in line))
    except csv.Error:
        raise UnreadableError("csv-malformed", {"line": reader.line_num}) from None
    for start in range(min(6, len(lines))):
        columns = assign(lines[start])
        known = set(columns.values())
        if (
            known & _WHERE_OR_WHAT
            and known & {"time", "ip"}
            and len(known) >= 2
            and not _about_others(lines[start])
            and tells_logins(lines[start], name)
            and not _is_askew(lines[start], lines[start + 1 :])
        ):
            return [_with_header(name, lines[start], lines[start + 1 :], now=now, zone=zone, lang=lang)]
    return _without_header(name, lines, now=now, zone=zone, lang=lang)


def _is_askew(head: Sequence[str], lines: Sequence[Sequence[str]]) -> bool:
    """Whether the header names other columns than the lines have (a paste whose header has notes): the cells decide."""
    return bool(lines) and sum(len(line) == len(head) for line in lines) * 2 < len(lines)


def _about_others(head: Sequence[str]) -> bool:
    # Prices and roles are no logins'; "page" and "client" may well stand beside one.
    return sum(1 for title in head if title.strip() in vocabulary.COLUMNS_AGAINST) >= 2


def _with_header(
    name: str,
    head: Sequence[str],
    lines: Sequence[Sequence[str]],
    *,
    now: datetime,
    zone: tzinfo,
    lang: str | None,
) -> Listing:
    columns = assign(head)
    at = [(head.index(title), column) for title, column in columns.items()]
    reader = RecordReader(source=name, now=now, zone=zone, lang=lang)
    listing = Listing(name=name, kind="csv")
    short = 0
    for line in lines:
        values: dict[str, str] = {column: line[i].strip() for i, column in at if i < len(line)}
        if len(line) < len(head) and not any(
            values.get(c) for c in ("time", "ip", "country", "city", "place")
        ):
            short += 1
            continue
        listing.rows.append(reader.read(values, " · ".join(cell.strip() for cell in line if cell.strip())))
    if short:
        listing.warnings.append(Message("lines-skipped", {"count": short}))
    return listing


def _without_header(
    name: str, lines: Sequence[Sequence[str]], *, now: datetime, zone: tzinfo, lang: str | None
) -> list[Listing]:
    cells = CellReader(now=now, zone=zone, lang=lang)
    rows = []
    if lines and _about_others(lines[0]):
        return []
    for line in lines:
        fields = Fields([f for cell in line if cell.strip() for f in cells.read(cell.strip())])
        if fields.kinds == 3 or (fields.kinds == 2 and fields.mask & ADDRESS):
            rows.append(
                assemble(fields, cells, text=" · ".join(c.strip() for c in line if c.strip()), source=name)
            )
    if not rows or len(rows) < len(lines) * 0.6:
        return []
    return [Listing(name=name, kind="csv", rows=rows)]

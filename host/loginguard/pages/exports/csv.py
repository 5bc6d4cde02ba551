"""Logins from CSV and other tables in text: any separator, any header, or none where the cells themselves tell."""

import csv
import io
from collections.abc import Mapping, Sequence

from loginguard.model.listing import Listing
from loginguard.model.message import Message
from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS
from loginguard.pages.errors import UnreadableError
from loginguard.pages.exports.clock import whole_time
from loginguard.pages.exports.columns import Column, assign, column, tells_logins, told
from loginguard.pages.exports.events import are_other_deeds, which_are_logins
from loginguard.pages.exports.record import RecordReader
from loginguard.pages.fields import Fields, assemble
from loginguard.pages.given import Given
from loginguard.recognise.day_order import settled_order

_SEPARATORS = (",", ";", "\t", "|")
_WHERE_OR_WHAT = {"ip", "country", "city", "place", "device", "user_agent", "os", "browser", "lat"}


# No export has so long a header.
_LONGEST_LINE = 100_000
_SAMPLE = 20


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


def read_csv(given: Given, text: str) -> list[Listing] | None:
    """The table as one listing; [] where its header tells of something else, None where neither header nor cells tell.

    Raises UnreadableError("csv-malformed", line) for what the csv module refuses (a lone quote over the whole file).
    """
    text = text.lstrip("\ufeff")
    if text[:4].lower() == "sep=":
        first, _, text = text.partition("\n")
        mark = first.strip()[4:5] or ","
    else:
        mark = separator(text[:20_000])
    if text.find("\n", 0, _LONGEST_LINE) < 0 and len(text) > _LONGEST_LINE:
        return None
    reader = csv.reader(io.StringIO(text.replace("\0", "")), delimiter=mark)
    lines: list[list[str]] = []
    try:
        lines.extend(line for line in reader if any(cell.strip() for cell in line))
    except csv.Error:
        raise UnreadableError("csv-malformed", {"line": reader.line_num}) from None
    for start in range(min(6, len(lines))):
        head, columns = lines[start], assign(lines[start])
        known = set(columns.values())
        is_head = known & _WHERE_OR_WHAT and known & {"time", "ip"} and len(known) > 1
        if not is_head or len(lines) == start + 1 or _is_askew(head, lines[start + 1 :]):
            continue
        records = [dict(zip(head, line, strict=False)) for line in lines[start + 1 :]]
        if _about_others(head) or not tells_logins(head, given.name) or are_other_deeds(records):
            given.trace.note("columns-other", columns=", ".join(head)[:200])
            return []
        given.trace.note("columns-taken", columns=told(columns))
        return [_with_header(given, head, lines[start + 1 :], records)]
    return _without_header(given, lines)


def _is_askew(head: Sequence[str], lines: Sequence[Sequence[str]]) -> bool:
    """Whether the header names other columns than the lines have (a paste whose header has notes): the cells decide."""
    return bool(lines) and sum(len(line) == len(head) for line in lines) * 2 < len(lines)


def _about_others(head: Sequence[str]) -> bool:
    # Prices and roles are no logins'; "page" and "client" may well stand beside one.
    return sum(1 for title in head if title.strip() in vocabulary.COLUMNS_AGAINST) >= 2


def _with_header(
    given: Given,
    head: Sequence[str],
    lines: Sequence[Sequence[str]],
    records: Sequence[Mapping[str, object]],
) -> Listing:
    """records: the lines, each by its columns."""
    reader = RecordReader(source=given.name, now=given.now, zone=given.zone, lang=given.lang)
    at = [(head.index(title), found) for title, found in assign(head).items()]
    if "time" not in (found for _, found in at) and (dated := _dated(reader, head, lines, at)) is not None:
        at.append((dated, "time"))
    times = [i for i, title in enumerate(head) if column(title) == "time"]
    reader.order = settled_order((line[i] for line in lines for i in times if i < len(line)), given.now)
    listing = Listing(name=given.name, kind="csv")
    short = 0
    are_logins = which_are_logins(records)
    for at_line, line in enumerate(lines):
        if are_logins and not are_logins[at_line]:
            continue
        values: dict[str, object] = {found: line[i].strip() for i, found in at if i < len(line)}
        if len(line) < len(head) and not any(
            values.get(c) for c in ("time", "ip", "country", "city", "place")
        ):
            short += 1
            continue
        if len(times) > 1:
            values["time"] = whole_time(values["time"], [line[i].strip() for i in times if i < len(line)])
        listing.rows.append(reader.read(values, " · ".join(cell.strip() for cell in line if cell.strip())))
    if are_logins and not all(are_logins):
        listing.warnings.append(Message("events-left-out", {"count": are_logins.count(False)}))
    if short:
        listing.warnings.append(Message("lines-skipped", {"count": short}))
    return listing


def _dated(
    reader: RecordReader,
    head: Sequence[str],
    lines: Sequence[Sequence[str]],
    taken: Sequence[tuple[int, Column]],
) -> int | None:
    """The column that is of times by what stands in it, where none is by its name."""
    others = set(range(len(head))) - {i for i, _ in taken}
    for i in sorted(others):
        cells = [line[i].strip() for line in lines[:_SAMPLE] if i < len(line) and line[i].strip()]
        if cells and vocabulary.label(head[i]) != "expires" and all(map(reader.time, cells)):
            return i
    return None


def _without_header(given: Given, lines: Sequence[Sequence[str]]) -> list[Listing] | None:
    rows = []
    if lines and _about_others(lines[0]):
        given.trace.note("columns-other", columns=", ".join(lines[0])[:200])
        return []
    cells = given.cells()
    cells.settle_order(cell for line in lines for cell in line)
    for line in lines:
        fields = Fields([f for cell in line if cell.strip() for f in cells.read(cell.strip())])
        if fields.kinds == 3 or (fields.kinds == 2 and fields.mask & ADDRESS):
            text = " · ".join(c.strip() for c in line if c.strip())
            rows.append(assemble(fields, cells, text=text, source=given.name))
    if not rows or len(rows) < len(lines) * 0.6:
        given.trace.note("columns-none")
        return None
    return [Listing(name=given.name, kind="csv", rows=rows)]

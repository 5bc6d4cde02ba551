"""Pasted text: tables with tabs, one field a line, prose, a copied page, Gmail's "last account activity", a forwarded mail."""

import re
from html import escape

from loginguard.model.listing import Listing
from loginguard.model.message import Message
from loginguard.pages import lists, vocabulary
from loginguard.pages.exports.shell_log import read_shell_log
from loginguard.pages.forwarding import without_forwarding
from loginguard.pages.given import Given
from loginguard.pages.lone import read_lone
from loginguard.pages.notice import plain_lines, read_notice
from loginguard.pages.page import merge
from loginguard.pages.pieces import pieces
from loginguard.pages.records import as_records
from loginguard.pages.tree import parse

MAX_CHARACTERS, MAX_LINES = 2_000_000, 50_000
# Of fewer lines than these a row is the whole text, of more it may be one of them.
_FEW = 4
_MOST_RECORD_LINES = 2_000
_LEGEND = re.compile(r"^\s*[*†]\s*(?=\S)")
# "* marks activity of the current session", in what language soever: Gmail marks the row in use so.
_SESSION = re.compile(
    r"session|sitzung|sesi[oó]n|sess[aã]o|sessione|се[ас]?нс|сесі|сеси|oturum|جلسة|الجلسة|نشست|sesi\b|セッション|会话|會話|工作階段|세션|"
    r"sesj|relac|reláci|sessie|istunto|phiên|เซสชัน|सत्र|সেশন|munkamenet|sesiun|συνεδρία|økt|seans",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\t+| {3,}|\s[|│]\s")
# Gmail's link to an explanation, beside a column's name.
_HELP = re.compile(r"\s*\[\s*\?\s*\]")
_BULLETS = "•-*– "


def as_page(text: str) -> str:
    """The text as simple HTML: lines with tabs or bars as a table's rows, blocks between empty lines as groups of lines."""
    raw = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    rows = [_cells(line) for line in raw]
    legend = next((line for line in raw if _is_legend(line)), None)
    wide = [len(r) for r in rows if len(r) >= 2]
    table = len(wide) >= 2 or (len(wide) == 1 and wide[0] >= 3)
    parts: list[str] = []
    open_block = open_table = False

    def close() -> None:
        nonlocal open_block, open_table
        if open_table:
            parts.append("</table>")
        if open_block:
            parts.append("</div>")
        open_block = open_table = False

    for line, cells in zip(raw, rows, strict=True):
        if line == legend:
            continue
        if table and len(cells) >= 2:
            if not open_table:
                close()
                parts.append("<table>")
                open_table = True
            marked = bool(legend) and any(_LEGEND.match(c) for c in cells)
            mark = f"<td>{'Current session' if marked else ''}</td>"
            body = "".join(f"<td>{escape(_LEGEND.sub('', c) if legend else c)}</td>" for c in cells)
            parts.append(f"<tr>{body}{mark if legend else ''}</tr>")
            continue
        if not line.strip():
            if not open_table:
                close()
            continue
        if table and open_table and len(line) < 60:
            # A header's or a cell's second line.
            continue
        if open_table:
            close()
        if not open_block:
            parts.append("<div>")
            open_block = True
        text = line.strip().lstrip(_BULLETS).strip() or line.strip()
        parts.append("<p>" + "".join(f"<span>{escape(piece)}</span>" for piece in pieces(text)) + "</p>")
    close()
    return f"<body>{''.join(parts)}</body>"


def _is_legend(line: str) -> bool:
    return bool(_LEGEND.match(line)) and bool(vocabulary.CURRENT.within(line) or _SESSION.search(line))


def _cells(line: str) -> list[str]:
    if "\t" not in line and not _SEPARATOR.search(line):
        return [line]
    return [_HELP.sub("", c).strip() for c in _SEPARATOR.split(line.strip(" |")) if c.strip()]


def read_text(given: Given, text: str) -> list[Listing]:
    """The logins of a pasted text, one listing; [] where it has none."""
    cut = len(text) > MAX_CHARACTERS
    if cut:
        text = text[:MAX_CHARACTERS].rsplit("\n", 1)[0]
    lines = text.splitlines()
    cut = cut or len(lines) > MAX_LINES
    lines = lines[:MAX_LINES]
    listing = read_shell_log(given, lines) or _read(given, lines)
    if listing is None:
        return []
    if cut:
        listing.complete = False
        listing.warnings.append(Message("list-cut"))
    return [listing]


def _read(given: Given, lines: list[str]) -> Listing | None:
    inner = without_forwarding(lines)
    if inner.date and (sent := given.cells().time(inner.date)):
        given = given.at(sent.likeliest)
    kept = plain_lines(inner.lines)
    listing = read_lines(given, inner.lines)
    if listing and (len(listing.rows) > 1 or len(kept) < _FEW):
        return listing
    cells = given.cells()
    cells.settle_order(kept)
    notice = read_notice(inner.subject, kept, cells, given)
    # What speaks against a list, money for one, speaks against a single login as well.
    is_other = any(reason.code.endswith("-against") for one in given.trace.lists for reason in one.reasons)
    # In a few lines of a person's own words a place is enough: when it was is then not known.
    is_told = notice is not None and notice.told and len(kept) <= _FEW and not listing and not is_other
    if notice and (inner.subject or notice.kinds >= 2 or is_told):
        return Listing(name=given.name, kind="text", rows=[notice.login])
    if listing:
        return listing
    lone = None if is_other else read_lone(kept, cells, source=given.name)
    given.trace.note("lone-taken" if lone else "lone-left")
    return Listing(name=given.name, kind="text", rows=[lone]) if lone else None


def read_lines(given: Given, lines: list[str]) -> Listing | None:
    """The lists of logins that stand in lines of text, blocks set apart by empty ones; None where there is none."""
    best = _read_page(given, as_page("\n".join(lines)))
    page = as_records(lines, given.cells()) if len(lines) <= _MOST_RECORD_LINES else None
    together = _read_page(given, page) if page else None
    # What a line says belongs to the lines about it, if more is known of each login so.
    if together and (best is None or _told(together) > _told(best)):
        best = together
    return best


def _read_page(given: Given, page: str) -> Listing | None:
    tree = parse(page)
    found = lists.find(tree, now=given.now, zone=given.zone, lang=given.lang)
    given.trace.weighed(found)
    listing = merge([c for c in found if c.accepted], tree, name=given.name, kind="text")
    if listing:
        for login in listing.rows:
            login.node = None
    return listing


def _told(listing: Listing) -> float:
    """How much is known of each login: of where, when and with what."""
    known = sum(
        bool(row.place or row.address) + (row.device is not None) + bool(row.time or row.current)
        for row in listing.rows
    )
    return known / len(listing.rows)

"""Pasted text: tables with tabs, one field a line, prose, a copied page, Gmail's "last account activity"."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from collections.abc import Sequence
from datetime import datetime, tzinfo
from html import escape

from loginguard.model.listing import Listing
from loginguard.model.message import Message
from loginguard.pages import lists, vocabulary
from loginguard.pages.cells import CellReader
from loginguard.pages.notice import read_notice
from loginguard.pages.page import merge
from loginguard.pages.tree import parse

_LEGEND = re.compile(r"^\s*[*†]\s*(?=\S)")
_FORWARD_LABELS = {
    "from": "from", "de": "from", "von": "from", "da": "from", "от": "from", "від": "from", "od": "from", "van": "from", "kimden": "from",
    "من": "from", "发件人": "from", "差出人": "from", "보낸사람": "from", "dari": "from", "från": "from",
    "to": "to", "para": "to", "à": "to", "an": "to", "a": "to", "кому": "to", "do": "to", "aan": "to", "kime": "to", "إلى": "to",
    "收件人": "to", "宛先": "to", "받는사람": "to", "kepada": "to", "till": "to", "cc": "to",
    "subject": "subject", "asunto": "subject", "assunto": "subject", "objet": "subject", "betreff": "subject", "oggetto": "subject",
    "тема": "subject", "temat": "subject", "onderwerp": "subject", "konu": "subject", "الموضوع": "subject", "主题": "subject",
    "件名": "subject", "제목": "subject", "subjek": "subject", "ämne": "subject",
    "date": "date", "fecha": "date", "data": "date", "datum": "date", "дата": "date", "sent": "date", "gesendet": "date", "enviado": "date",
    "enviado el": "date", "envoyé": "date", "inviato": "date", "отправлено": "date", "надіслано": "date", "tarih": "date", "التاريخ": "date",
    "日期": "date", "日付": "date", "날짜": "date", "tanggal": "date",
}  # fmt: skip
MAX_CHARACTERS = 2_000_000
_SEPARATOR = re.compile(r"\t+| {3,}|\s[|│]\s")


def without_forwarding(lines: Sequence[str]) -> tuple[str, str, list[str]]:
    """The subject and date of a forwarded message and its lines, quoting marks and the forwarded headers taken off."""
    plain = [re.sub(r"^(?:>\s?)+", "", line).strip() for line in lines]
    subject = date = ""
    kept: list[str] = []
    n = 0
    while n < len(plain):
        block: list[tuple[str, str]] = []
        while n + len(block) < len(plain):
            head, colon, rest = plain[n + len(block)].partition(":")
            kind = _FORWARD_LABELS.get(head.strip("* ").lower()) if colon and len(head) <= 20 else None
            if kind is None:
                break
            block.append((kind, rest.strip("* ")))
        kinds = {kind for kind, _ in block}
        if (
            len(kinds) >= 2
            and "from" in kinds | {"subject"} & kinds
            and ("from" in kinds or "subject" in kinds)
        ):
            subject = next((rest for kind, rest in block if kind == "subject"), subject)
            date = next((rest for kind, rest in block if kind == "date"), date)
            n += len(block)
            continue
        if plain[n]:
            kept.append(plain[n])
        n += 1
    return subject, date, kept


def as_page(text: str) -> str:
    """The text as simple HTML: lines with tabs or bars as a table's rows, blocks between empty lines as groups of lines."""
    raw = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    legend = next((line for line in raw if _LEGEND.match(line) and vocabulary.CURRENT.within(line)), None)
    rows = [_cells(line) for line in raw]
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
            body = "".join(f"<td>{escape(_LEGEND.sub('', c) if legend else c)}</td>" for c in cells)
            parts.append(f"<tr>{body}{'<td>Current session</td>' if marked else ''}</tr>")
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
        parts.append(f"<p>{escape(line.strip().lstrip('•-*– ').strip() or line.strip())}</p>")
    close()
    return f"<body>{''.join(parts)}</body>"


def _cells(line: str) -> list[str]:
    if "\t" not in line and not _SEPARATOR.search(line):
        return [line]
    return [c.strip() for c in _SEPARATOR.split(line.strip(" |")) if c.strip()]


def read_text(name: str, text: str, *, now: datetime, zone: tzinfo, lang: str | None = None) -> list[Listing]:
    """The logins of a pasted text, one listing; [] where it has none."""
    cut = len(text) > MAX_CHARACTERS
    if cut:
        text = text[:MAX_CHARACTERS].rsplit("\n", 1)[0]
    plain = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    subject, date, kept = without_forwarding(plain)
    cells = CellReader(now=now, zone=zone, lang=lang)
    if subject and kept:
        moment = now
        if date and (given := cells.time(date)):
            moment = min(given.likeliest, now)
        notice = read_notice(subject, kept, CellReader(now=moment, zone=zone, lang=lang), source=name)
        if notice:
            return [Listing(name=name, kind="text", rows=[notice.login])]
    tree = parse(as_page(text))
    found = [c for c in lists.find(tree, now=now, zone=zone, lang=lang) if c.accepted]
    listing = merge(found, tree, name=name, kind="text")
    if listing and cut:
        listing.complete = False
        listing.warnings.append(Message("list-cut"))
    if listing and (len(listing.rows) > 1 or len(plain) < 4):
        for login in listing.rows:
            login.node = None
        return [listing]
    notice = read_notice("", kept, cells, source=name)
    if notice and notice.kinds >= 2:
        return [Listing(name=name, kind="text", rows=[notice.login])]
    if listing:
        for login in listing.rows:
            login.node = None
        return [listing]
    return []

"""Reads whatever a person brings: a saved page, an e-mail, a paste, an export. What it is, its content says before its name."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from dataclasses import replace
from datetime import datetime, tzinfo

from loginguard.model.listing import Listing
from loginguard.pages import lists
from loginguard.pages.charset import decode
from loginguard.pages.errors import UnreadableError
from loginguard.pages.failed import mark_failed
from loginguard.pages.given import Given
from loginguard.pages.page import language, merge
from loginguard.pages.settled import settle_rows
from loginguard.pages.trace import Trace
from loginguard.pages.tree import parse

MAX_BYTES = 40_000_000
_MAX_PAGE_BYTES = 20_000_000
_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"(\xb5/\xfd",
)
_BINARIES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"\x7fELF", b"MZ", b"SQLite format 3", b"OggS", b"ID3", b"\xd0\xcf\x11\xe0", b"RIFF",
    b"II*\x00", b"MM\x00*", b"bplist0", b"wOF2", b"\x00asm", b"\xca\xfe\xba\xbe",
)  # fmt: skip
_HTML = re.compile(
    r"<\s*(?:!doctype\s+html|html|head|body|table|div|ul|ol|dl|section|main|article|p|meta|tr|li)\b",
    re.IGNORECASE,
)
_EXPORT_SUFFIXES = (".json", ".ndjson", ".jsonl", ".csv", ".tsv")
# What may follow the bracket that JSON begins with; a quote or a brace in what else begins so is rare.
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*(?:[\[{\]\"]|-?\d+(?:\.\d+)?\s*[,\]\]]|true|false|null))")
# Some sites' archives are scripts: "window.YTD.ip_audit.part0 = [ … ]".
_ASSIGNED = re.compile(r"\s*(?:window\.|var |const |let )[\w.$]{1,80}\s*=\s*(?=[\[{])")
_MAIL_SUFFIXES = (".eml", ".mht", ".mhtml", ".msg", ".mbox")


def read_source(
    name: str,
    content: bytes,
    *,
    now: datetime,
    zone: tzinfo,
    lang: str | None = None,
    url: str | None = None,
    trace: Trace | None = None,
) -> list[Listing]:
    """The lists of logins in a file or a paste; [] where there is none. `zone` and `lang` are those of the input.

    trace: filled with what was looked at and why it was taken or not. Raises UnreadableError for what can't be read: empty,
    too large, binary, an archive, cut off, nested past any real page.
    """
    given = Given(name, now, zone, lang, trace or Trace())
    listings = _read(given, content, url)
    for listing in listings:
        settle_rows(listing.rows)
        mark_failed(listing.rows)
    return listings


def _read(given: Given, content: bytes, url: str | None) -> list[Listing]:
    name = given.name
    kind, text = recognise(name, content, given.lang)
    given.trace.kind = kind
    if kind in {"mhtml", "eml"}:
        from loginguard.pages import mail, mhtml

        if kind == "mhtml" and (page := mhtml.page_of(content)):
            return _read_html(replace(given, name=url or name), page)
        return mail.read_mails(given, content)
    if kind == "html":
        return _read_html(given, text)
    try:
        found = _read_export(given, kind, text)
    except UnreadableError:
        # "[Lisbon] Chrome on Windows" begins as JSON does; only a name that says so makes it a broken export.
        if name.lower().endswith(_EXPORT_SUFFIXES) or _is_json_like(text):
            raise
        found = None
    if found is not None:
        return found
    from loginguard.pages.text import read_text

    given.trace.kind = "txt"
    return read_text(given, text)


def _read_export(given: Given, kind: str, text: str) -> list[Listing] | None:
    """The logins of an export; None for what is to be read as any text."""
    if kind == "ndjson":
        from loginguard.pages.exports.stream import read_ndjson

        return read_ndjson(given, text)
    if kind == "json":
        from loginguard.pages.exports.json import read_json

        return read_json(given, text)
    if kind == "csv":
        from loginguard.pages.exports.csv import read_csv

        return read_csv(given, text)
    return None


def recognise(name: str, content: bytes, lang: str | None = None) -> tuple[str, str]:  # noqa: PLR0911, PLR0912 — each way out is one kind of text
    """What the content is: "html", "mhtml", "eml", "csv", "json", "ndjson" or "txt"; and its text, "" for mails. `lang` helps
    where a text doesn't say its charset.

    Raises UnreadableError for what is none of them.
    """
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise UnreadableError("empty")
    if len(content) > MAX_BYTES:
        raise UnreadableError("too-large", {"megabytes": MAX_BYTES // 1_000_000})
    head = content[:64].lstrip()
    if head.startswith(_ARCHIVES):
        raise UnreadableError("archive")
    if (head.startswith(_BINARIES) and not head.startswith(b"MZ")) or (
        head[:2] == b"MZ" and b"\x00" in content[:64]
    ):
        raise UnreadableError("binary")
    lower = name.lower()
    from loginguard.pages import mail

    if lower.endswith(_MAIL_SUFFIXES) or mail.is_mail(content):
        is_page = lower.endswith((".mht", ".mhtml")) or b"multipart/related" in content[:4000].lower()
        if mail.is_mail(content):
            return ("mhtml" if is_page else "eml"), ""
    text = decode(content, lang=lang)
    _check_text(text)
    if assigned := _ASSIGNED.match(text):
        text = text[assigned.end() :].rstrip("; \t\r\n")
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start in {"{", "["} and (lower.endswith(_EXPORT_SUFFIXES) or _is_json_like(text)):
        return _json_kind(lower, text), text
    if (
        lower.endswith((".html", ".htm", ".xhtml"))
        or (start == "<" and _HTML.search(text[:4000]))
        or _HTML.search(text[:2000])
    ):
        if len(content) > _MAX_PAGE_BYTES:
            raise UnreadableError("too-large", {"megabytes": _MAX_PAGE_BYTES // 1_000_000})
        return "html", text
    if lower.endswith((".ndjson", ".jsonl")):
        return "ndjson", text
    if lower.endswith(".json"):
        return "json", text
    if lower.endswith((".csv", ".tsv")) or _looks_csv(text):
        return "csv", text
    return "txt", text


def _check_text(text: str) -> None:
    sample = text[:20_000]
    odd = sum(1 for c in sample if (c < " " and c not in "\t\r\n\f\x1b\x0b") or c == "\ufffd")
    if odd > len(sample) * 0.1:
        raise UnreadableError("binary")


def _is_json_like(text: str) -> bool:
    return bool(_JSON.match(text.lstrip("\ufeff")))


def _json_kind(name: str, text: str) -> str:
    if name.endswith((".ndjson", ".jsonl")):
        return "ndjson"
    lines = [line for line in text[:200_000].split("\n", 3) if line.strip()]
    if len(lines) > 1 and lines[0].rstrip().endswith("}") and lines[1].lstrip().startswith("{"):
        return "ndjson"
    return "json"


def _looks_csv(text: str) -> bool:
    from loginguard.pages.exports.columns import assign

    first = text.lstrip("\ufeff").split("\n", 1)[0]
    if len(first) > 2_000:
        return False
    for mark in (",", ";"):
        if first.count(mark) >= 1 and len(assign(c.strip().strip('"') for c in first.split(mark))) >= 2:
            return True
    return False


def _read_html(given: Given, text: str) -> list[Listing]:
    tree = parse(text)
    if not tree.pieces:
        raise UnreadableError("empty")
    given = given.written_in(language(tree))
    found = lists.find(tree, now=given.now, zone=given.zone, lang=given.lang)
    given.trace.weighed(found)
    from loginguard.pages.webmail import read_open

    if mail := read_open(given, tree, found):
        return [mail]
    listing = merge(found, tree, name=given.name, kind="page")
    if listing and len(listing.rows) > 1:
        return [listing]
    from loginguard.pages.saved_mail import read_saved

    # One row or none: perhaps a mail that was saved as a page.
    if mail := read_saved(given, tree):
        return [mail]
    return [listing] if listing else []

"""Reads whatever a person brings: a saved page, an e-mail, a paste, an export. What it is, its content says before its name."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from datetime import datetime, tzinfo

from loginguard.model.listing import Listing
from loginguard.pages import lists
from loginguard.pages.charset import decode
from loginguard.pages.errors import UnreadableError
from loginguard.pages.page import language, merge
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
_MAIL_SUFFIXES = (".eml", ".mht", ".mhtml", ".msg", ".mbox")


def read_source(  # noqa: PLR0911 — each way out is one kind of text
    name: str, content: bytes, *, now: datetime, zone: tzinfo, lang: str | None = None, url: str | None = None
) -> list[Listing]:
    """The lists of logins in a file or a paste; [] where there is none. `zone` and `lang` are those of the input.

    Raises UnreadableError for what can't be read: empty, too large, binary, an archive, cut off, nested past any real page.
    """
    kind, text = recognise(name, content)
    if kind in {"mhtml", "eml"}:
        from loginguard.pages import mail, mhtml

        if kind == "mhtml" and (page := mhtml.page_of(content)):
            return _read_html(url or name, page, now=now, zone=zone, lang=lang)
        return mail.read_mail(name, content, now=now, zone=zone, lang=lang)
    if kind == "html":
        return _read_html(name, text, now=now, zone=zone, lang=lang)
    if kind == "ndjson":
        from loginguard.pages.exports.ndjson import iter_logins
        from loginguard.pages.exports.stream import collect

        return collect(name, iter_logins(text.splitlines(), source=name, now=now, zone=zone, lang=lang))
    if kind == "json":
        from loginguard.pages.exports.json import read_json

        return read_json(name, text, now=now, zone=zone, lang=lang)
    if kind == "csv":
        from loginguard.pages.exports.csv import read_csv

        if listings := read_csv(name, text, now=now, zone=zone, lang=lang):
            return listings
    from loginguard.pages.text import read_text

    return read_text(name, text, now=now, zone=zone, lang=lang)


def recognise(name: str, content: bytes) -> tuple[str, str]:  # noqa: PLR0911 — each way out is one kind of text
    """What the content is: "html", "mhtml", "eml", "csv", "json", "ndjson" or "txt"; and its text, "" for mails.

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
    text = decode(content)
    _check_text(text)
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start in {"{", "["}:
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


def _read_html(name: str, text: str, *, now: datetime, zone: tzinfo, lang: str | None) -> list[Listing]:
    tree = parse(text)
    if not tree.pieces:
        raise UnreadableError("empty")
    lang = lang or language(tree)
    listing = merge(lists.find(tree, now=now, zone=zone, lang=lang), tree, name=name, kind="page")
    if listing:
        return [listing]
    from loginguard.pages.lines import lines
    from loginguard.pages.mail import read_body

    # A mail saved as a page: short, and about a login.
    if len(lines(tree)) <= 60 and (
        found := read_body(name, tree.title, text, html=True, sent=None, now=now, zone=zone, lang=lang)
    ):
        found.kind = "page"
        return [found]
    return []

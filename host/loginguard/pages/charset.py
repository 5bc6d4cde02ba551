"""Bytes into text: the byte-order mark, UTF-8, what the text itself declares, then what old programs wrote."""

import codecs
import re

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# UTF-8 with a few damaged letters is still UTF-8: so many sound ones stand for each.
_DAMAGED = 5
# Browsers read these labels as their Windows supersets (WHATWG Encoding, seen 2026-11-24).
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}


def known(label: str) -> str | None:
    """The codec that browsers use for a charset's label, or None where there is none that yields text."""
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if name in {"base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib", "idna", "punycode", "unicode_escape",
                "raw_unicode_escape", "undefined", "mbcs"}:  # fmt: skip
        return None
    return _SUPERSETS.get(name, name)


def decode(  # noqa: PLR0911 — each way out is one kind of text
    content: bytes, declared: str | None = None, lang: str | None = None
) -> str:
    """The text of `content`; what doesn't decode becomes U+FFFD, never an error. lang: its language, where it is known."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    if declared and (known(declared) or "").startswith(("iso2022", "hz", "utf_7", "utf-7")):
        # These hide other letters behind ASCII, so that they too decode as UTF-8.
        return content.decode(known(declared) or "utf-8", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    names = [declared] if declared else []
    if found := _DECLARED.search(content[:4096]):
        names.append(found[1].decode("ascii"))
    for label in names:
        codec = known(label)
        if codec and codec != "utf-8":
            try:
                return content.decode(codec, "replace")
            except (LookupError, ValueError):
                continue
    # Without a mark, UTF-16 shows as a zero in every other byte.
    head = content[:512]
    if len(head) > 8:
        if head[1::2].count(0) > len(head) // 3:
            return content.decode("utf-16-le", "replace")
        if head[0::2].count(0) > len(head) // 3:
            return content.decode("utf-16-be", "replace")
    text = content.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if sum(c > "\x7f" for c in text) > wrong * _DAMAGED:
        return text
    from loginguard.pages.charset_guess import guess

    return content.decode(guess(content, lang), "replace")

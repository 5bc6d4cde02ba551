"""What is displayed of a page, as HTML of one plain form: every element closed, nothing hidden, "<" nowhere but before a tag.

Where something was taken out stands "</>", for the texts around it are two. A digest is of that form already.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from loginguard.pages.errors import UnreadableError

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAX_BYTES = 5_000_000
MAX_DEPTH = 2_000
# What no page can write: parsers drop it.
_GAP = "\0"
_WRITTEN_GAP = "</>"
_LONGEST_TAG = 60_000
_MOST_ATTRIBUTES = 5_000
_HIDDEN = (
    "script,style,template,noscript,noembed,noframes,link,datalist,select>option:not([selected]),[hidden],[aria-hidden=true],"
    "[style*='display:none' i],[style*='display: none' i],[style*='visibility:hidden' i],[style*='visibility: hidden' i]"
)
# Their text is written as it stands, "<" and all.
_RAW = "iframe,xmp,plaintext"
_TAG = re.compile(r"<(/?)(?!(?:img|br|hr|input|meta|link|wbr|col|area|path|use|source)\b)[a-zA-Z]")
# As extension/content/digest.js begins it. It writes every element closed and nothing that is hidden, all else escaped.
_DIGEST = re.compile(
    r'<!doctype html><html lang="([^"<>]*)" dir="[^"<>]*"><head><meta charset="utf-8"><title>([^<>]*)</title>'
    r'(<meta name="digest-truncated" content="true">)?</head>(?=<body n=)'
)
# Tags too, for a broken one may hold what looks like a remark.
_REMARK = re.compile(r"(<[^!?][^>]*>)|<!--.*?-->|<\?[^>]*>", re.DOTALL)
_CHARACTERS = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&nbsp;", "\xa0"), ("&amp;", "&"))
_CLOSED_VOID = re.compile(
    r"</(?:area|base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)>"
)


class Markup(NamedTuple):
    """html: the body. title, language: as the page says, "" where it doesn't. truncated: not all of the page is here."""

    html: str
    title: str = ""
    language: str = ""
    truncated: bool = False


def displayed(html: str) -> Markup:
    """The visible part of a page, digest or mail. Reads the first MAX_BYTES characters and says so.

    Raises UnreadableError("too-deep") for nesting that no real page has.
    """
    if digest := _digest(html):
        return digest
    truncated = len(html) > MAX_BYTES
    html = html[:MAX_BYTES]
    _check(html)
    # A browser's host reads digests alone: without the parser it is up five milliseconds sooner.
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(html)
    truncated = truncated or parser.css_first("meta[name=digest-truncated]") is not None
    title = parser.css_first("head>title,title")
    named = " ".join(title.text().split()) if title else ""
    for hidden in parser.css(_HIDDEN):
        # A page hides all of itself while it is being drawn, and may be saved like that.
        if hidden.tag not in {"html", "body"}:
            hidden.replace_with(_GAP)
    for raw in parser.css(_RAW):
        if raw.tag == "iframe":
            raw.inner_html = ""
        else:
            raw.replace_with(_GAP + raw.text() + _GAP)
    root = parser.body or parser.root
    if root is None:
        raise UnreadableError("empty")
    language = parser.root.attributes.get("lang") if parser.root else None
    return Markup(_plain(root), named, language or "", truncated)


def _digest(html: str) -> Markup | None:
    head = _DIGEST.match(html)
    if head is None or len(html) > MAX_BYTES or html.count("<") != html.count(">") or "<!--" in html:
        return None
    title, language = (" ".join(unescaped(part).split()) for part in (head[2], head[1]))
    return Markup(html[head.end() :].removesuffix("</html>"), title, language, head[3] is not None)


def unescaped(text: str) -> str:
    """What a text or an attribute's value of the plain form says."""
    if "&" in text:
        for escaped, character in _CHARACTERS:
            text = text.replace(escaped, character)
    return text


def _plain(root: "LexborNode") -> str:
    html = root.html or ""
    if root.css_first("svg,math"):
        html = _CLOSED_VOID.sub("", html)
    if "<!--" in html or "<?" in html:
        html = _REMARK.sub(lambda found: found[1] or _GAP, html)
    if html.count("<") != html.count(">"):
        # `<div class="a"<span>` has an attribute that is named "<span".
        html = "<" + "".join(part + "<" if ">" in part else part for part in html.split("<")[1:])
        html = html.removesuffix("<")
    return html.replace(_GAP, _WRITTEN_GAP)


def _check(html: str) -> None:
    # Lexbor looks at all attributes of a tag for each new one: 200,000 in one tag take minutes. So long a tag fills a whole
    # stretch of half its length without an end.
    half = _LONGEST_TAG // 2
    long = any(">" not in html[at : at + half] for at in range(0, len(html) - half, half))
    for part in html.split(">") if long else ():
        if len(part) > _LONGEST_TAG:
            at = max(part.rfind("<"), 0)
            if (
                part.count(" ", part.find("<")) > _MOST_ATTRIBUTES
                and "=" in part[at : at + 200_000]
                and "</" not in part
            ):
                raise UnreadableError("malformed")
    _check_depth(html)


def _check_depth(html: str) -> None:
    # Lexbor's time grows with the square of the depth of block elements: 100,000 nested divs take it 12 s.
    step = 65_536
    surplus = 0
    for start in range(0, len(html), step):
        chunk = html[start : start + step]
        surplus = max(0, surplus + chunk.count("<") - 2 * chunk.count("</"))
        if surplus > MAX_DEPTH:
            break
    else:
        return
    depth = 0
    for found in _TAG.finditer(html):
        depth += -1 if found[1] else 1
        if depth > MAX_DEPTH * 2:
            raise UnreadableError("too-deep")
        depth = max(depth, 0)

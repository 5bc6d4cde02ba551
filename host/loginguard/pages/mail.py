"""E-mails: their parts decoded, whatever their charset, and the login or the list of logins that they tell of."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from email import message_from_bytes
from email.errors import (
    CloseBoundaryNotFoundDefect,
    MessageError,
    MultipartInvariantViolationDefect,
    StartBoundaryNotFoundDefect,
)
from email.header import decode_header
from email.message import Message as Mail
from email.utils import parsedate_to_datetime

from loginguard.model.interval import Interval
from loginguard.model.listing import Listing
from loginguard.model.message import Message
from loginguard.pages import lists, vocabulary
from loginguard.pages.charset import decode
from loginguard.pages.errors import UnreadableError
from loginguard.pages.forwarding import without_forwarding
from loginguard.pages.given import Given
from loginguard.pages.lines import lines
from loginguard.pages.notice import plain_lines, read_notice
from loginguard.pages.page import language, merge
from loginguard.pages.telling import tells
from loginguard.pages.text import read_lines
from loginguard.pages.tree import Tree, parse

_HEADER = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|x-[\w-]+|dkim-signature|arc-[\w-]+|content-type)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
MAX_CHARACTERS = 2_000_000
_DEEPEST = 12
_MOST_PARTS = 200
_BROKEN = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect, MultipartInvariantViolationDefect)
# In a mailbox's file each mail begins with "From sender date"; such a line in a body has a ">" before it.
_NEXT_MAIL = re.compile(rb"\r?\n(?=From [^\r\n]+\d{4}\r?\n[\w-]+:)")
_MOST_MAILS = 500
_LONGEST_HEADER = 2_000
SENT_WITHIN = timedelta(hours=1)


def is_mail(content: bytes) -> bool:
    """Whether it begins as an e-mail does: at least two of the usual headers before the first empty line."""
    head = re.split(rb"\r?\n\r?\n", content[:20_000].lstrip(), maxsplit=1)[0]
    return len({m.lower() for m in _HEADER.findall(head)}) >= 2 and not head.startswith((b"<", b"{", b"["))


def parsed(raw: bytes) -> Mail:
    """The mail's parts. Raises UnreadableError("too-deep") for mails packed into one another without end."""
    try:
        return message_from_bytes(raw)
    except RecursionError:
        raise UnreadableError("too-deep") from None


def header(mail: Mail, name: str) -> str:
    """A header decoded, on one line; "" where there is none."""
    raw = next((value for key, value in mail.raw_items() if key.lower() == name.lower()), None)
    if raw is None:
        return ""
    # Letters that a header must not hold bare are there as bytes; most senders of them mean UTF-8.
    raw = decode(str(raw)[:_LONGEST_HEADER].encode("utf-8", "surrogateescape"))
    parts = []
    try:
        for value, charset in decode_header(str(raw)):
            parts.append(decode(value, charset) if isinstance(value, bytes) else value)
    except (MessageError, ValueError, LookupError):
        return " ".join(str(raw).split())
    return " ".join("".join(parts).split())


def _parts(mail: Mail, depth: int = 0) -> Iterator[Mail]:
    # Walked here and not by email's own walk: a mail can nest messages without end.
    stack: list[tuple[Mail, int]] = [(mail, depth)]
    count = 0
    while stack and count < _MOST_PARTS:
        part, level = stack.pop()
        count += 1
        yield part
        payload = part.get_payload()
        if isinstance(payload, list) and level < _DEEPEST and part.get_content_type() != "message/rfc822":
            stack.extend((p, level + 1) for p in reversed(payload) if isinstance(p, Mail))


def content(part: Mail) -> str:
    """The text of a part, its transfer encoding and charset undone."""
    try:
        raw = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        raw = None
    if not isinstance(raw, bytes):
        return ""
    try:
        charset = part.get_content_charset()
    except (ValueError, LookupError, AttributeError):
        charset = None
    return decode(raw, charset)


def sent_at(mail: Mail, now: datetime) -> datetime | None:
    """When the mail says that it was sent; None where it doesn't, or says a time to come."""
    try:
        at = parsedate_to_datetime(str(mail.get("Date", "")))
    except (ValueError, TypeError, IndexError):
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=now.tzinfo)
    return at if at <= now + timedelta(days=1) else None


def read_mails(given: Given, raw: bytes) -> list[Listing]:
    """The logins of one e-mail, or of all in a mailbox's file (mbox), one listing in its order. Raises as `read_mail`."""
    if not raw.startswith(b"From "):
        return read_mail(given, raw)
    each = _NEXT_MAIL.split(raw)[:_MOST_MAILS]
    listing = Listing(name=given.name, kind="mail")
    for one in each:
        with suppress(UnreadableError):
            for found in read_mail(given, one):
                listing.rows += found.rows
                listing.warnings += [warning for warning in found.warnings if warning not in listing.warnings]
    if len(each) == _MOST_MAILS:
        listing.complete = False
    return [listing] if listing.rows else []


def read_mail(given: Given, raw: bytes) -> list[Listing]:
    """The login or logins of an e-mail, one listing; [] where it tells of none. Times like "today" are those of the mail.

    Raises UnreadableError: "mail-truncated" where the mail is cut off and nothing could be read from what is left,
    "empty" where it has no body, "too-deep" as `parsed`.
    """
    broken = False
    best: Listing | None = None
    bodies = 0
    for message in _messages(parsed(raw)):
        subject, at = header(message, "Subject"), sent_at(message, given.now)
        texts = []
        for part in _parts(message):
            broken = broken or any(isinstance(d, _BROKEN) for d in part.defects)
            if (
                part.get_content_type() in {"text/html", "text/plain"}
                and not part.is_multipart()
                and not part.get_filename()
            ):
                texts.append(part)
        texts.sort(key=lambda p: p.get_content_subtype() != "html")
        for part in texts:
            bodies += 1
            is_html = part.get_content_subtype() == "html"
            listing = read_body(given, subject, content(part), html=is_html, sent=at)
            if listing and (best is None or _says(listing) > _says(best)):
                best = listing
    if best is not None:
        if broken:
            best.warnings.append(Message("mail-cut"))
        return [best]
    if broken or not bodies:
        raise UnreadableError("mail-truncated" if broken else "empty")
    return []


def _messages(mail: Mail) -> Iterator[Mail]:
    """The mail and the mails attached to it, outermost first."""
    stack = [(mail, 0)]
    count = 0
    while stack and count < 20:
        message, depth = stack.pop()
        count += 1
        yield message
        if depth < _DEEPEST:
            attached = [p for p in _parts(message) if p.get_content_type() == "message/rfc822"]
            inner = [p.get_payload() for p in attached]
            stack.extend(
                (i[0], depth + 1) for i in inner if isinstance(i, list) and i and isinstance(i[0], Mail)
            )


def _says(listing: Listing) -> tuple[int, int]:
    row = listing.rows[0]
    return len(listing.rows), sum(x is not None for x in (row.place, row.address, row.time_text, row.device))


def read_body(given: Given, subject: str, text: str, *, html: bool, sent: datetime | None) -> Listing | None:
    """What the body of a message tells: a list of logins, else the one that it is about."""
    text = text[:MAX_CHARACTERS]
    if not html:
        return read_message(given, subject, None, text.splitlines(), sent=sent)
    tree = parse(text)
    return read_message(given, subject, tree, lines(tree), sent=sent)


def read_message(
    given: Given,
    subject: str,
    tree: Tree | None,
    body: Sequence[str],
    *,
    sent: datetime | None,
    start: int = 0,
) -> Listing | None:
    """The same of a body's lines. tree: the element that they are from, where they are not mere text, beginning with its piece
    `start`."""
    given = given.written_in(language(tree) if tree else None)
    inner = without_forwarding(body)
    subject = inner.subject or subject
    moment = given.cells().time(inner.date) if inner.date else None
    given = given.at(moment.likeliest if moment else sent or given.now)
    listing = _lists(given, subject, tree, inner.lines, start)
    if listing and len(listing.rows) > 1:
        listing.kind = "mail"
        return listing
    kept = plain_lines(inner.lines)
    cells = given.cells()
    cells.settle_order(kept)
    notice = read_notice(subject, kept, cells, given)
    if notice is None:
        return None
    login = notice.login
    if login.time is None and (sent or inner.date):
        login.time = Interval(given.now - SENT_WITHIN, given.now, given.now, zone_stated=True)
    return Listing(name=given.name, kind="mail", rows=[login])


def _lists(given: Given, subject: str, tree: Tree | None, all_lines: list[str], start: int) -> Listing | None:
    if tree is None:
        # Lines have no headings and no columns: something has to say that they are about logins.
        is_about = any(tells(line) or vocabulary.LIST.within(line) for line in [subject, *all_lines] if line)
        return read_lines(given, all_lines) if is_about else None
    tree.title = subject or tree.title
    found = lists.find(tree, now=given.now, zone=given.zone, lang=given.lang)
    given.trace.weighed(found)
    several = [c for c in found if len(c.rows) > 1 and tree.first[c.rows[0].element] >= start]
    return merge([c for c in several if c.accepted], tree, name=given.name, kind="mail")

"""Kept mails without what opens the account: links that reset or verify are cut, and every query string."""

import re
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

LINK = re.compile(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
# Words in the path of links that act by being opened.
ACTING = re.compile(
    r"reset|verif|confirm|token|activate|recover|magic|unlock|password|otp|authori[sz]e|sign-?in|log-?in",
    re.IGNORECASE,
)
# Six to eight digits near one of these words are a code that signs someone in.
CODE = re.compile(
    r"(code|otp|pin|c[oó]digo|код|验证码)(\D{0,40}?)(\b\d{6,8}\b|\b\d{3}[ -]\d{3}\b)",
    re.IGNORECASE,
)

BODY_FORM = re.compile(r"^(mime-version|content-[a-z-]+)(?=[ \t]*:)", re.IGNORECASE | re.MULTILINE)
FORM = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit"
HEADER_LINE = re.compile(rb"^([!-9;-~]+)[ \t]*:", re.MULTILINE)
MAIL_HEADERS = {b"from", b"to", b"subject", b"received", b"message-id", b"return-path", b"delivered-to"}
# Headers are longer than this only where somebody pads them.
HEAD_BYTES = 65_536


def cut_links(text: str) -> str:
    """The text with its acting links cut to their host, all others to their path, and codes cut out."""
    return CODE.sub(lambda match: f"{match[1]}{match[2]}[code cut]", LINK.sub(_cut, text))


def clean_mail(content: bytes) -> bytes:
    """A mail as text: all its headers, then each readable part decoded and cut. Files in it are named, not kept.

    It is a mail still: what its headers said of the body's form is kept beside what it is now.
    What is no mail comes back as text with its links cut. Never raises: what can't be decoded is left out
    by name.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(content)
    except (MessageError, ValueError, LookupError, IndexError):
        return cut_links(content.decode("utf-8", "replace")).encode()
    if not message.keys() or not isinstance(message, EmailMessage):
        return cut_links(content.decode("utf-8", "replace")).encode()
    lines = []
    for part in message.walk():
        if part.is_multipart():
            continue
        kind = part.get_content_type()
        if part.get_content_maintype() != "text" or part.get_filename():
            lines.append(f"[{kind}: {part.get_filename() or 'a part'}, not kept]")
            continue
        try:
            body = part.get_content()
        except (LookupError, ValueError, KeyError, AttributeError):
            payload = part.get_payload(decode=True)
            body = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
        lines.append(cut_links(str(body)))
    text = re.sub(r"\r\n?|\n", "\n", "\n\n".join(lines))
    return f"{cut_links(_header(content))}\n{FORM}\n\n{text}".encode("utf-8", "replace")


def is_mail(content: bytes) -> bool:
    """Whether a kept file begins with a mail's headers, so that a mail program opens it."""
    names = {match[1].lower() for match in HEADER_LINE.finditer(content[:HEAD_BYTES].partition(b"\n\n")[0])}
    return HEADER_LINE.match(content) is not None and bool(names & MAIL_HEADERS)


def _header(content: bytes) -> str:
    head = re.split(rb"\r?\n\r?\n", content, maxsplit=1)[0]
    text = head.decode("utf-8", "replace").replace("\r\n", "\n").strip("\n")
    # The parts are joined as one text: a header that speaks of their form would hide them from a mail program.
    return BODY_FORM.sub(r"X-Kept-\1", text)


def _cut(match: re.Match[str]) -> str:
    link = match[0].replace("&amp;", "&")
    origin = re.match(r"https?://[^/?#]*", link, re.IGNORECASE)
    base = origin[0].rsplit("@", 1)[-1] if origin else ""
    scheme = link.split(":", 1)[0].lower()
    host = base.removeprefix("https://").removeprefix("http://")
    path = re.split(r"[?#]", link[len(origin[0]) if origin else 0 :])[0]
    # A long opaque piece of a path is as good as a token.
    if ACTING.search(link) or re.search(r"[A-Za-z0-9_-]{20,}", path):
        return f"{scheme}://{host}/[link cut]"
    had_more = path != link[len(origin[0]) if origin else 0 :]
    return f"{scheme}://{host}{path}" + ("[query cut]" if had_more else "")

"""Hides the person's own addresses in a mail that goes along: the intruder's, and the way the mail took, stay evidence."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import ip_address

from loginguard.evidence.masking import MAIL, PHONE, mask

# To whom a mail was delivered says whose mailbox it lay in.
RECIPIENT = re.compile(
    r"^(?:to|cc|delivered-to|x-original-to|envelope-to|x-delivered-to|x-forwarded-to)[ \t]*:((?:.*)(?:\r?\n[ \t].*)*)",
    re.IGNORECASE | re.MULTILINE,
)
INTERNET = re.compile(r"(?<![\w.:])[0-9a-fA-F]*[.:][0-9a-fA-F.:]*[0-9a-fA-F:](?![\w:])")
HIDDEN = re.compile(r"[*•·●∙…]+")


@dataclass(frozen=True, slots=True)
class OwnAddresses:
    """mails, phones: as they are known here, most of each hidden ("a***@example.org", "***78"); ips: of their own logins."""

    mails: Collection[str] = ()
    phones: Collection[str] = ()
    ips: Collection[str] = ()


def mask_own(text: str, own: OwnAddresses) -> str:
    """The mail with what is the person's own cut as `mask` cuts it."""
    received = {
        found[0].casefold() for part in RECIPIENT.findall(_head(text)) for found in MAIL.finditer(part)
    }
    known = [_pattern(one) for one in own.mails]

    def mail(match: re.Match[str]) -> str:
        is_own = match[0].casefold() in received or any(one.fullmatch(match[0]) for one in known)
        return mask(match[0]) if is_own else match[0]

    def phone(match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match[0])
        ends = (re.sub(r"\D", "", HIDDEN.split(one)[-1]) for one in own.phones)
        return mask(match[0]) if any(end and digits.endswith(end) for end in ends) else match[0]

    text = MAIL.sub(mail, text)
    text = INTERNET.sub(lambda match: mask(match[0]) if _canonical(match[0]) in own.ips else match[0], text)
    return PHONE.sub(phone, text)


def _head(text: str) -> str:
    return re.split(r"\r?\n\r?\n", text, maxsplit=1)[0]


def _canonical(text: str) -> str:
    try:
        return ip_address(text).compressed
    except ValueError:
        return ""


def _pattern(known: str) -> re.Pattern[str]:
    parts = (re.escape(part) for part in HIDDEN.split(known))
    return re.compile(r"[^@\s]*".join(parts), re.IGNORECASE)

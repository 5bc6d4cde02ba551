"""What opens the account is cut from kept mails; what is evidence stays."""

from email import policy
from email.parser import BytesParser

import pytest

from loginguard.evidence.mail import clean_mail, cut_links, is_mail
from loginguard.evidence.own_addresses import OwnAddresses, mask_own

MAIL = b"""From: Upwork <donotreply@upwork.com>\r
To: ana@example.com\r
Received: from mail.example (203.0.113.9)\r
Subject: Your password reset\r
MIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary="b"\r
\r
--b\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
Reset here: https://www.upwork.com/ab/account-security/reset-password?tok=3D=\r
abcdef123456\r
Your code is 123456. Help: https://support.upwork.com/hc/en-us?x=3D1\r
--b\r
Content-Type: text/html; charset=utf-8\r
Content-Transfer-Encoding: base64\r
\r
PGEgaHJlZj0iaHR0cHM6Ly93d3cudXB3b3JrLmNvbS92ZXJpZnkvc2VjcmV0dG9rZW4iPng8L2E+\r
--b\r
Content-Type: application/zip; name="task.zip"\r
Content-Disposition: attachment; filename="task.zip"\r
\r
PK\r
--b--\r
"""


def test_a_mail_keeps_its_headers_and_loses_its_keys() -> None:
    kept = clean_mail(MAIL).decode()
    assert "Received: from mail.example (203.0.113.9)" in kept
    assert "https://www.upwork.com/[link cut]" in kept
    assert "https://support.upwork.com/hc/en-us[query cut]" in kept
    assert "task.zip" in kept
    for secret in ("abcdef123456", "secrettoken", "123456", "tok="):
        assert secret not in kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("see https://example.com/a/b", "see https://example.com/a/b"),
        ("https://example.com/?q=1", "https://example.com/[query cut]"),
        ("https://user:pw@example.com/x#f", "https://example.com/x[query cut]"),
        ("https://example.com/VERIFY/x", "https://example.com/[link cut]"),
        ("https://example.com/aB3dE5fG7hI9kL1mN3pQ5", "https://example.com/[link cut]"),
        ("Your verification code: 483 920", "Your verification code: [code cut]"),
        ("call 483920 times", "call 483920 times"),
    ],
)
def test_links_lose_what_acts(text: str, kept: str) -> None:
    assert cut_links(text) == kept


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"no mail at all", b"Content-Type: text/plain; charset=no-such\n\nx"]
)
def test_what_is_no_mail_is_kept_as_text(content: bytes) -> None:
    clean_mail(content).decode()


def test_a_kept_mail_is_a_mail_that_a_program_shows() -> None:
    kept = clean_mail(MAIL)
    assert is_mail(kept)
    shown = BytesParser(policy=policy.default).parsebytes(kept)
    assert not shown.defects
    assert shown["Subject"] == "Your password reset"
    assert "Reset here: https://www.upwork.com/[link cut]" in shown.get_content()
    assert shown["X-Kept-Content-Type"] == 'multipart/alternative; boundary="b"'
    # Kept once more, as from a report, it loses nothing.
    assert "Reset here" in clean_mail(kept).decode()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"Subject: x\n\nbody", True),
        (b"Received: from a\n by b\nFrom: c@example.org\n\nx", True),
        (b"Somebody wrote: hello\n\nFrom: the intruder", False),
        (b"note: call the bank", False),
        (b"", False),
    ],
)
def test_only_what_begins_with_a_mails_headers_is_one(content: bytes, told: bool) -> None:
    assert is_mail(content) is told


def test_own_addresses_are_hidden_and_the_intruders_stay() -> None:
    text = (
        "From: Thief <thief@evil.example>\nTo: Ana <ana.owner@example.org>\nReceived: from x (198.51.100.7)\n\n"
        "ana.owner@example.org, also amy@work.example, signed in from 203.0.113.9 and 2001:DB8:0::1. Call +351 912 345 678,"
        " or +234 803 111 2299."
    )
    own = OwnAddresses(mails=["a***@work.example"], phones=["***78"], ips={"203.0.113.9", "2001:db8::1"})
    kept = mask_own(text, own)
    for mine in ("ana.owner@", "amy@", "203.0.113.9", "2001:DB8:0::1", "912 345 678"):
        assert mine not in kept
    for theirs in ("thief@evil.example", "198.51.100.7", "+234 803 111 2299"):
        assert theirs in kept

"""The code itself, by pyotp (RFC 4226, RFC 6238), and how long it is good for."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

import pyotp
from pyotp.contrib import Steam

from loginguard.vault.otp.account import OtpAccount
from loginguard.vault.otp.secret import decode_secret

DIGESTS = {"SHA1": hashlib.sha1, "SHA256": hashlib.sha256, "SHA512": hashlib.sha512}


class ShortSecret:
    """pyotp checks a secret's length in its public method `byte_secret`; here short ones are let through."""

    secret: str

    def byte_secret(self) -> bytes:
        """The bytes, of any length."""
        return decode_secret(self.secret)


class AnyTOTP(ShortSecret, pyotp.TOTP):
    """Codes by time."""


class AnyHOTP(ShortSecret, pyotp.HOTP):
    """Codes by counter."""


class AnySteam(ShortSecret, Steam):
    """Steam's codes: five of its own letters."""


@dataclass(slots=True)
class Code:
    """seconds_left: how long the code is still good, None for codes by counter. Its repr leaves the code out."""

    code: str = field(repr=False)
    seconds_left: int | None
    period: int | None


def code_at(account: OtpAccount, now: datetime) -> Code:
    """The code at a time; for HOTP that of the stored counter, which the caller then moves on."""
    digest = DIGESTS[account.algorithm]
    if account.kind == "hotp":
        return Code(
            AnyHOTP(account.secret, digits=account.digits, digest=digest).at(account.counter), None, None
        )
    seconds = int(now.timestamp())
    step = seconds // account.period
    if account.kind == "steam":
        code = AnySteam(account.secret, interval=account.period).generate_otp(step)
    else:
        code = AnyTOTP(account.secret, digits=account.digits, digest=digest).generate_otp(step)
    return Code(code, account.period - seconds % account.period, account.period)

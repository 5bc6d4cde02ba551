"""The shared secret of a one-time code, in the shapes that people paste."""

import base64
import binascii
import re

from loginguard.vault.errors import VaultError

SHORT_BITS = 112
LEAST_BITS = 40
SEPARATORS = re.compile(r"[\s\-_.]+")


def clean_secret(text: str) -> str:
    """Base32 in capitals, without spaces, dashes and padding. Raises VaultError("otp-bad-secret")."""
    compact = SEPARATORS.sub("", text).rstrip("=").upper()
    if len(decode_secret(compact)) * 8 < LEAST_BITS:
        raise VaultError("otp-bad-secret")
    return compact


def decode_secret(compact: str) -> bytes:
    """The bytes of a base32 secret. Raises VaultError("otp-bad-secret")."""
    if len(compact) % 8 in {1, 3, 6}:
        raise VaultError("otp-bad-secret")
    try:
        return base64.b32decode(compact + "=" * (-len(compact) % 8))
    except binascii.Error:
        raise VaultError("otp-bad-secret") from None


def is_short(compact: str) -> bool:
    """Under 112 bits, which NIST SP 800-63B-4 asks for; many sites still issue 80."""
    return len(decode_secret(compact)) * 8 < SHORT_BITS

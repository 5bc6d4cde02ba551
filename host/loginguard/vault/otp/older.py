"""One-time codes as KDBX files kept them before the `otp` attribute: KeePassXC's, KeeOtp's, KeePass 2's own."""

import base64
import binascii
from collections.abc import Mapping
from urllib.parse import parse_qsl

from loginguard.vault.errors import VaultError
from loginguard.vault.otp.account import Kind, OtpAccount

# Field names and settings: keepass.info/help/base/placeholders.html#otp and KeePassXC's documentation, read 2026-11-24.
SEED, SETTINGS = "TOTP Seed", "TOTP Settings"
KEEPASS: dict[str, Kind] = {"TimeOtp": "totp", "HmacOtp": "hotp"}
SHAPES = ("-Secret-Base32", "-Secret-Hex", "-Secret-Base64", "-Secret")


def read_older(fields: Mapping[str, str], issuer: str, name: str) -> tuple[OtpAccount, set[str]] | None:
    """The account, and the fields that it came from; None where there are none. Raises VaultError for bad ones."""
    if fields.get("otp", "").startswith("key="):
        values = dict(parse_qsl(fields["otp"]))
        digits, period = number(values.get("size", "6")), number(values.get("step", "30"))
        return OtpAccount(values.get("key", ""), issuer=issuer, name=name, digits=digits, period=period), {
            "otp"
        }
    if secret := fields.get(SEED):
        return read_settings(secret, fields.get(SETTINGS) or "30;6", issuer, name), {SEED, SETTINGS}
    for start, kind in KEEPASS.items():
        shape = next((one for one in SHAPES if fields.get(start + one)), None)
        if shape is not None:
            account = OtpAccount(
                to_base32(fields[start + shape], shape),
                kind=kind,
                issuer=issuer,
                name=name,
                algorithm=fields.get(f"{start}-Algorithm") or "SHA1",
                digits=number(fields.get(f"{start}-Length") or "6"),
                period=number(fields.get(f"{start}-Period") or "30"),
                counter=number(fields.get(f"{start}-Counter") or "0"),
            )
            return account, {field for field in fields if field.startswith(f"{start}-")}
    return None


def read_settings(secret: str, settings: str, issuer: str, name: str) -> OtpAccount:
    """ "30;6" is seconds and digits, "30;S" Steam."""
    period, _, digits = settings.partition(";")
    if digits.upper().startswith("S"):
        return OtpAccount(secret, kind="steam", issuer=issuer, name=name, period=number(period))
    length = number(digits.partition(";")[0])
    return OtpAccount(secret, issuer=issuer, name=name, period=number(period), digits=length)


def to_base32(text: str, shape: str) -> str:
    """The secret in base32. Raises VaultError("otp-bad-secret")."""
    compact = "".join(text.split())
    if shape == "-Secret-Base32":
        return compact
    try:
        if shape == "-Secret-Hex":
            raw = binascii.unhexlify(compact)
        elif shape == "-Secret-Base64":
            raw = base64.b64decode(compact, validate=True)
        else:
            raw = text.encode()
    except ValueError:
        raise VaultError("otp-bad-secret") from None
    return base64.b32encode(raw).decode()


def number(text: str) -> int:
    """Raises VaultError("otp-unsupported") for what is no whole number."""
    if not text.strip().isascii() or not text.strip().isdigit() or len(text) > 18:
        raise VaultError("otp-unsupported", {"what": text[:20]})
    return int(text)

"""Reads otpauth:// addresses in the shapes that services really emit, and bare secrets."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from loginguard.vault.errors import VaultError
from loginguard.vault.otp.account import Kind, OtpAccount

URI_CAP = 4096
KINDS: dict[str, Kind] = {"totp": "totp", "hotp": "hotp", "steam": "steam"}
KEY = re.compile(r"^[A-Za-z2-7\s\-=]{16,200}$")


def read_otp(text: str) -> OtpAccount:
    """An otpauth:// address, steam://SECRET, or a bare base32 secret. Raises VaultError with what is wrong with it."""
    text = text.strip()
    if len(text) > URI_CAP:
        raise VaultError("otp-not-readable")
    scheme = text.partition("://")[0].lower() if "://" in text else ""
    if scheme == "otpauth":
        return read_uri(text)
    if scheme == "steam":
        return OtpAccount(text.partition("://")[2], kind="steam", issuer="Steam")
    if scheme == "otpauth-migration":
        raise VaultError("otp-is-migration")
    if not scheme and KEY.match(text):
        return OtpAccount(text)
    raise VaultError("otp-not-readable")


def read_uri(text: str) -> OtpAccount:
    """Raises VaultError.

    Tolerated, because real services emit it: any case of scheme, type, algorithm and parameter names, spaces in the
    secret, an issuer that differs from the label's (the parameter wins), a repeated parameter that says the same twice.
    A repeated secret that differs is refused: nobody can say which one is right.
    """
    try:
        parts = urlsplit(text)
        host = parts.netloc.lower()
    except ValueError:
        raise VaultError("otp-not-readable") from None
    kind = KINDS.get(host)
    if kind is None:
        raise VaultError("otp-unsupported", {"what": host[:20]})
    values = read_query(parts.query)
    if "secret" not in values:
        raise VaultError("otp-no-secret")
    issuer, name = read_label(parts.path)
    if values.get("encoder", "").lower() == "steam" or (
        kind == "totp" and issuer.lower() == name.lower() == "steam"
    ):
        kind = "steam"
    return OtpAccount(
        values["secret"],
        kind=kind,
        issuer=(values.get("issuer") or issuer).strip(),
        name=name,
        algorithm=values.get("algorithm") or "SHA1",
        digits=read_number(values, "digits", 6),
        period=read_number(values, "period", 30),
        counter=read_number(values, "counter", 0),
    )


def read_label(path: str) -> tuple[str, str]:
    """Issuer and account of "Upwork:anna" or "Upwork%3Aanna"; the issuer is "" where there is none."""
    label = unquote(path.lstrip("/"))
    issuer, colon, name = label.partition(":")
    return (issuer.strip(), name.strip()) if colon else ("", label.strip())


def read_query(query: str) -> dict[str, str]:
    """The parameters by lower-case name. Raises VaultError where one stands twice with different values."""
    values: dict[str, str] = {}
    for key, value in parse_qsl(query, keep_blank_values=True):
        name = key.strip().lower()
        if values.get(name, value) != value:
            raise VaultError("otp-repeated", {"what": name[:20]})
        values[name] = value.strip()
    return {name: value for name, value in values.items() if value}


def read_number(values: dict[str, str], name: str, default: int) -> int:
    """A parameter as a whole number. Raises VaultError for one that is none."""
    text = values.get(name)
    if text is None:
        return default
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise VaultError("otp-unsupported", {"what": f"{name}={text[:20]}"})
    return int(text)

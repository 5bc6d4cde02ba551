"""A text with one otpauth:// address a line, as Ente, Aegis, KeePassXC and many others export."""

from loginguard.vault.errors import VaultError
from loginguard.vault.importers.found import Found, decode_text
from loginguard.vault.otp.uri import read_otp


def recognises(content: bytes) -> bool:
    """Some line begins with otpauth://, and none with a migration."""
    lines = content.lower().replace(b"\0", b"").splitlines()
    return any(
        line.strip(b" \xef\xbb\xbf\xff\xfe").startswith((b"otpauth://", b"steam://")) for line in lines
    )


def read(content: bytes, _password: str | None = None, _key_file: bytes | None = None) -> Found:
    """Each line an entry; empty lines and those beginning with # are skipped."""
    found = Found("otpauth_list")
    for number, line in enumerate(decode_text(content).splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        try:
            found.take_code(str(number), read_otp(text))
        except VaultError as error:
            found.leave(str(number), error)
    return found

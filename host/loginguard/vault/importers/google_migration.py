"""Google Authenticator's export: otpauth-migration:// addresses whose data is a small protocol buffer."""

import base64
import binascii
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from loginguard.vault.errors import VaultError
from loginguard.vault.importers.found import Found, decode_text
from loginguard.vault.kdbx.reader import Reader
from loginguard.vault.otp.account import Kind, OtpAccount

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5
# The numbers that Google's exporter writes: algorithm, digits and type are enumerations, 0 stands for the default.
ALGORITHMS = {0: "SHA1", 1: "SHA1", 2: "SHA256", 3: "SHA512", 4: "MD5"}
DIGITS = {0: 6, 1: 6, 2: 8}
KINDS: dict[int, Kind] = {0: "totp", 1: "hotp", 2: "totp"}
Field = tuple[int, int | bytes]


def recognises(content: bytes) -> bool:
    """Some line is such an address."""
    return b"otpauth-migration://" in content.lower().replace(b"\0", b"")


def read(content: bytes, _password: str | None = None, _key_file: bytes | None = None) -> Found:
    """All codes of all addresses; a part of a longer export that is missing is said."""
    found = Found("google_migration")
    seen: dict[tuple[int, int], set[int]] = {}
    for number, line in enumerate(decode_text(content).splitlines(), 1):
        text = line.strip()
        if not text:
            continue
        try:
            fields = list(read_fields(payload(text)))
        except VaultError as error:
            found.leave(str(number), error)
            continue
        batch = {key: value for key, value in fields if isinstance(value, int)}
        seen.setdefault((batch.get(5, 0), batch.get(3, 1)), set()).add(batch.get(4, 0))
        accounts = [value for key, value in fields if key == 1 and isinstance(value, bytes)]
        for at, account in enumerate(accounts, 1):
            where = f"{number}.{at}"
            try:
                found.take_code(where, read_account(dict(read_fields(account))))
            except VaultError as error:
                found.leave(where, error)
    for (_, size), parts in seen.items():
        if missing := sorted(set(range(min(size, 1000))) - parts):
            found.note("import-parts-missing", {"missing": len(missing), "parts": size})
    return found


def payload(text: str) -> bytes:
    """The protocol buffer's bytes. Raises VaultError("otp-not-readable")."""
    if not text.lower().startswith("otpauth-migration://"):
        raise VaultError("otp-not-readable")
    # A "+" of base64 that was not escaped arrives as a space.
    data = (
        dict(parse_qsl(urlsplit(text).query))
        .get("data", "")
        .replace(" ", "+")
        .replace("-", "+")
        .replace("_", "/")
    )
    try:
        return base64.b64decode(data + "=" * (-len(data) % 4), validate=True)
    except binascii.Error:
        raise VaultError("otp-not-readable") from None


def read_fields(data: bytes) -> Iterator[Field]:
    """Number and value of each field. Raises VaultError("otp-not-readable") where the buffer is cut or strange."""
    reader = Reader(data, "otp-not-readable")
    while reader.left:
        key = read_varint(reader)
        kind = key & 7
        if kind == VARINT:
            yield key >> 3, read_varint(reader)
        elif kind == BYTES:
            yield key >> 3, reader.take(read_varint(reader))
        elif kind in {FIXED32, FIXED64}:
            yield key >> 3, reader.number(4 if kind == FIXED32 else 8)
        else:
            raise VaultError("otp-not-readable")


def read_varint(reader: Reader) -> int:
    """Seven bits a byte, lowest first, ten bytes at most."""
    value = 0
    for at in range(10):
        byte = reader.number(1)
        value |= (byte & 0x7F) << (7 * at)
        if byte < 0x80:
            return value
    raise VaultError("otp-not-readable")


def read_account(fields: dict[int, int | bytes]) -> OtpAccount:
    """One OtpParameters message. Raises VaultError."""

    def text(number: int) -> str:
        value = fields.get(number, b"")
        return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""

    def number(of: int) -> int:
        value = fields.get(of, 0)
        return value if isinstance(value, int) else 0

    secret = fields.get(1, b"")
    issuer, name = text(3), text(2)
    if issuer and name.startswith(f"{issuer}:"):
        name = name[len(issuer) + 1 :].strip()
    if number(6) not in KINDS or number(5) not in DIGITS or number(4) not in ALGORITHMS:
        raise VaultError("otp-unsupported", {"what": "type"})
    return OtpAccount(
        base64.b32encode(secret).decode() if isinstance(secret, bytes) else "",
        kind=KINDS[number(6)],
        issuer=issuer,
        name=name,
        algorithm=ALGORITHMS[number(4)],
        digits=DIGITS[number(5)],
        counter=number(7),
    )

"""The composite key: what a password and a key file become before derivation."""

import base64
import binascii

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.digests import sha256

RAW_BYTES = 32
KEY_FILE_CAP = 16 * 1024 * 1024


def composite_key(password: str | None, key_file: bytes | None = None) -> bytearray:
    """SHA-256 over the hashes of the parts, 32 bytes. Raises VaultError where there is no part at all."""
    if password is None and key_file is None:
        raise VaultError("vault-no-key")
    parts = []
    if password is not None:
        parts.append(sha256(password.encode("utf-8", "surrogatepass")))
    if key_file is not None:
        parts.append(key_file_key(key_file))
    return bytearray(sha256(*parts))


def key_file_key(content: bytes) -> bytes:
    """32 bytes: an XML key file of version 1 or 2, 32 raw bytes, 64 hex digits, or the hash of any other file."""
    if len(content) > KEY_FILE_CAP:
        raise VaultError("vault-key-file")
    if b"<KeyFile" in content[:4096] and b"<!DOCTYPE" not in content:
        return read_xml_key(content)
    if len(content) == RAW_BYTES:
        return content
    if len(content) == 2 * RAW_BYTES:
        try:
            return binascii.unhexlify(content)
        except binascii.Error:
            pass
    return sha256(content)


def read_xml_key(content: bytes) -> bytes:
    """Version 1 holds base64, version 2 hex with the first four bytes of its SHA-256 to notice a typing mistake."""
    import xml.etree.ElementTree as ET

    try:
        # Without a document type, refused above, there are no entities to expand.
        root = ET.fromstring(content)  # noqa: S314
        version = root.findtext("Meta/Version", "").strip()
        data = root.find("Key/Data")
        text = "".join((data.text or "").split()) if data is not None else ""
        if version.startswith("2."):
            key = binascii.unhexlify(text)
            check = data.get("Hash", "") if data is not None else ""
            if sha256(key)[:4] != binascii.unhexlify(check):
                raise VaultError("vault-key-file")
        elif version.startswith("1."):
            key = base64.b64decode(text, validate=True)
        else:
            raise VaultError("vault-key-file")
    except (ET.ParseError, ValueError):
        raise VaultError("vault-key-file") from None
    if len(key) != RAW_BYTES:
        raise VaultError("vault-key-file")
    return key

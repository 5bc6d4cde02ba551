"""KDBX's ids: sixteen bytes in base64, here as 32 hex digits."""

import base64
import binascii

NONE = "0" * 32


def read_uuid(text: str | None) -> str:
    """32 hex digits; all zero where there is none or it can't be read."""
    try:
        raw = base64.b64decode(text or "", validate=True)
    except (binascii.Error, ValueError):
        return NONE
    return raw.hex() if len(raw) == 16 else NONE


def write_uuid(hex_digits: str) -> str:
    """Back to base64."""
    return base64.b64encode(bytes.fromhex(hex_digits)).decode()

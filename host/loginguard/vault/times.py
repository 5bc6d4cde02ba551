"""KDBX 4's times: seconds since the year 1, as base64; older apps write ISO 8601."""

import base64
import binascii
from datetime import UTC, datetime, timedelta

YEAR_ONE = datetime(1, 1, 1, tzinfo=UTC)


def write_time(moment: datetime) -> str:
    """Base64 of a signed 64-bit little-endian count of seconds."""
    seconds = int((moment - YEAR_ONE).total_seconds())
    return base64.b64encode(seconds.to_bytes(8, "little", signed=True)).decode()


def read_time(text: str | None) -> datetime | None:
    """The moment, aware; None for what is not a time."""
    if not text:
        return None
    try:
        if "T" in text and "-" in text:
            return datetime.fromisoformat(text)
        raw = base64.b64decode(text, validate=True)
        return (
            YEAR_ONE + timedelta(seconds=int.from_bytes(raw, "little", signed=True))
            if len(raw) == 8
            else None
        )
    except (ValueError, OverflowError, binascii.Error):
        return None

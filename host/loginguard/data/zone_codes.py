"""How the index of zones' names is keyed and what its small numbers say: a zone's number, and whether the name is of a season."""

from base64 import urlsafe_b64encode
from hashlib import blake2b

GENERIC, STANDARD, DAYLIGHT = VARIANTS = range(3)


def encode(zone: int, variant: int) -> int:
    """One u32 of it."""
    return zone << 2 | variant


def decode(code: int) -> tuple[int, int]:
    """(zone's number, variant)."""
    return code >> 2, code & 3


def hashed(name: str) -> str:
    """Eight letters for a folded name: the names of all locales would be three times as large, and none is ever listed."""
    return urlsafe_b64encode(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=6).digest()).decode()

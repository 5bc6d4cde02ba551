"""What the small numbers of the index of zones' names say: a zone's number, and whether the name is of a season."""

GENERIC, STANDARD, DAYLIGHT = VARIANTS = range(3)


def encode(zone: int, variant: int) -> int:
    """One u32 of it."""
    return zone << 2 | variant


def decode(code: int) -> tuple[int, int]:
    """(zone's number, variant)."""
    return code >> 2, code & 3

"""Internet addresses as bytes and back, without the socket module: nothing here ever gets near a network."""

from typing import Literal


def packed(text: str, version: Literal[4, 6]) -> bytes | None:
    """The 4 or 16 bytes of an address; None for what is none."""
    if version == 4:
        parts = text.split(".")
        if len(parts) != 4 or not all(part.isascii() and part.isdigit() and len(part) <= 3 for part in parts):
            return None
        numbers = [int(part) for part in parts]
        return bytes(numbers) if max(numbers) < 256 else None
    from ipaddress import IPv6Address  # 5 ms, and most lists have none

    try:
        return IPv6Address(text).packed
    except ValueError:
        return None


def written(address: bytes) -> str:
    """The canonical text of 4 or 16 bytes (RFC 5952)."""
    if len(address) == 4:
        return f"{address[0]}.{address[1]}.{address[2]}.{address[3]}"
    from ipaddress import IPv6Address

    return str(IPv6Address(address))

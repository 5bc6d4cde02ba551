"""The part of an address that stays when a provider hands out the next one: what a household or an office usually keeps."""

from functools import lru_cache
from ipaddress import IPv6Address

# A /24 of IPv4, a /48 of IPv6 (RFC 6177).
_BITS, _BITS6 = 24, 48


def block_of(ip: str) -> str | None:
    """ "203.0.113.9" → "203.0.113.0/24"; what already is a wider range stays as it is. `ip` is canonical, as Address has it."""
    if ":" in ip:
        return _block6(ip)
    text, _, length = ip.partition("/")
    if length and int(length) < _BITS:
        return ip
    three, _, fourth = text.rpartition(".")
    return f"{three}.0/24" if fourth and three.count(".") == 2 else None


@lru_cache(maxsize=65536)
def _block6(ip: str) -> str | None:
    text, _, length = ip.partition("/")
    if length and int(length) < _BITS6:
        return ip
    try:
        packed = IPv6Address(text).packed
    except ValueError:
        return None
    kept = _BITS6 // 8
    return f"{IPv6Address(packed[:kept] + bytes(16 - kept))}/{_BITS6}"

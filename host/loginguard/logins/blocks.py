"""The part of an address that stays when a provider hands out the next one: a block, and the network around it."""

from functools import lru_cache
from ipaddress import IPv6Address

# What a household or office usually keeps: a /24 of IPv4, a /48 of IPv6 (RFC 6177). The network is what one provider
# usually serves one area from: a /16, a /32.
_BLOCK, _NETWORK = (3, 48), (2, 32)


def block_and_network(ip: str) -> tuple[str | None, str | None]:
    """Both at once, for where every login passes by."""
    if ":" not in ip and "/" not in ip:
        # Nearly all: four plain numbers.
        three, _, fourth = ip.rpartition(".")
        two, _, third = three.rpartition(".")
        return (f"{three}.0/24", f"{two}.0.0/16") if fourth and third else (None, None)
    return block_of(ip), network_of(ip)


def block_of(ip: str) -> str | None:
    """ "203.0.113.9" → "203.0.113.0/24"; what already is a wider range stays as it is. `ip` is canonical, as Address has it."""
    return _cut(ip, *_BLOCK)


def network_of(ip: str) -> str | None:
    """ "203.0.113.9" → "203.0.0.0/16"."""
    return _cut(ip, *_NETWORK)


def _cut(ip: str, octets: int, bits: int) -> str | None:
    if ":" in ip:
        return _cut6(ip, bits)
    text, _, length = ip.partition("/")
    if length and int(length) < octets * 8:
        return ip
    parts = text.split(".", octets)
    if len(parts) <= octets:
        return None
    return f"{parts[0]}.{parts[1]}.{parts[2]}.0/24" if octets == 3 else f"{parts[0]}.{parts[1]}.0.0/16"


@lru_cache(maxsize=65536)
def _cut6(ip: str, bits: int) -> str | None:
    text, _, length = ip.partition("/")
    if length and int(length) < bits:
        return ip
    try:
        packed = IPv6Address(text).packed
    except ValueError:
        return None
    kept = bits // 8
    return f"{IPv6Address(packed[:kept] + bytes(16 - kept))}/{bits}"

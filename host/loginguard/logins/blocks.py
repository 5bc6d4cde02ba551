"""The part of an address that stays when a provider hands out the next one: a block, and the network around it."""

from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network

# What a household or office usually keeps: a /24 of IPv4, a /48 of IPv6 (RFC 6177). The network is what one provider
# usually serves one area from.
BLOCK_BITS = {4: 24, 6: 48}
NETWORK_BITS = {4: 16, 6: 32}


@lru_cache(maxsize=65536)
def block_of(ip: str) -> str | None:
    """ "203.0.113.9" → "203.0.113.0/24"; a text that already is a range stays as wide as it is; None for no address."""
    return _cut(ip, BLOCK_BITS)


@lru_cache(maxsize=65536)
def network_of(ip: str) -> str | None:
    """ "203.0.113.9" → "203.0.0.0/16"."""
    return _cut(ip, NETWORK_BITS)


def _cut(ip: str, bits: dict[int, int]) -> str | None:
    text, _, length = ip.partition("/")
    try:
        address = ip_address(text)
        if isinstance(address, IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped
        kept = bits[address.version]
        if length:
            kept = min(kept, int(length))
        return str(ip_network((address, kept), strict=False))
    except ValueError:
        return None

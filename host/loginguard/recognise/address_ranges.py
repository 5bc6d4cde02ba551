"""Ranges of addresses that say something other than "a provider's customer": private, documentation, relays, satellites.

The special ranges are IANA's registries (RFC 6890, 6598, 5737, 3849, 9637). The others are the blocks that hold nearly all of
what operators publish, and they only ever inform:
- iCloud Private Relay: mask-api.icloud.com/egress-ip-ranges.csv; Cloudflare WARP: api.cloudflare.com/local-ip-ranges.csv, which
  hold blocks of each other (as seen quoted in public repositories on 2026-11-24);
- Starlink: geoip.starlinkisp.net/feed.csv, its snapshot of 2025-09-18;
- Tor: blocks of those who run exits and little else (ForPrivacy, DFRI, Quintex, Emerald Onion, Calyx, Applied Privacy,
  Church of Cyberology), as on lists of 2026; most exits stand alone among a provider's customers and can't be told.
Google's VPN and Chrome's IP Protection leave from some 13,000 small blocks (gstatic.com/vpn/geofeed): too many to name, too
changing to keep. A database of the person's own tells their network.
"""

from bisect import bisect_right
from typing import NamedTuple

from loginguard.model.address import AddressKind


class Range(NamedTuple):
    """First and last address as integers, what lies there, and whose it is."""

    first: int
    last: int
    kind: AddressKind
    operator: str | None


_SPECIAL: tuple[tuple[str, AddressKind], ...] = (
    ("0.0.0.0/8", "reserved"),
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "cgnat"),
    ("127.0.0.0/8", "loopback"),
    ("169.254.0.0/16", "link-local"),
    ("172.16.0.0/12", "private"),
    ("192.0.0.0/24", "reserved"),
    ("192.0.2.0/24", "documentation"),
    ("192.88.99.0/24", "reserved"),
    ("192.168.0.0/16", "private"),
    ("198.18.0.0/15", "reserved"),
    ("198.51.100.0/24", "documentation"),
    ("203.0.113.0/24", "documentation"),
    ("224.0.0.0/4", "multicast"),
    ("240.0.0.0/4", "reserved"),
    ("::/128", "reserved"),
    ("::1/128", "loopback"),
    ("64:ff9b:1::/48", "private"),
    ("100::/64", "reserved"),
    ("2001:2::/48", "reserved"),
    ("2001:db8::/32", "documentation"),
    ("3fff::/20", "documentation"),
    ("fc00::/7", "private"),
    ("fe80::/10", "link-local"),
    ("ff00::/8", "multicast"),
)

_CLOUDFLARE = "Cloudflare WARP or iCloud Private Relay"
_OPERATED: tuple[tuple[AddressKind, str, str], ...] = (
    ("relay", _CLOUDFLARE, "104.28.0.0/16 2a09:bac0::/29"),
    (
        "relay",
        "iCloud Private Relay",
        "140.248.0.0/17 146.75.128.0/17 172.224.0.0/14 2606:54c0::/30 2a02:26f7::/32 2a04:4e41::/32",
    ),
    (
        "relay",
        "Tor",
        (
            "23.129.64.0/24 109.70.100.0/24 162.247.74.0/24 171.25.193.0/24 185.220.100.0/22 192.42.116.0/24 199.249.230.0/24 "
            "2a0b:f4c0::/29"
        ),
    ),
    (
        "satellite",
        "Starlink",
        (
            "14.1.64.0/19 65.181.0.0/19 66.9.160.0/19 74.244.0.0/21 98.97.0.0/16 116.91.208.0/20 129.222.0.0/16 "
            "129.224.200.0/21 135.129.112.0/20 138.84.32.0/19 143.105.0.0/16 145.224.64.0/18 148.222.192.0/19 "
            "148.227.64.0/18 149.19.160.0/20 150.228.0.0/16 168.140.240.0/20 169.155.224.0/19 170.203.192.0/19 "
            "202.65.224.0/20 206.83.96.0/19 209.198.128.0/18 212.105.128.0/19 216.128.0.0/19 216.147.120.0/21 "
            "216.234.192.0/19 217.65.136.0/22 217.142.16.0/21 2406:2d40::/32 2605:59c0::/28 2803:9810::/32 2a0d:3340::/29 "
            "2c0f:2a80::/32"
        ),
    ),
)


def _range(block: str, kind: AddressKind, operator: str | None) -> Range:
    network, _, prefix = block.partition("/")
    if ":" in network:
        # By hand: all of ours are written as leading groups and "::", and ipaddress costs 5 ms to import.
        groups = [int(group, 16) for group in network.partition("::")[0].split(":") if group]
        tail = network.partition("::")[2]
        first = sum(group << (112 - 16 * place) for place, group in enumerate(groups)) + (
            int(tail, 16) if tail else 0
        )
        bits = 128
    else:
        first, bits = int.from_bytes(bytes(int(part) for part in network.split(".")), "big"), 32
    return Range(first, first | ((1 << (bits - int(prefix))) - 1), kind, operator)


def _table(version: int) -> list[Range]:
    rows: list[tuple[str, AddressKind, str | None]] = [(block, kind, None) for block, kind in _SPECIAL]
    rows += [(block, kind, operator) for kind, operator, blocks in _OPERATED for block in blocks.split(" ")]
    return sorted(_range(*row) for row in rows if (":" in row[0]) == (version == 6))


# In order and without overlaps, so that the one that can hold a number is found by halving.
RANGES = {4: _table(4), 6: _table(6)}
_FIRSTS = {version: [entry.first for entry in entries] for version, entries in RANGES.items()}


def range_of(number: int, version: int) -> Range | None:
    """The special range that the address `number` lies in, or None for an ordinary public one."""
    at = bisect_right(_FIRSTS[version], number) - 1
    if at < 0:
        return None
    entry = RANGES[version][at]
    return entry if number <= entry.last else None

"""Ranges of addresses that say something other than "a provider's customer": private, documentation, relays, satellites.

The special ranges are IANA's registries (RFC 6890, 6598, 5737, 3849, 9637). The relay and satellite ranges are the large
blocks of the operators' published egress lists (iCloud Private Relay, Cloudflare WARP, Starlink); they change, nobody could
look them up again when this was written (2026-11-24), and they only ever inform.
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
    ("192.168.0.0/16", "private"),
    ("198.18.0.0/15", "reserved"),
    ("198.51.100.0/24", "documentation"),
    ("203.0.113.0/24", "documentation"),
    ("224.0.0.0/4", "multicast"),
    ("240.0.0.0/4", "reserved"),
    ("::/128", "reserved"),
    ("::1/128", "loopback"),
    ("100::/64", "reserved"),
    ("2001:db8::/32", "documentation"),
    ("3fff::/20", "documentation"),
    ("fc00::/7", "private"),
    ("fe80::/10", "link-local"),
    ("ff00::/8", "multicast"),
)

_OPERATED: tuple[tuple[str, AddressKind, str], ...] = (
    ("104.28.0.0/16", "relay", "Cloudflare WARP or iCloud Private Relay"),
    ("146.75.128.0/17", "relay", "iCloud Private Relay"),
    ("172.224.0.0/14", "relay", "iCloud Private Relay"),
    ("2606:54c0::/32", "relay", "iCloud Private Relay"),
    ("2a02:26f7::/32", "relay", "iCloud Private Relay"),
    ("2a04:4e41::/32", "relay", "iCloud Private Relay"),
    ("2a09:bac0::/29", "relay", "Cloudflare WARP"),
    ("98.97.0.0/16", "satellite", "Starlink"),
    ("129.222.0.0/16", "satellite", "Starlink"),
    ("143.105.0.0/16", "satellite", "Starlink"),
    ("150.228.0.0/16", "satellite", "Starlink"),
    ("206.214.224.0/19", "satellite", "Starlink"),
    ("209.198.128.0/18", "satellite", "Starlink"),
    ("2605:59c0::/29", "satellite", "Starlink"),
    ("2a0d:3340::/29", "satellite", "Starlink"),
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
    rows = [(block, kind, None) for block, kind in _SPECIAL]
    rows += [(block, kind, operator) for block, kind, operator in _OPERATED]  # type: ignore[misc]
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

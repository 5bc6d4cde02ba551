"""Writes small mmdb files (MaxMind DB File Format 2.0, 32-bit records, IPv6 tree) for tests; IPv4 lies under ::/96."""

import struct
from ipaddress import ip_network
from pathlib import Path
from typing import Any

MARKER = b"\xab\xcd\xefMaxMind.com"
_TEXT, _DOUBLE, _MAP, _ARRAY = 2, 3, 7, 11
_UINT16, _UINT32, _UINT64 = 5, 6, 9
# The format gives each number of its metadata a width.
_WIDTHS = {"node_count": _UINT32, "build_epoch": _UINT64}


def _head(kind: int, size: int) -> bytes:
    extra = b"" if size < 29 else bytes([size - 29]) if size < 285 else struct.pack(">H", size - 285)
    low = size if size < 29 else 29 if size < 285 else 30
    return (bytes([kind << 5 | low]) if kind <= 7 else bytes([low, kind - 7])) + extra


def _value(value: Any, key: str = "") -> bytes:
    if isinstance(value, dict):
        return _head(_MAP, len(value)) + b"".join(_value(k) + _value(v, k) for k, v in value.items())
    if isinstance(value, list):
        return _head(_ARRAY, len(value)) + b"".join(map(_value, value))
    if isinstance(value, str):
        return _head(_TEXT, len(value.encode())) + value.encode()
    if isinstance(value, float):
        return _head(_DOUBLE, 8) + struct.pack(">d", value)
    whole = value.to_bytes((value.bit_length() + 7) // 8, "big")
    return _head(_WIDTHS.get(key, _UINT16 if value < 1 << 16 else _UINT32), len(whole)) + whole


def write(
    path: Path, records: dict[str, dict[str, Any]], kind: str = "Test-City", made: int = 1_790_000_000
) -> Path:
    """Writes networks → records to `path` and returns it. `made`: epoch seconds of the file's making."""
    nodes: list[list[int | None]] = [[None, None]]
    data, places = b"", []
    for text, record in records.items():
        network = ip_network(text)
        bits = f"{int(network.network_address):0128b}"[
            : network.prefixlen + (96 if network.version == 4 else 0)
        ]
        node = 0
        for bit in map(int, bits[:-1]):
            if nodes[node][bit] is None:
                nodes.append([None, None])
                nodes[node][bit] = len(nodes) - 1
            node = nodes[node][bit] or 0
        places.append((node, int(bits[-1]), len(data)))
        data += _value(record)
    count = len(nodes)
    for node, bit, at in places:
        nodes[node][bit] = count + 16 + at
    tree = b"".join(struct.pack(">II", *(count if side is None else side for side in node)) for node in nodes)
    about = {
        "binary_format_major_version": 2,
        "binary_format_minor_version": 0,
        "build_epoch": made,
        "database_type": kind,
        "description": {"en": "made by a test"},
        "ip_version": 6,
        "languages": ["en"],
        "node_count": count,
        "record_size": 32,
    }
    path.write_bytes(tree + b"\0" * 16 + data + MARKER + _value(about))
    return path

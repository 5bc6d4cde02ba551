"""Cuts a text that may be a place into its parts."""

import re

from loginguard.recognise.folding import fold

_LONGEST = 300
# Commas and their kin of other scripts, brackets, bars, slashes, middle dots; a dash only with spaces around it.
_BETWEEN = re.compile(r"[,،、，၊;|/·•()\[\]（）【】\t\n»›>]+|\s[-–—]\s|\s*→\s*")
_NOTES = frozenset(
    {
        "approximate", "approx", "approx.", "approximately", "estimated", "est", "est.", "aproximado", "aproximada", "aproximadamente",
        "approximatif", "approximative", "ungefahr", "geschatzt", "приблизительно", "приблизно", "kira-kira", "tinatayang", "yaklasik",
        "przyblizona", "approssimativo", "تقريبا", "تقريبي", "अनुमानित", "約", "大约", "약", "based on ip", "by ip", "ip", "vpn",
    }
)  # fmt: skip


def parts_of(text: str) -> list[str]:
    """The parts in their order, trimmed, without empty ones and mere notes like "(approximate)"."""
    found = []
    for piece in _BETWEEN.split(text[:_LONGEST]):
        part = piece.strip(" .:*~≈\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
        if part and fold(part) not in _NOTES:
            found.append(part)
    return found

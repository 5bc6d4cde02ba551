"""Cuts a text that may be a place into its parts."""

import re

from loginguard.recognise.folding import fold

_LONGEST = 300
# Commas and their kin of other scripts, brackets, bars, slashes, middle dots; a dash only with spaces around it.
_BETWEEN = re.compile(r"[,،、，၊፣;|/·•()\[\]（）【】\t\n»›>]+|\s[-–—]\s|\s*→\s*")
# "NY 10001", "10115 Berlin", "London SW1A 1AA". Four figures behind a name are a year more often than a postal code.
_POSTAL = re.compile(
    r"^\d{5}(?:-\d{3,4})? (?=\D+$)|(?<=\D) \d{5,6}(?:-\d{3,4})?$|(?<=\D) [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$"
)
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
            found.append(_POSTAL.sub("", part))
    return found


def last_part(text: str) -> str:
    """What stands after the last comma, "" where there is none: a town, after a street or a part of it that nobody knows."""
    first, comma, last = text.rpartition(",")
    return last.strip() if comma and first.strip() else ""

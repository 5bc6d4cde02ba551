"""Builds the names of time zones: CLDR's long and short names in all locales, cities of zones, words for Greenwich time."""

from collections import defaultdict
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.localedata import locale_identifiers

from loginguard.data.name_index import hashed, pack
from loginguard.data.zone_codes import VARIANTS, encode
from loginguard.recognise.folding import fold_time

# The zone that a name shared by several is named for, where it isn't the first of them.
_GOLDEN = {
    "America_Eastern": "America/New_York",
    "America_Central": "America/Chicago",
    "America_Mountain": "America/Denver",
    "America_Pacific": "America/Los_Angeles",
    "Atlantic": "America/Halifax",
    "Australia_Central": "Australia/Adelaide",
    "Australia_Eastern": "Australia/Sydney",
    "Europe_Central": "Europe/Paris",
    "Europe_Eastern": "Europe/Bucharest",
    "Europe_Western": "Europe/Lisbon",
    "GMT": "Etc/UTC",
    "Moscow": "Europe/Moscow",
    "Israel": "Asia/Jerusalem",
    "China": "Asia/Shanghai",
    "Gulf": "Asia/Dubai",
    "Arabian": "Asia/Riyadh",
    "India": "Asia/Kolkata",
}
_VARIANTS_OF_CLDR = {"generic": 0, "standard": 1, "daylight": 2}
# How "{0} time" is written where Babel keeps the form for summer alone.
_REGIONS = "%s Zeit|%s (Zeit)|%s Time|Hora de %s|hora de %s|Hora: %s|heure : %s|время: %s|%s|Час: %s|Време: %s|%s kl.|%s, vrijeme|%s, vreme|%s време|%s lokalni čas|%s vrijeme"


def build() -> dict[str, bytes]:
    """File name → bytes: `zones.bin` (hashed names → codes) and `zones.txt` (the zones by number, the forms around a region)."""
    zones = _Zones()
    names: dict[str, list[int]] = defaultdict(list)
    regions = {_template(form) for form in _REGIONS.split("|")}
    territories = get_global("territory_zones")
    of_many = sorted({zone for many in territories.values() if len(many) > 1 for zone in many})
    for territory in sorted(territories):
        for zone in territories[territory]:
            _add(names, "t:" + territory.lower(), encode(zones.number(zone), 0))
    for identifier in sorted(locale_identifiers()):
        try:
            locale = Locale.parse(identifier)
        except (UnknownLocaleError, ValueError):
            continue
        _of_locale(names, locale, zones, of_many)
        if "%s" in locale.zone_formats.get("region", ""):
            regions.add(_template(locale.zone_formats["region"]))
    for zone in of_many:
        _add(
            names, "c:" + fold_time(zone.rpartition("/")[2].replace("_", " ")), encode(zones.number(zone), 0)
        )
    text = "\n".join(zones.names) + "\n\n" + "\n".join(sorted(regions)) + "\n"
    return {
        "zones.bin": pack({hashed(name): codes for name, codes in names.items()}),
        "zones.txt": text.encode(),
    }


class _Zones:
    """IANA names in the order in which they were first asked for; a zone's former names are one with it."""

    def __init__(self) -> None:
        self._aliases = get_global("zone_aliases")
        self._numbers: dict[str, int] = {}

    @property
    def names(self) -> list[str]:
        return list(self._numbers)

    def number(self, zone: str) -> int:
        return self._numbers.setdefault(self._aliases.get(zone, zone), len(self._numbers))


def _of_locale(names: dict[str, list[int]], locale: Locale, zones: _Zones, of_many: list[str]) -> None:
    golden = _golden()
    for metazone, widths in sorted(locale.meta_zones.items()):
        if metazone in golden:
            _named(names, widths, zones.number(golden[metazone]))
    for zone, texts in sorted(locale.time_zones.items()):
        number = zones.number(zone)
        _named(names, {width: texts[width] for width in ("long", "short") if width in texts}, number)
        if "city" in texts and zone in of_many:
            _add(names, "c:" + fold_time(texts["city"]), encode(number, 0))
    for word in locale.zone_formats.get("gmt", "").split("%s"):
        if len(folded := fold_time(word)) > 1:
            _add(names, "g:" + folded, 1)


def _template(form: str) -> str:
    """ "heure : %s" as "heure:#"."""
    return "#".join(fold_time(part) for part in form.split("%s"))


def _add(names: dict[str, list[int]], name: str, code: int) -> None:
    if code not in names[name]:
        names[name].append(code)


def _named(names: dict[str, list[int]], widths: Any, zone: int) -> None:
    for width, variants in widths.items():
        for variant, text in variants.items():
            folded = fold_time(text)
            # Short names are marked: they count in capitals alone ("est" is a word), those of two letters not at all.
            least = 3 if width == "short" else 2
            if len(folded) >= least and folded[0].isalpha() and variant in _VARIANTS_OF_CLDR:
                prefix = "s:" if width == "short" else "z:"
                _add(names, prefix + folded, encode(zone, VARIANTS[_VARIANTS_OF_CLDR[variant]]))


@cache
def _golden() -> dict[str, str]:
    """Metazone → the zone that stands for it."""
    members: dict[str, list[str]] = defaultdict(list)
    for zone, metazone in get_global("meta_zones").items():
        members[metazone].append(zone)
    return {metazone: _GOLDEN.get(metazone) or min(zones) for metazone, zones in members.items()}

"""Zones by their names in any language: "Pacific Standard Time", "heure normale d'Europe centrale", "Lagos Time"."""

from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from loginguard.data.files import mapped
from loginguard.data.name_index import NameIndex, hashed
from loginguard.data.zone_codes import GENERIC, STANDARD, decode
from loginguard.recognise.place_index import entries_of_name
from loginguard.recognise.time_tokens import Token

# In tokens; in Thai and its like each letter is one.
_LONGEST_NAME = 48
_LONGEST_PLACE = 24
_LONGEST_FORM = 12
_MOST_ZONES = 12
_YEAR = 2026


class _Files(NamedTuple):
    names: NameIndex
    zones: tuple[str, ...]
    forms: dict[str, tuple[str, ...]]  # what stands before a region → what may stand behind it


@cache
def _files() -> _Files:
    zones, _, forms = bytes(mapped("zones.txt")).decode().partition("\n\n")
    around: dict[str, list[str]] = {}
    for form in forms.split():
        before, _, after = form.partition("#")
        if before or after:
            around.setdefault(before, []).append(after)
    return _Files(
        NameIndex(mapped("zones.bin")), tuple(zones.split("\n")), {k: tuple(v) for k, v in around.items()}
    )


@lru_cache(maxsize=8192)
def _find(name: str) -> tuple[int, ...]:
    return _files().names.find(hashed(name))


def find_name(tokens: tuple[Token, ...], at: int, text: str) -> tuple[int, tuple[tzinfo, ...]] | None:
    """The zone whose name starts at token `at`, the longest: (where it ends, the zones or offsets that it may mean)."""
    key, best = "", None
    for last in range(at, min(len(tokens), at + _LONGEST_NAME)):
        key += tokens[last].key if tokens[last].number < 0 else str(tokens[last].number)
        written = text[tokens[at].start : tokens[last].end]
        codes = _find("z:" + key)
        # Russian calls zones by their cities alone: "10:05 Москва" is a place as well, and rather that.
        if codes and entries_of_name(written):
            codes = ()
        if not codes and written.isupper():
            codes = _find("s:" + key)
        if codes:
            best = last + 1, codes
    found = (best[0], _meant(best[1])) if best else None
    return found or _of_region(tokens, at, text)


def greenwich_word(tokens: tuple[Token, ...], at: int) -> int | None:
    """Where a word for Greenwich time in any language ends ("Гринуич", "غرينتش"); None where none starts at token `at`."""
    key, best = "", None
    for last in range(at, min(len(tokens), at + _LONGEST_FORM)):
        if tokens[last].number >= 0:
            break
        key += tokens[last].key
        if len(key) > 1 and _find("g:" + key):
            best = last + 1
    return best


def _of_region(tokens: tuple[Token, ...], at: int, text: str) -> tuple[int, tuple[tzinfo, ...]] | None:
    """ "Lagos Time", "heure : Nigeria": a city or a country within the words that CLDR has around one."""
    forms = _files().forms
    found = None
    key = ""
    for start in range(at, min(len(tokens), at + _LONGEST_FORM)):
        if key in forms:
            found = _region(tokens, start, text, forms[key]) or found
        key += tokens[start].key
    return found


def _region(
    tokens: tuple[Token, ...], start: int, text: str, endings: tuple[str, ...]
) -> tuple[int, tuple[tzinfo, ...]] | None:
    place, found = "", None
    for last in range(start, min(len(tokens), start + _LONGEST_PLACE)):
        if tokens[last].number >= 0:
            break
        place += tokens[last].key
        end = _ending(tokens, last + 1, endings)
        if end is None:
            continue
        zones = _meant(_find("c:" + place)) or _of_place(text[tokens[start].start : tokens[last].end])
        if zones:
            found = end, zones
    return found


def _ending(tokens: tuple[Token, ...], at: int, endings: tuple[str, ...]) -> int | None:
    if "" in endings:
        return at
    key = ""
    for last in range(at, min(len(tokens), at + _LONGEST_FORM)):
        key += tokens[last].key
        if key in endings:
            return last + 1
    return None


@lru_cache(maxsize=512)
def _of_place(name: str) -> tuple[tzinfo, ...]:
    """All zones of the country that a name means, or of the country of the city: which of them isn't said."""
    entries = entries_of_name(name)
    return _meant(_find("t:" + entries[0].country.lower())) if entries else ()


@lru_cache(maxsize=1024)
def _meant(codes: tuple[int, ...]) -> tuple[tzinfo, ...]:
    found: list[tzinfo] = []
    for code in codes[:_MOST_ZONES]:
        number, variant = decode(code)
        zone = named(_files().zones[number])
        if zone:
            found += seasonal(zone, variant)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=512)
def named(name: str) -> tzinfo | None:
    """The zone of an IANA name; None where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def seasonal(zone: tzinfo, variant: int) -> list[tzinfo]:
    """What "standard" or "daylight" time of a zone may be. Many write its standard time's name the whole year round."""
    offsets = sorted({datetime(_YEAR, month, 1, tzinfo=zone).utcoffset() or timedelta(0) for month in (1, 7)})
    if variant == GENERIC or len(offsets) == 1:
        return [zone]
    return [timezone(offsets[0]), zone] if variant == STANDARD else [timezone(offsets[-1])]

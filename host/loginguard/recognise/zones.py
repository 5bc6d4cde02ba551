"""Zones that a text states beside its time: UTC, offsets, abbreviations, IANA names."""

from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from loginguard.recognise.time_tokens import Token

# Offsets in minutes, the commonest use first where an abbreviation is shared (tz database and CLDR, 2026).
_ABBREVIATIONS: dict[str, tuple[int, ...]] = {
    "utc": (0,), "gmt": (0,), "z": (0,), "wet": (0,), "west": (60,), "bst": (60, 360), "cet": (60,), "cest": (120,), "met": (60,),
    "mez": (60,), "mesz": (120,), "eet": (120,), "eest": (180,), "msk": (180,), "мск": (180,), "trt": (180,), "wat": (60,), "cat": (120,), "eat": (180,),
    "sast": (120,), "gst": (240,), "pkt": (300,), "ist": (330, 60, 120), "npt": (345,), "wib": (420,), "wita": (480,),
    "wit": (540,), "ict": (420,), "sgt": (480,), "hkt": (480,), "pht": (480,), "pst": (-480, 480), "pdt": (-420,), "mst": (-420,),
    "mdt": (-360,), "cst": (-360, 480), "cdt": (-300,), "est": (-300,), "edt": (-240,), "akst": (-540,), "akdt": (-480,),
    "hst": (-600,), "ast": (-240, 180), "adt": (-180,), "nst": (-210,), "brt": (-180,), "art": (-180,), "clt": (-240,), "cot": (-300,),
    "pet": (-300,), "jst": (540,), "kst": (540,), "aest": (600,), "aedt": (660,), "acst": (570,), "acdt": (630,), "awst": (480,),
    "nzst": (720,), "nzdt": (780,),
    "pt": (-480, -420), "et": (-300, -240), "ct": (-360, -300), "mt": (-420, -360),
    "pacifictime": (-480, -420), "easterntime": (-300, -240), "centraltime": (-360, -300), "mountaintime": (-420, -360),
    "coordinateduniversaltime": (0,),
}  # fmt: skip
_MOST_MINUTES = 15 * 60


def find_zone(tokens: tuple[Token, ...], at: int, text: str) -> tuple[int, tuple[tzinfo, ...]] | None:
    """The zone that starts at token `at`: (where it ends, what it may be, likeliest first); None where none does."""
    if at >= len(tokens):
        return None
    offset = _offset(tokens, at)
    if offset:
        return offset
    name = _iana(tokens, at, text)
    if name:
        return name
    key = ""
    best = None
    for last in range(at, min(len(tokens), at + 3)):
        key += tokens[last].key
        # In lower case most of these are words ("est", "art", "met").
        if key in _ABBREVIATIONS and (text[tokens[at].start].isupper() or key == "z"):
            best = (last + 1, tuple(_fixed(minutes) for minutes in _ABBREVIATIONS[key]))
    if best and key[:3] in {"utc", "gmt"}:
        return _offset(tokens, best[0]) or best
    if best and tokens[at].key in {"utc", "gmt"}:
        return _offset(tokens, at + 1) or best
    return best


@lru_cache(maxsize=64)
def _fixed(minutes: int) -> tzinfo:
    return timezone(timedelta(minutes=minutes))


def _offset(tokens: tuple[Token, ...], at: int) -> tuple[int, tuple[tzinfo, ...]] | None:
    """ "+01:00", "+0100", "-3"."""
    if at + 1 >= len(tokens) or tokens[at].key not in {"+", "-"} or tokens[at + 1].number < 0:
        return None
    if tokens[at].end != tokens[at + 1].start:
        return None
    value, digits, last = tokens[at + 1].number, tokens[at + 1].digits, at + 2
    if digits == 4:
        minutes = value // 100 * 60 + value % 100
    elif digits <= 2:
        minutes = value * 60
        if last + 1 < len(tokens) and tokens[last].key == ":" and tokens[last + 1].digits == 2:
            minutes += tokens[last + 1].number
            last += 2
    else:
        return None
    if minutes > _MOST_MINUTES:
        return None
    return last, (_fixed(minutes if tokens[at].key == "+" else -minutes),)


def _iana(tokens: tuple[Token, ...], at: int, text: str) -> tuple[int, tuple[tzinfo, ...]] | None:
    if at + 2 >= len(tokens) or tokens[at + 1].key != "/" or tokens[at].number >= 0:
        return None
    for last in range(min(len(tokens), at + 7), at + 2, -1):
        name = text[tokens[at].start : tokens[last - 1].end]
        if " " not in name and (zone := _named(name)):
            return last, (zone,)
    return None


@lru_cache(maxsize=256)
def _named(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def settle(zones: tuple[tzinfo, ...], naive: datetime, own: tzinfo) -> tuple[tzinfo, ...]:
    """Of several zones that share an abbreviation the one that the person's own zone keeps at that time, else all."""
    try:
        mine = naive.replace(tzinfo=own).utcoffset()
    except (OverflowError, ValueError):
        return zones
    fitting = tuple(
        zone for zone in zones if zone.utcoffset(None if isinstance(zone, timezone) else naive) == mine
    )
    return fitting[:1] or zones

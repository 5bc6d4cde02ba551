"""Zones that a text states beside its time: UTC, offsets, abbreviations, names, IANA names."""

from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from loginguard.recognise.time_tokens import Token
from loginguard.recognise.zone_names import find_name, greenwich_word, named

# Offsets in minutes, the commonest use first where an abbreviation is shared (tz database and CLDR, 2026). Those of standard time
# have their zone beside them: many write "EST" in summer too.
_ABBREVIATIONS: dict[str, tuple[int | str, ...]] = {
    "utc": (0,), "gmt": (0,), "z": (0,), "wet": (0,), "west": (60,), "bst": (60, 360), "cet": (60, "Europe/Paris"), "cest": (120,),
    "met": (60,), "mez": (60, "Europe/Paris"), "mesz": (120,), "eet": (120, "Europe/Bucharest"), "eest": (180,), "msk": (180,), "мск": (180,),
    "trt": (180,), "wat": (60,), "cat": (120,), "eat": (180,), "sast": (120,), "gst": (240,), "pkt": (300,), "ist": (330, 60, 120),
    "npt": (345,), "wib": (420,), "wita": (480,), "wit": (540,), "ict": (420,), "sgt": (480,), "myt": (480,), "hkt": (480,), "pht": (480,),
    "pst": (-480, "America/Los_Angeles"), "pdt": (-420,), "mst": (-420, "America/Denver"), "mdt": (-360,),
    "cst": (-360, 480, "America/Chicago"), "cdt": (-300,), "est": (-300, "America/New_York"), "edt": (-240,),
    "akst": (-540, "America/Anchorage"), "akdt": (-480,), "hst": (-600,), "ast": (-240, 180, "America/Halifax"), "adt": (-180,),
    "nst": (-210, "America/St_Johns"), "ndt": (-150,), "brt": (-180,), "art": (-180,), "clt": (-240, "America/Santiago"), "clst": (-180,),
    "cot": (-300,), "pet": (-300,), "vet": (-240,), "uyt": (-180,), "jst": (540,), "kst": (540,), "aest": (600, "Australia/Sydney"), "aedt": (660,),
    "acst": (570, "Australia/Adelaide"), "acdt": (630,), "awst": (480,), "nzst": (720, "Pacific/Auckland"), "nzdt": (780,),
    "pt": ("America/Los_Angeles",), "et": ("America/New_York",), "ct": ("America/Chicago",), "mt": ("America/Denver",),
    "easterntime": ("America/New_York",), "centraltime": ("America/Chicago",), "mountaintime": ("America/Denver",),
    "coordinateduniversaltime": (0,),
}  # fmt: skip
_LONGEST_ABBREVIATION = 3
_FILLERS = frozenset({"(", "[", ",", ";", ""})
_MOST_MINUTES = 15 * 60
# How many places within the words that nothing has explained are tried.
_MOST_STARTS = 24

Stated = tuple[int, tuple[tzinfo, ...]]


def find_zone(tokens: tuple[Token, ...], at: int, text: str) -> Stated | None:
    """The zone that starts at token `at`: (where it ends, what it may be, likeliest first); None where none does."""
    if at >= len(tokens):
        return None
    offset = _offset(tokens, at)
    if offset:
        return greenwich_word(tokens, offset[0]) or offset[0], offset[1]
    is_apart = at > 0 and tokens[at - 1].key in {",", ";"}
    return _word(tokens, at, text, least=3 if is_apart else 1)


def stated_zone(tokens: tuple[Token, ...], parts: list[tuple[int, int]], text: str) -> Stated | None:
    """The zone behind the clock (the last of `parts`), behind the other part, or anywhere beside them."""
    for _, last in reversed(parts):
        at = last
        while at < len(tokens) and tokens[at].key in _FILLERS:
            at += 1
        if found := find_zone(tokens, at, text):
            return found
    return find_zone_beside(tokens, parts, text)


def find_zone_beside(tokens: tuple[Token, ...], parts: list[tuple[int, int]], text: str) -> Stated | None:
    """A zone named anywhere but within `parts` (the date, the clock): before the clock, in brackets, behind the date."""
    tried = 0
    for at in range(len(tokens)):
        if tokens[at].number >= 0 or not tokens[at].key or any(first <= at < last for first, last in parts):
            continue
        if tokens[at].key in {"+", "-"}:
            # "-4 GMT": elsewhere than behind the clock an offset needs that word.
            offset = _offset(tokens, at)
            word = greenwich_word(tokens, offset[0]) if offset else None
            if offset and word:
                return word, offset[1]
            continue
        tried += 1
        if tried > _MOST_STARTS:
            return None
        found = _word(tokens, at, text, least=3)
        if found and not any(at < last and first < found[0] for first, last in parts):
            return found
    return None


def _word(tokens: tuple[Token, ...], at: int, text: str, *, least: int = 1) -> Stated | None:
    """`least`: how many letters an abbreviation must have ("PT" beside a comma is Portugal)."""
    name = _iana(tokens, at, text)
    if name:
        return name
    greenwich = greenwich_word(tokens, at)
    if greenwich and (text[tokens[at].start].isupper() or not tokens[at].key.isascii()):
        return _offset(tokens, greenwich, is_loose=True) or (greenwich, (_fixed(0),))
    key, best = "", None
    for last in range(at, min(len(tokens), at + _LONGEST_ABBREVIATION)):
        key += tokens[last].key
        # In lower case most of these are words ("est", "art", "met").
        if len(key) >= least and key in _ABBREVIATIONS and (text[tokens[at].start].isupper() or key == "z"):
            best = (last + 1, _meant(key))
    longer = find_name(tokens, at, text)
    return longer if longer and (best is None or longer[0] > best[0]) else best


@lru_cache(maxsize=256)
def _meant(abbreviation: str) -> tuple[tzinfo, ...]:
    zones = [named(x) if isinstance(x, str) else _fixed(x) for x in _ABBREVIATIONS[abbreviation]]
    return tuple(zone for zone in zones if zone)


@lru_cache(maxsize=256)
def _fixed(minutes: int) -> tzinfo:
    return timezone(timedelta(minutes=minutes))


def _offset(tokens: tuple[Token, ...], at: int, *, is_loose: bool = False) -> Stated | None:
    """ "+01:00", "+0100", "-3". `is_loose`: spaces and a colon may stand before, as behind "UTC"."""
    while is_loose and at < len(tokens) and tokens[at].key in {"", ":", "]", ")"} and tokens[at].number < 0:
        at += 1
    if at + 1 >= len(tokens) or tokens[at].key not in {"+", "-"} or tokens[at + 1].number < 0:
        return None
    if tokens[at].end != tokens[at + 1].start:
        return None
    value, digits, last = tokens[at + 1].number, tokens[at + 1].digits, at + 2
    if digits in (3, 4):
        minutes = value // 100 * 60 + value % 100
    elif digits <= 2:
        minutes = value * 60
        if last + 1 < len(tokens) and tokens[last].key in {":", ""} and tokens[last + 1].digits == 2:
            minutes += tokens[last + 1].number
            last += 2
    else:
        return None
    if minutes > _MOST_MINUTES:
        return None
    return last, (_fixed(minutes if tokens[at].key == "+" else -minutes),)


def _iana(tokens: tuple[Token, ...], at: int, text: str) -> Stated | None:
    if at + 2 >= len(tokens) or tokens[at + 1].key != "/" or tokens[at].number >= 0:
        return None
    for last in range(min(len(tokens), at + 7), at + 2, -1):
        name = text[tokens[at].start : tokens[last - 1].end]
        if " " not in name and (zone := named(name)):
            return last, (zone,)
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

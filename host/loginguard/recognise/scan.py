"""Finds everything a cell holds: "Lagos, NG · 3 days ago · Chrome on Windows" is a place, a time and a device."""

import re
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import Literal, NamedTuple

from loginguard.model.address import Address
from loginguard.model.device import Device
from loginguard.model.interval import Interval
from loginguard.model.place import Place
from loginguard.recognise.addresses import find_addresses
from loginguard.recognise.devices import find_devices, is_generic, is_word_of_device, read_device
from loginguard.recognise.given_names import is_given_name
from loginguard.recognise.inflected import straightened
from loginguard.recognise.ordinary_words import is_often_ordinary
from loginguard.recognise.place_index import entries_of_name
from loginguard.recognise.place_mentions import find_places
from loginguard.recognise.place_words import without_surroundings
from loginguard.recognise.places import read_place
from loginguard.recognise.time_words import is_word_of_time
from loginguard.recognise.times import find_times

_LONGEST = 400
_SHORT = 80
_MOST_DEVICE_WORDS = 5
_PLAIN = re.compile(r"\s*[A-Za-z]?[a-z .!?:'&-]*")
_DASH = re.compile(r"\s[-–—]\s")
_HALF = re.compile(r"\s?[AaPp]\.?[Mm]\b\.?")
_BETWEEN = re.compile(r"\s*(?:[·•|\t\n\r]|\s[-–—]\s|\s{3,})\s*")


class Span(NamedTuple):
    """One reading: what it is, where in the text it stands, what it says."""

    kind: Literal["place", "address", "time", "device"]
    start: int
    end: int
    value: Place | Address | Interval | Device


def scan(
    text: str, *, now: datetime, zone: tzinfo, lang: str | None = None, order: str | None = None
) -> list[Span]:
    """All readings in the first 400 characters, in order, none over another. `now`, `zone` and `order` as for times.

    Never raises; a text with nothing in it costs a few microseconds.
    """
    text = text[:_LONGEST]
    return [] if _is_plain(text) else list(_scan(text, now, zone, lang, order))


@lru_cache(maxsize=16384)
def _is_plain(text: str) -> bool:
    """Whether it is words of small letters (the first may be a capital) of which none belongs to a time, a device, a place."""
    if not _PLAIN.fullmatch(text):
        return False
    words = text.lower().split()
    if any(is_word_of_time(w) or is_word_of_device(w) for w in words):
        return False
    return not _may_be_name(" ".join(words)) and not straightened(text.strip())


@lru_cache(maxsize=4096)
def _scan(text: str, now: datetime, zone: tzinfo, lang: str | None, order: str | None) -> tuple[Span, ...]:
    found: list[Span] = []
    if _DASH.search(text) and len(text) <= _SHORT and not any(map(str.isdecimal, text)):
        # "São Paulo - SP, Brazil" is one place.
        place = read_place(text, lang=lang)
        if place and place.confidence == "high":
            return (Span("place", 0, len(text), place),)
    at = 0
    for match in _BETWEEN.finditer(text):
        _piece(found, text, at, match.start(), now, zone, lang, order)
        at = match.end()
    _piece(found, text, at, len(text), now, zone, lang, order)
    found = [span for span in found if span.kind != "place" or _is_supported(text, span, found)]
    return tuple(sorted(found, key=lambda span: span.start))


def _is_supported(text: str, place: Span, found: list[Span]) -> bool:
    """ "Jordan" alone may be anybody; beside an address, a device or another place it is a country."""
    name = text[place.start : place.end]
    return not (is_given_name(name) or is_often_ordinary(name)) or any(
        span is not place and span.kind != "time" for span in found
    )


def _piece(
    found: list[Span],
    text: str,
    start: int,
    end: int,
    now: datetime,
    zone: tzinfo,
    lang: str | None,
    order: str | None,
) -> None:
    """One stretch between separators: addresses first (nothing else looks like them), then device, time, place in the rest."""
    piece = text[start:end]
    if len(piece.strip()) < 2:
        return
    spans: list[Span] = [Span("address", a, b, value) for a, b, value in find_addresses(piece)]
    rest = _blanked(piece, spans)
    if not spans or any(map(str.isalnum, rest)):
        spans += _beside_addresses(rest, now, zone, lang, order)
    found += [span._replace(start=span.start + start, end=span.end + start) for span in spans]


def _beside_addresses(
    rest: str, now: datetime, zone: tzinfo, lang: str | None, order: str | None
) -> list[Span]:
    """Device, time and place in what addresses leave of a stretch."""
    spans = [Span("device", a, b, value) for a, b, value in find_devices(rest)]
    piece, rest = rest, _blanked(rest, spans)
    spans += [
        Span("time", a, _past_half(rest, b), value)
        for a, b, value in find_times(rest, now=now, zone=zone, lang=lang, order=order)
    ]
    rest = _blanked(rest, spans)
    spans += _places(rest)
    if (
        not spans
        and "\n" not in piece
        and len(piece) <= _SHORT
        and piece.count(" ") < _MOST_DEVICE_WORDS
        and (device := read_device(piece))
    ):
        spans.append(Span("device", 0, len(piece), device))
    return spans


def _past_half(text: str, end: int) -> int:
    """Past an AM or PM that a time has left behind: it is neither Armenia nor Saint Pierre & Miquelon."""
    left = _HALF.match(text, end)
    return left.end() if left else end


def _blanked(text: str, spans: list[Span]) -> str:
    """The text with what has been read taken out, so that "Jordan 14" is not read twice; lengths stay."""
    for span in spans:
        text = text[: span.start] + "\n" * (span.end - span.start) + text[span.end :]
    return text


def _may_be_name(text: str) -> bool:
    """Cheap: several plain words of which only the first is capitalised are a place only where they are one name ("New york")."""
    if not text.isascii() or "," in text or "/" in text or text[1:] != text[1:].lower():
        return True
    return bool(entries_of_name(text) or entries_of_name(without_surroundings(text)) or straightened(text))


def _places(text: str) -> list[Span]:
    stripped = text.strip(" \n,.;:()[]-–—@/")
    if not stripped or is_generic(stripped) or not any(c.isalpha() or ord(c) > 0x1F000 for c in stripped):
        return []
    if len(stripped) <= _SHORT and "\n" not in stripped:
        if not _may_be_name(stripped):
            return []
        place = read_place(stripped)
        if place:
            # A sentence that ends in a country ("my account from Lagos, Nigeria") may name the town before it.
            within = find_places(text) if "," in stripped and not place.city else []
            if len(within) == 1 and within[0][2].city and within[0][2].country == place.country:
                return [Span("place", *within[0])]
            at = text.index(stripped)
            return [Span("place", at, at + len(stripped), place)]
    return [Span("place", a, b, place) for a, b, place in find_places(text)]

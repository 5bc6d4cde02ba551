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
from loginguard.recognise.devices import find_devices, is_generic, read_device
from loginguard.recognise.place_mentions import find_places
from loginguard.recognise.places import read_place
from loginguard.recognise.times import find_times

_LONGEST = 400
_SHORT = 80
_BETWEEN = re.compile(r"\s*(?:[·•|\t\n\r]|\s[-–—]\s|\s{3,})\s*")


class Span(NamedTuple):
    """One reading: what it is, where in the text it stands, what it says."""

    kind: Literal["place", "address", "time", "device"]
    start: int
    end: int
    value: Place | Address | Interval | Device


def scan(text: str, *, now: datetime, zone: tzinfo, lang: str | None = None) -> list[Span]:
    """All readings in the first 400 characters, in order, none over another. `now` and `zone` as for times.

    Never raises; a text with nothing in it costs a few microseconds.
    """
    return list(_scan(text[:_LONGEST], now, zone, lang))


@lru_cache(maxsize=4096)
def _scan(text: str, now: datetime, zone: tzinfo, lang: str | None) -> tuple[Span, ...]:
    found: list[Span] = []
    at = 0
    for match in _BETWEEN.finditer(text):
        _piece(found, text, at, match.start(), now, zone, lang)
        at = match.end()
    _piece(found, text, at, len(text), now, zone, lang)
    return tuple(sorted(found, key=lambda span: span.start))


def _piece(
    found: list[Span], text: str, start: int, end: int, now: datetime, zone: tzinfo, lang: str | None
) -> None:
    """One stretch between separators: addresses first (nothing else looks like them), then device, time, place in the rest."""
    piece = text[start:end]
    if len(piece.strip()) < 2:
        return
    spans: list[Span] = [Span("address", a, b, value) for a, b, value in find_addresses(piece)]
    rest = _blanked(piece, spans)
    spans += [Span("device", a, b, value) for a, b, value in find_devices(rest)]
    rest = _blanked(rest, spans)
    spans += [Span("time", a, b, value) for a, b, value in find_times(rest, now=now, zone=zone, lang=lang)]
    rest = _blanked(rest, spans)
    spans += _places(rest)
    if not spans and len(piece) <= _SHORT and (device := read_device(piece)):
        spans.append(Span("device", 0, len(piece), device))
    found += [span._replace(start=span.start + start, end=span.end + start) for span in spans]


def _blanked(text: str, spans: list[Span]) -> str:
    """The text with what has been read taken out, so that "Jordan 14" is not read twice; lengths stay."""
    for span in spans:
        text = text[: span.start] + "\n" * (span.end - span.start) + text[span.end :]
    return text


def _places(text: str) -> list[Span]:
    stripped = text.strip(" \n,.;:()[]-–—@/")
    if not stripped or is_generic(stripped) or not any(c.isalpha() or ord(c) > 0x1F000 for c in stripped):
        return []
    if len(stripped) <= _SHORT and "\n" not in stripped:
        place = read_place(stripped)
        if place:
            at = text.index(stripped)
            return [Span("place", at, at + len(stripped), place)]
    return [Span("place", a, b, place) for a, b, place in find_places(text)]

"""One text of a page, read: which places, addresses, times and devices it names, under the label that stands over it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Literal

from loginguard.model.address import Address
from loginguard.model.device import Device
from loginguard.model.interval import Interval
from loginguard.model.place import Place
from loginguard.pages import vocabulary
from loginguard.recognise.addresses import read_address
from loginguard.recognise.day_order import settled_order
from loginguard.recognise.devices import read_device
from loginguard.recognise.place_parts import last_part
from loginguard.recognise.places import read_place
from loginguard.recognise.relative_times import find_relative
from loginguard.recognise.scan import Span, scan
from loginguard.recognise.time_tokens import tokens_of
from loginguard.recognise.times import read_time

FindingKind = Literal["place", "address", "time", "device", "status"]

PLACE, ADDRESS, TIME, DEVICE = 1, 2, 4, 8
MASKS = {"place": PLACE, "address": ADDRESS, "time": TIME, "device": DEVICE, "status": 0}
# Behind a letter of a script that sets no spaces the colon needs none either.
_COLON = re.compile(r"\s*[:：]\s+|\s*：\s*|:$|(?<=[\u3040-\u9fff\uac00-\ud7af]):")
_TIME_LABELS = frozenset({"last", "since", "time"})
_DEVICE_LABELS = frozenset({"device", "browser", "system", "app"})
_LONGEST = 400
_LONGEST_CLOCK = 30
# The offset of a zone, +0530, is none.
_YEAR = re.compile(r"(?<![+\-\d])\d{4}")
_DIGIT = re.compile(r"\d")
_CODE_BEHIND = re.compile(r"[\d*xX:a-fA-F]\s?[(\[]([A-Z]{2})[)\]]")
# "128 GB" is no login from Great Britain.
_UNIT = re.compile(r"[A-Z]{2}")
_AMOUNT = re.compile(r"\d\s?[A-Z]{2}\b")
# Short words for times in some language; others of that length are more often something else ("MA", "min", "mar").
_SHORT_TIMES = frozenset(
    {
        "now",
        "hoy",
        "hoje",
        "oggi",
        "ieri",
        "ayer",
        "hier",
        "dnes",
        "nyní",
        "nu",
        "ora",
        "сега",
        "ahora",
        "ontem",
        "acum",
        "şimdi",
    }
)


@dataclass(slots=True)
class Finding:
    """`label`: what the page calls it ("last", "since", "device" …), None where nothing says. text: as displayed."""

    kind: FindingKind
    value: Place | Address | Interval | Device | None
    text: str
    label: str | None = None


class CellReader:
    """Reads texts with one clock, zone and language, and remembers them: the same "Chrome on Windows" stands in many rows."""

    __slots__ = ("_known", "_order", "_spans", "_times", "lang", "now", "zone")

    def __init__(self, *, now: datetime, zone: tzinfo, lang: str | None) -> None:
        self.now, self.zone, self.lang = now, zone, lang
        self._known: dict[tuple[str, str | None], tuple[Finding, ...]] = {}
        self._times: dict[str, Interval | None] = {}
        self._spans: dict[str, list[Span]] = {}
        self._order: str | None = None

    def settle_order(self, texts: Iterable[str]) -> None:
        """Reads "04/11/2026" as these texts show that days and months are written here."""
        order = settled_order(texts, self.now)
        if order != self._order:
            self._order = order
            self._known.clear()
            self._times.clear()
            self._spans.clear()

    def read(self, text: str, label: str | None = None) -> tuple[Finding, ...]:
        """What `text` says, in its order. A label that the text doesn't bear out is not believed."""
        key = (text, label)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = tuple(self._read(text, label))
        return found

    def time(self, text: str) -> Interval | None:
        """The time that a text, or a machine's time in an attribute, gives."""
        if text not in self._times:
            alone = self._known.get((text, None), ())
            if len(alone) == 1 and alone[0].text == text and isinstance(alone[0].value, Interval):
                self._times[text] = alone[0].value
            else:
                self._times[text] = self._anchored(self.now, text)
        return self._times[text]

    def is_clock(self, text: str) -> bool:
        """Whether `text` says a time of day without the day: such a time moves as the days go by."""
        if len(text) > _LONGEST_CLOCK or not _DIGIT.search(text) or _YEAR.search(text):
            return False
        today, tomorrow = self.time(text), self._anchored(self.now + timedelta(days=1), text)
        if today is None or tomorrow is None or tomorrow.start - today.start != timedelta(days=1):
            return False
        return not find_relative(tokens_of(text), self.now, is_whole=True, lang=self.lang)

    def on(self, day: Interval, clock: str) -> Interval | None:
        """The time that a clock shows on a day."""
        return self._anchored(day.end, clock)

    def _anchored(self, moment: datetime, text: str) -> Interval | None:
        return read_time(text, now=moment, zone=self.zone, lang=self.lang, order=self._order)

    def mask(self, text: str) -> int:
        """The kinds of thing that `text` names, as bits."""
        bits = 0
        for finding in self.read(text):
            bits |= MASKS[finding.kind]
        return bits

    def _read(self, text: str, label: str | None) -> list[Finding]:  # noqa: PLR0911 — each way out is one kind of text
        if len(text) > _LONGEST and "Mozilla/" not in text:
            return []
        if label is None:
            label, text = split_label(text)
        if not text:
            return []
        if label in {"expires", "current", "network"}:
            return []
        found = self._labelled(text, label) if label else []
        if found:
            return found
        spans = [Finding(s.kind, s.value, text[s.start : s.end], None) for s in self._scan(text)]
        if country := _country_of_address(text, spans):
            spans.append(country)
        if label:
            for finding in spans:
                finding.label = label if _suits(finding.kind, label) else None
        if not spans and label in _DEVICE_LABELS:
            return [Finding("device", None, text, label)]
        if not spans and label == "place":
            return [Finding("place", None, text, label)]
        if not spans and label == "status":
            return [Finding("status", None, text, label)]
        return spans

    def _scan(self, text: str) -> list[Span]:
        if text in self._spans:
            return self._spans[text]
        spans = scan(text, now=self.now, zone=self.zone, lang=self.lang, order=self._order)
        self._spans[text] = [
            s
            for n, s in enumerate(spans)
            if not _is_stray(s.kind, text[s.start : s.end], text)
            and not (s.kind == "place" and _is_article(text, s, spans[n + 1 : n + 2]))
        ]
        return self._spans[text]

    def _labelled(self, text: str, label: str) -> list[Finding]:  # noqa: PLR0911 — each way out is one kind of text
        if label in _TIME_LABELS:
            if len(text.split()) > 3 and self._names_others(text, "time"):
                return []
            value = self.time(text)
            return [Finding("time", value, text, label)] if value else []
        address = read_address(text)
        if label == "address" or address:
            return [Finding("address", address, text, label)] if address else []
        if label == "place" and _DIGIT.search(text) and self._names_others(text, "place"):
            return []
        if label == "place":
            # "Lekki Phase 1, Lagos": what is known of it stands last.
            place = read_place(text, lang=self.lang) or read_place(last_part(text), lang=self.lang)
            return [Finding("place", place, text, label)] if place else []
        if label in _DEVICE_LABELS:
            device = read_device(text)
            if device is None or (len(text.split()) > 3 and self._names_others(text, "device")):
                return []
            return [Finding("device", device, text, label)]
        return []

    def _names_others(self, text: str, kind: str) -> bool:
        return any(span.kind != kind for span in self._scan(text))


def _country_of_address(text: str, found: Sequence[Finding]) -> Finding | None:
    """ "198.51.100.7 (UA)": two letters in brackets right after an address are its country, where nothing else is said."""
    if not any(f.kind == "address" for f in found) or any(f.kind == "place" for f in found):
        return None
    code = _CODE_BEHIND.search(text)
    place = read_place(code[1]) if code else None
    return Finding("place", place, code[1], None) if code and place else None


def _is_stray(kind: str, span: str, text: str) -> bool:
    """Whether a place or time is no more than a short word in a text about something else: "Mon", "ma", "min"."""
    if kind == "place" and _AMOUNT.search(text) and _UNIT.fullmatch(span):
        return True
    if kind == "place":
        return len(span) <= 3 and span.isascii() and not span.isupper() and len(span) < len(text.strip())
    if kind != "time":
        return False
    return (
        len(span) <= 4
        and span.isascii()
        and not _DIGIT.search(span)
        and len(span) < len(text.strip())
        and span.lower() not in _SHORT_TIMES
    )


def _is_article(text: str, place: Span, after: Sequence[Span]) -> bool:
    """ "Este iPhone" is this one, and no iPhone in Este: one word right before a device's name belongs to the name."""
    word = text[place.start : place.end]
    return (
        place.start == 0
        and word.isalpha()
        and bool(after)
        and after[0].kind == "device"
        and text[place.end : after[0].start] == " "
    )


def _suits(kind: str, label: str) -> bool:
    if kind == "time":
        return label in _TIME_LABELS
    if kind == "device":
        return label in _DEVICE_LABELS
    return kind == label


def split_label(text: str) -> tuple[str | None, str]:
    """ "Location: Lagos" as its label and the rest; a text without a known label as (None, text)."""
    found = _COLON.search(text[:60])
    if found:
        label = vocabulary.label(text[: found.start()])
        if label:
            return label, text[found.end() :].strip()
    words = text.split()
    for count in range(min(4, len(words) - 1), 0, -1):
        label = vocabulary.label(" ".join(words[:count]))
        if label in {"last", "since", "address", "expires"}:
            return label, " ".join(words[count:])
    return None, text

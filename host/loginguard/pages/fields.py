"""The findings of one row put together as one login: which of several times, places and device names is the row's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from loginguard.model.address import Address
from loginguard.model.device import Device
from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.model.place import Place
from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS, DEVICE, MASKS, PLACE, TIME, CellReader, Finding
from loginguard.recognise.devices import read_device
from loginguard.recognise.place_parts import parts_of
from loginguard.recognise.places import read_place

# The time of last use says more about a session than when it began; a time of expiry says nothing.
_TIME_ORDER = {"last": 0, None: 1, "time": 1, "since": 2}
_MOST_TEXT = 500
_FIGURE = re.compile(r"\d")


@dataclass(slots=True)
class Fields:
    """What the cells of one row said. `texts`: the row's cells in order, for the text that is shown."""

    findings: list[Finding] = field(default_factory=list)
    exact_times: list[str] = field(default_factory=list)

    @property
    def mask(self) -> int:
        """Which of place, address, time and device the row has, as bits of `cells`."""
        bits = 0
        for finding in self.findings:
            if finding.value is not None:
                bits |= MASKS[finding.kind]
        return bits

    @property
    def kinds(self) -> int:
        """How many of where, when and with what the row says."""
        return kinds(self.mask)


def kinds(mask: int) -> int:
    """Of where, when and with what: how many a mask has."""
    return bool(mask & (PLACE | ADDRESS)) + bool(mask & TIME) + bool(mask & DEVICE)


def clashes(findings: Sequence[Finding]) -> bool:
    """Whether the findings can't be of one login: two cities, two addresses, two systems or browsers."""
    place: Place | None = None
    addresses: dict[int, str] = {}
    slots: dict[str, str] = {}
    for finding in findings:
        value = finding.value
        if isinstance(value, Place):
            if place is not None and not _same_place(place, value):
                return True
            if place is None or value.city:
                place = value
        elif isinstance(value, Address):
            if addresses.setdefault(value.version, value.ip) != value.ip:
                return True
        elif isinstance(value, Device):
            for slot in ("os", "browser", "device"):
                name = getattr(value, slot)
                if (
                    name
                    and slots.setdefault(slot, name) != name
                    and not (slot == "device" and _loose(slots[slot], name))
                ):
                    return True
    return False


def _loose(first: str, second: str) -> bool:
    short, long = sorted((first.lower(), second.lower()), key=len)
    return short in long or short in {"desktop", "computer", "phone", "mobile", "tablet", "pc", "laptop"}


def _same_place(first: Place, second: Place) -> bool:
    countries = [{p.country, *(c.country for c in p.candidates)} for p in (first, second)]
    if not countries[0] & countries[1]:
        return False
    return not (first.city and second.city) or first.city == second.city


def _overlap(first: Interval, second: Interval) -> bool:
    return first.start <= second.end and second.start <= first.end


def _choose_time(fields: Fields, cells: CellReader) -> tuple[Interval | None, str | None]:
    times = [(f, f.value) for f in fields.findings if isinstance(f.value, Interval)]
    if not times:
        for text in fields.exact_times:
            if value := cells.time(text):
                return value, text
        return None, None
    dated = len(times) > 1 and any(_says_date(f.text, cells) for f, _ in times)
    # "Ana" is yesterday somewhere: beside a date a bare word is none.
    times.sort(
        key=lambda pair: (
            _TIME_ORDER.get(pair[0].label, 1),
            dated and not _FIGURE.search(pair[0].text) and pair[0].text not in vocabulary.NOW,
        )
    )
    chosen, value = times[0]
    text = chosen.text
    rank = _TIME_ORDER.get(chosen.label, 1)
    for other, interval in times[1:]:
        if _TIME_ORDER.get(other.label, 1) != rank:
            break
        joined = cells.time(f"{text} {other.text}") or cells.time(f"{other.text} {text}")
        # "Nov 3" and "10:54" in two cells are one time; of "Nov 3" and "3 weeks ago" the narrower counts.
        if (
            joined
            and joined.end - joined.start < value.end - value.start
            and _within_day(joined, value, interval)
        ):
            value, text = joined, f"{text} {other.text}"
        elif _overlap(interval, value) and interval.end - interval.start < value.end - value.start:
            value = interval
    for exact in fields.exact_times:
        told = cells.time(exact)
        # A machine's time that says the same more exactly is believed, one that says something else is not.
        if told and _near(told, value) and told.end - told.start < value.end - value.start:
            value = told
    return value, text


def _says_date(text: str, cells: CellReader) -> bool:
    return bool(_FIGURE.search(text)) and not cells.is_clock(text)


def _within_day(joined: Interval, first: Interval, second: Interval) -> bool:
    wider = first if first.end - first.start >= second.end - second.start else second
    return _near(joined, wider)


def _near(exact: Interval, loose: Interval) -> bool:
    slack = max(timedelta(hours=26), (loose.end - loose.start))
    return loose.start - slack <= exact.likeliest <= loose.end + slack


def _choose_place(fields: Fields, cells: CellReader) -> tuple[Place | None, str | None]:
    found = [f for f in fields.findings if f.kind == "place"]
    if not found:
        return None, None
    labelled = [f for f in found if f.label == "place"] or found
    texts = list(dict.fromkeys(f.text for f in labelled))
    if named := _clearest(labelled):
        return named.value if isinstance(named.value, Place) else None, named.text
    if len(texts) > 1:
        joined = read_place(", ".join(texts[:3]), lang=cells.lang)
        if joined and joined.country and (joined.city or joined.region):
            return joined, ", ".join(texts[:3])
        for finding in labelled:
            if isinstance(finding.value, Place) and finding.value.city:
                return finding.value, finding.text
    first = next((f for f in labelled if f.value is not None), labelled[0])
    return (first.value if isinstance(first.value, Place) else None), first.text


def _clearest(found: Sequence[Finding]) -> Finding | None:
    """Of places in several countries the one that says its country: a device may be named "Lisbon" by who is not there."""
    certain = [f for f in found if isinstance(f.value, Place) and f.value.country and not f.value.candidates]
    if len({f.value.country for f in certain if isinstance(f.value, Place)}) < 2:
        return None
    return next((f for f in certain if len(parts_of(f.text)) > 1), None)


def _choose_device(fields: Fields) -> tuple[Device | None, str | None]:
    found = [f for f in fields.findings if f.kind == "device"]
    if not found:
        return None, None
    texts = list(dict.fromkeys(f.text for f in found))
    if len(texts) == 1:
        value = found[0].value
        return (value if isinstance(value, Device) else None), texts[0]
    text = " · ".join(texts)
    merged = Device()
    for finding in found:
        if isinstance(finding.value, Device):
            for slot in ("device", "os", "os_version", "browser", "browser_version", "app"):
                if getattr(merged, slot) is None:
                    setattr(merged, slot, getattr(finding.value, slot))
            merged.signature = merged.signature or finding.value.signature
    whole = read_device(", ".join(texts))
    if whole and whole.os == merged.os and whole.browser == merged.browser:
        merged.signature = whole.signature
        merged.device = merged.device or whole.device
    return (merged if any((merged.device, merged.os, merged.browser, merged.app)) else None), text


def assemble(fields: Fields, cells: CellReader, *, text: str, source: str = "") -> Login:
    """The login that a row's fields say; what they don't say is None."""
    time, time_text = _choose_time(fields, cells)
    place, place_text = _choose_place(fields, cells)
    device, device_text = _choose_device(fields)
    addresses = [f.value for f in fields.findings if isinstance(f.value, Address)]
    address = next((a for a in addresses if a.kind == "public"), addresses[0] if addresses else None)
    method = next((f.text for f in fields.findings if f.kind == "status"), None)
    return Login(
        text=text[:_MOST_TEXT],
        source=source,
        place_text=place_text,
        place=place,
        address=address,
        time_text=time_text,
        time=time,
        device_text=device_text,
        device=device,
        method=method,
    )

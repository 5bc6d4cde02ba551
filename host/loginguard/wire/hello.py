"""The first request, answered before anything heavy is loaded: nothing here imports more than a version number.

`handlers/hello.py` has the same fields for the schema; unknown ones are ignored here alone, since a newer extension can't know
the host before it has asked.
"""

import os

from loginguard.version import PROTOCOLS, VERSION
from loginguard.wire.registry import types

DATA = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")
LONGEST = 64


class Greeting:
    """What the extension said of itself: its language (BCP 47) and its time zone (an IANA name), each None where not said."""

    __slots__ = ("language", "zone")

    def __init__(self, language: str | None = None, zone: str | None = None) -> None:
        self.language = language
        self.zone = zone


def refusal(request: dict[str, object]) -> tuple[str, dict[str, object]] | None:
    """Why this hello can't be taken: an error code and its params; None where it can."""
    if not is_id(request.get("id")):
        return "bad-request", {"field": "id"}
    for name, wanted in (("protocol", int), ("extension", str)):
        if type(request.get(name)) is not wanted:
            return "bad-request", {"field": name}
    for name in ("language", "zone"):
        value = request.get(name)
        if value is not None and (not isinstance(value, str) or len(value) > LONGEST):
            return "bad-request", {"field": name}
    if request["protocol"] not in PROTOCOLS:
        return "protocol-unsupported", {"asked": request["protocol"], "spoken": PROTOCOLS[-1]}
    return None


def is_id(value: object) -> bool:
    """Whether this can be a request's id: a whole number that JavaScript can hold exactly."""
    return type(value) is int and 0 <= value < 2**53


def read_greeting(request: dict[str, object]) -> Greeting:
    """The language and the zone of a hello that wasn't refused."""
    language, zone = request.get("language"), request.get("zone")
    return Greeting(language if isinstance(language, str) else None, zone if isinstance(zone, str) else None)


def reply() -> dict[str, object]:
    """What this host is and speaks. It has no `revision`: to know it, the state would have to be opened first."""
    return {"host": VERSION, "protocols": list(PROTOCOLS), "types": types(), "data": data_version()}


def data_version() -> str | None:
    """The date of the built data ("2026-11"), None where it wasn't built."""
    try:
        with open(os.path.join(DATA, "version.txt"), encoding="ascii") as file:
            return file.read(LONGEST).strip()
    except OSError:
        return None

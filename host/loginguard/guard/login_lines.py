"""Logins with their verdicts in the shape of `check`, made fast: what repeats over a million rows is made once."""

import json
from json.encoder import encode_basestring
from typing import Any

from loginguard.guard.login_shape import shape
from loginguard.guard.sentences import told_in
from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.model.verdict import Verdict

_MOST_REMEMBERED = 20_000
_END = (
    *("network", "country", "country_from", "region", "city"),
    *("device", "os", "browser", "current", "verdict", "confidence"),
)
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(", ", ": ")).encode


class LoginLines:
    """Shapes and lines in one language."""

    __slots__ = ("_ends", "_language", "_reasons", "_starts")

    def __init__(self, language: str) -> None:
        self._language = language
        self._starts: dict[tuple[object, ...], str] = {}
        self._ends: dict[tuple[object, ...], str] = {}
        self._reasons: dict[tuple[object, ...], str] = {}

    def shape(self, login: Login, verdict: Verdict) -> dict[str, Any]:
        """The login as JSON has it; null where not known."""
        return shape(login, verdict, [self._told(reason) for reason in verdict.reasons])

    def line(self, login: Login, verdict: Verdict) -> str:
        """The same as one line of NDJSON, without its end.

        Text, time and address are each login's own; what stands before and after them is kept, since few rows differ in it.
        """
        time, address = login.time, login.address
        likeliest = start = end = "null"
        if time is not None:
            likeliest = f'"{time.likeliest.isoformat()}"'
            start = likeliest if time.start is time.likeliest else f'"{time.start.isoformat()}"'
            end = likeliest if time.end is time.likeliest else f'"{time.end.isoformat()}"'
        reasons = ", ".join([self._reason(reason) for reason in verdict.reasons])
        return (
            f'{self._start(login)}{encode_basestring(login.text)}, "time": {likeliest}, "time_from": {start}, '
            f'"time_to": {end}, "ip": {encode_basestring(address.ip) if address else "null"}, '
            f"{self._end(login, verdict)}[{reasons}]}}"
        )

    def _start(self, login: Login) -> str:
        """From the bracket to the text."""
        key = (login.source, login.account)
        try:
            return self._starts[key]
        except KeyError:
            return _kept(
                self._starts, key, f'{{"source": {_encode(key[0])}, "account": {_encode(key[1])}, "text": '
            )

    def _end(self, login: Login, verdict: Verdict) -> str:
        """From the network to the reasons."""
        place, device, address = login.place, login.device, login.address
        region = city = os = browser = None
        name = login.device_text
        if place is not None:
            region, city = place.region, place.city
        if device is not None:
            name, os, browser = device.device or name, device.os, device.browser
        key = (
            *(address.network if address else None, verdict.country, verdict.country_from, region, city),
            *(name, os, browser, login.current, verdict.name, verdict.confidence),
        )
        try:
            return self._ends[key]
        except KeyError:
            pairs = [f'"{part}": {_encode(value)}, ' for part, value in zip(_END, key, strict=True)]
            return _kept(self._ends, key, f'{"".join(pairs)}"reasons": ')

    def _reason(self, reason: Message) -> str:
        key = (reason.code, *reason.params.values())
        try:
            return self._reasons[key]
        except KeyError:
            return _kept(self._reasons, key, _encode(self._told(reason)))
        except TypeError:
            # A list among its params.
            return _encode(self._told(reason))

    def _told(self, reason: Message) -> dict[str, Any]:
        return told_in(self._language, "reason", reason)


def _kept(where: dict[tuple[object, ...], str], key: tuple[object, ...], written: str) -> str:
    if len(where) < _MOST_REMEMBERED:
        where[key] = written
    return written

"""Logins with their verdicts in the shape of `check`, made fast: what repeats over a million rows is made once."""

import json
from contextlib import suppress
from json.encoder import encode_basestring
from typing import Any

from loginguard.guard.login_shape import shape
from loginguard.guard.sentences import told_in
from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.model.verdict import Verdict

_MOST_REMEMBERED = 50_000
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(", ", ": ")).encode


class _Written(dict[str | None, str]):
    """Values as JSON writes them, each made once: all but addresses come again and again."""

    def __missing__(self, value: str | None) -> str:
        written = "null" if value is None else encode_basestring(value)
        if len(self) < _MOST_REMEMBERED:
            self[value] = written
        return written


class LoginLines:
    """Shapes and lines in one language."""

    __slots__ = ("_language", "_reason_texts", "_reasons", "_texts")

    def __init__(self, language: str) -> None:
        self._language = language
        self._reasons: dict[tuple[object, ...], dict[str, Any]] = {}
        self._reason_texts: dict[tuple[object, ...], str] = {}
        self._texts = _Written()

    def shape(self, login: Login, verdict: Verdict) -> dict[str, Any]:
        """The login as JSON has it; null where not known."""
        return shape(login, verdict, [self._reason(reason) for reason in verdict.reasons])

    def line(self, login: Login, verdict: Verdict) -> str:
        """The same as one line of NDJSON, without its end; its parts are kept, since few of them differ from row to row."""
        time, place, device, address = login.time, login.place, login.device, login.address
        likeliest = start = end = "null"
        if time is not None:
            likeliest = f'"{time.likeliest.isoformat()}"'
            start = likeliest if time.start is time.likeliest else f'"{time.start.isoformat()}"'
            end = likeliest if time.end is time.likeliest else f'"{time.end.isoformat()}"'
        text = self._texts
        written = [self._reason_text(reason) for reason in verdict.reasons]
        return (
            f'{{"source": {text[login.source]}, "account": {text[login.account]}, '
            f'"text": {encode_basestring(login.text)}, '
            f'"time": {likeliest}, "time_from": {start}, "time_to": {end}, '
            f'"ip": {encode_basestring(address.ip) if address else "null"}, '
            f'"network": {text[address.network] if address else "null"}, '
            f'"country": {text[verdict.country]}, "country_from": {text[verdict.country_from]}, '
            f'"region": {text[place.region] if place else "null"}, "city": {text[place.city] if place else "null"}, '
            f'"device": {text[(device.device if device else None) or login.device_text]}, '
            f'"os": {text[device.os] if device else "null"}, '
            f'"browser": {text[device.browser] if device else "null"}, '
            f'"current": {"true" if login.current else "false"}, "verdict": "{verdict.name}", '
            f'"confidence": "{verdict.confidence}", "reasons": [{", ".join(written)}]}}'
        )

    def _reason_text(self, reason: Message) -> str:
        key = (reason.code, *reason.params.values())
        try:
            return self._reason_texts[key]
        except (KeyError, TypeError):
            pass
        written = _encode(self._reason(reason))
        if len(self._reason_texts) < _MOST_REMEMBERED:
            with suppress(TypeError):
                self._reason_texts[key] = written
        return written

    def _reason(self, reason: Message) -> dict[str, Any]:
        key = (reason.code, *reason.params.values())
        try:
            return self._reasons[key]
        except (KeyError, TypeError):
            pass
        told = told_in(self._language, "reason", reason)
        if len(self._reasons) < _MOST_REMEMBERED:
            with suppress(TypeError):
                self._reasons[key] = told
        return told

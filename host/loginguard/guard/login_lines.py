"""Logins with their verdicts in the shape of `check`, made fast: what repeats over a million rows is made once."""

import json
from typing import Any

from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.model.verdict import Verdict
from loginguard.words import render

_MOST_REMEMBERED = 50_000
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(", ", ": ")).encode


class LoginLines:
    """Shapes and lines in one language."""

    __slots__ = ("_language", "_reasons", "_texts")

    def __init__(self, language: str) -> None:
        self._language = language
        self._reasons: dict[tuple[object, ...], dict[str, Any]] = {}
        self._texts: dict[object, str] = {}

    def shape(self, login: Login, verdict: Verdict) -> dict[str, Any]:
        """The login as JSON has it; null where not known."""
        time, place, device = login.time, login.place, login.device
        return {
            "source": login.source,
            "account": login.account,
            "text": login.text,
            "time": time.likeliest.isoformat() if time else None,
            "time_from": time.start.isoformat() if time else None,
            "time_to": time.end.isoformat() if time else None,
            "ip": login.address.ip if login.address else None,
            "country": verdict.country,
            "country_from": verdict.country_from,
            "region": place.region if place else None,
            "city": place.city if place else None,
            "device": (device.device if device else None) or login.device_text,
            "os": device.os if device else None,
            "browser": device.browser if device else None,
            "current": login.current,
            "verdict": verdict.name,
            "confidence": verdict.confidence,
            "reasons": [self._reason(reason) for reason in verdict.reasons],
        }

    def line(self, login: Login, verdict: Verdict) -> str:
        """The same as one line of NDJSON, without its end."""
        return _encode(self.shape(login, verdict))

    def _reason(self, reason: Message) -> dict[str, Any]:
        key = (reason.code, *reason.params.values())
        try:
            return self._reasons[key]
        except (KeyError, TypeError):
            pass
        told = {
            "code": reason.code,
            "params": reason.params,
            "text": render("reason", reason, self._language),
        }
        if len(self._reasons) < _MOST_REMEMBERED:
            try:
                self._reasons[key] = told
            except TypeError:
                pass
        return told

"""A login with its verdict as replies and `check --format json` have it."""

from collections.abc import Sequence
from typing import Any

from loginguard.guard.context import Context
from loginguard.guard.sentences import told
from loginguard.model.login import Login
from loginguard.model.verdict import Verdict


def describe_login(context: Context, login: Login, verdict: Verdict) -> dict[str, Any]:
    """The fields that docs/protocol.md and the command line promise, in the context's language; null where not known."""
    return shape(login, verdict, [told(context, "reason", reason) for reason in verdict.reasons])


def shape(login: Login, verdict: Verdict, reasons: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The same with `reasons` told already."""
    time, place, device = login.time, login.place, login.device
    return {
        "source": login.source,
        "account": login.account,
        "text": login.text,
        "time": time.likeliest.isoformat() if time else None,
        "time_from": time.start.isoformat() if time else None,
        "time_to": time.end.isoformat() if time else None,
        "ip": login.address.ip if login.address else None,
        "network": login.address.network if login.address else None,
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
        "reasons": list(reasons),
    }

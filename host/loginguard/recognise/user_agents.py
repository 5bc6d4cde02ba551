"""Reads whole user-agent strings through ua-parser, loaded only when the first one comes (it takes a tenth of a second)."""

import re
from functools import lru_cache

from loginguard.model.device import Device
from loginguard.recognise.device_signature import signature

_BROWSERS = {
    "Mobile Safari": "Safari",
    "Mobile Safari UI/WKWebView": "Safari",
    "Chrome Mobile": "Chrome",
    "Chrome Mobile iOS": "Chrome",
    "Chrome Mobile WebView": "Android Browser",
    "HeadlessChrome": "Chrome",
    "Firefox Mobile": "Firefox",
    "Firefox iOS": "Firefox",
    "Edge Mobile": "Edge",
    "IE": "Internet Explorer",
    "IE Mobile": "Internet Explorer",
    "Opera Mobile": "Opera",
    "Opera Mini": "Opera",
    "Android": "Android Browser",
}
_SYSTEMS = {"Mac OS X": "macOS", "Mac OS": "macOS", "Chrome OS": "ChromeOS"}
_NO_DEVICE = frozenset({"Other", "Generic Smartphone", "Generic Tablet", "K"})
_LONGEST = 1000


# RFC 9110, section 10.1.5: products with their versions, each with a comment or none. One product alone is any "word/1".
_FIRST_PRODUCT = re.compile(
    r"[A-Za-z][^\s/()]{0,60}(?: [A-Za-z][\w.]{0,20}){0,2}/v?\d[\w.+-]{0,60}(?=[\s;,(])"
)
_ANOTHER = re.compile(r"\(|\s[A-Za-z][\w.]{0,60}/\d")


def is_user_agent(text: str) -> bool:
    """Whether `text` has the shape of a user-agent string: product/version tokens, with or without a comment."""
    head = text.lstrip()[:_LONGEST]
    if head.startswith(("Mozilla/", "Opera/", "Dalvik/", "okhttp/", "curl/", "python-requests/", "Upwork/")):
        return True
    first = _FIRST_PRODUCT.match(head) if "/" in head else None
    return first is not None and _ANOTHER.search(head, first.end()) is not None


@lru_cache(maxsize=4096)
def read_user_agent(text: str) -> Device | None:
    """Device, system and browser of a user-agent string; None where ua-parser knows none of them. Cut at 1000 characters."""
    from ua_parser import parse

    result = parse(text[:_LONGEST])
    agent, system, model = result.user_agent, result.os, result.device
    browser = _BROWSERS.get(agent.family, agent.family) if agent and agent.family != "Other" else None
    os = _SYSTEMS.get(system.family, system.family) if system and system.family != "Other" else None
    device = model.family if model and model.family not in _NO_DEVICE else None
    if device == "iPad" and os == "iOS":
        os = "iPadOS"
    if not (browser or os or device):
        return None
    read = Device(
        device=device,
        os=os,
        os_version=_version(system.major, system.minor) if system else None,
        browser=browser,
        browser_version=agent.major if agent else None,
    )
    read.signature = signature(read)
    return read


def _version(major: str | None, minor: str | None) -> str | None:
    return f"{major}.{minor}" if major and minor else major

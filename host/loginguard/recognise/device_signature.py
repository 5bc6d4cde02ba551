"""A device's signature: what stays the same when its browser and system update themselves."""

from loginguard.model.device import Device
from loginguard.recognise.device_names import BROWSERS, SYSTEMS

_DESKTOP = frozenset(
    {"Windows", "macOS", "Linux", "Ubuntu", "Debian", "Fedora", "ChromeOS", "FreeBSD", "OpenBSD"}
)
_LINUX = frozenset({"Ubuntu", "Debian", "Fedora"})
_NAMES = {name.lower(): name for name in (*BROWSERS, *SYSTEMS)}
_FORMS = {"phone": "Phone", "tablet": "Tablet", "desktop": "Computer"}
_MOBILE = frozenset({"Windows Phone", "iOS", "Android", "KaiOS", "HarmonyOS"})


def signature(device: Device) -> str:
    """`what it ran / on which system / in which form` in lower case, "" where nothing is known.

    Versions, the Linux distribution and a model's number are left out: they change, or are told by one page and not the
    next, while the device stays the same ("chrome/windows/desktop", "upwork app/ios/phone").
    """
    what = f"{device.app} app" if device.app else device.browser or ""
    os = "linux" if device.os in _LINUX else (device.os or "")
    form = _form(device)
    return f"{what}/{os}/{form}".lower().rstrip("/") if what or os or form else ""


def name_of(signature: str) -> str:
    """A signature as people call such a device: "Chrome, Windows", "Upwork app, iOS", "Android tablet"."""
    what, os, form = [*signature.split("/"), "", ""][:3]
    # Most systems run on one form of device: saying it again would tell nothing.
    system = "Android tablet" if (os, form) == ("android", "tablet") else _NAMES.get(os, os)
    named = [_NAMES.get(what, what[:1].upper() + what[1:]), system]
    return ", ".join(part for part in named if part) or _FORMS.get(form, form)


def _form(device: Device) -> str:
    name = (device.device or "").lower()
    if device.os == "iPadOS" or "tablet" in name:
        return "tablet"
    if device.os in _MOBILE or name == "phone":
        return "phone"
    if device.os in _DESKTOP or name == "computer":
        return "desktop"
    return ""

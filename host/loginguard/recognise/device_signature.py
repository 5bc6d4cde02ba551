"""A device's signature: what stays the same when its browser and system update themselves."""

from loginguard.model.device import Device

_DESKTOP = frozenset(
    {"Windows", "macOS", "Linux", "Ubuntu", "Debian", "Fedora", "ChromeOS", "FreeBSD", "OpenBSD"}
)
_LINUX = frozenset({"Ubuntu", "Debian", "Fedora"})
_MOBILE = frozenset({"iOS", "Android", "KaiOS", "HarmonyOS"})


def signature(device: Device) -> str:
    """`what it ran / on which system / in which form` in lower case, "" where nothing is known.

    Versions, the Linux distribution and a model's number are left out: they change, or are told by one page and not the
    next, while the device stays the same ("chrome/windows/desktop", "upwork app/ios/phone").
    """
    what = f"{device.app} app" if device.app else device.browser or ""
    os = "linux" if device.os in _LINUX else (device.os or "")
    form = _form(device)
    return f"{what}/{os}/{form}".lower().rstrip("/") if what or os or form else ""


def _form(device: Device) -> str:
    name = (device.device or "").lower()
    if device.os == "iPadOS" or "tablet" in name:
        return "tablet"
    if device.os in _MOBILE or name == "phone":
        return "phone"
    if device.os in _DESKTOP or name == "computer":
        return "desktop"
    return ""

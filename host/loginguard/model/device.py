"""What somebody signed in with, as far as a text says."""

from dataclasses import dataclass


@dataclass(slots=True)
class Device:
    """Names as their makers write them: device "iPhone 15", os "iOS", browser "Chrome", app "Upwork". Versions apart.

    signature: stable over updates of browser and system ("chrome/windows/desktop"), to tell a known device from a new one.
    """

    device: str | None = None
    os: str | None = None
    os_version: str | None = None
    browser: str | None = None
    browser_version: str | None = None
    app: str | None = None
    signature: str = ""

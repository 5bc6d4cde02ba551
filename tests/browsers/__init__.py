"""Two real browsers behind one interface: what tests, demonstrations and benchmarks drive."""

from pathlib import Path

from tests.browsers.browser import Browser, Settings
from tests.replica.replica import Replica

NAMES = ("chromium", "firefox")


def make_browser(name: str, replica: Replica, folder: Path, settings: Settings) -> Browser:
    """The driver of that name; each loads only what it needs."""
    if name == "chromium":
        from tests.browsers.chromium import Chromium

        return Chromium(replica, folder, settings)
    from tests.browsers.firefox import Firefox

    return Firefox(replica, folder, settings)


__all__ = ["NAMES", "Browser", "Settings", "make_browser"]

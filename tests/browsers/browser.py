"""What both drivers can do; the waiting is here, once: for conditions, never for time."""

import json
import time
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.browsers.native_host import NativeHost
from tests.replica.replica import Replica

ROOT = Path(__file__).resolve().parent.parent.parent
EXTENSION = ROOT / "extension"


@dataclass(frozen=True, slots=True)
class Settings:
    """host: None leaves the native host uninstalled. extension: False runs the bare browser.

    headed: with a window on the person's own screen. keys: the browser itself has to take keys, for which Chromium needs a
    window, if on a screen that nobody sees. granted: False leaves Chromium's own prompt for the site to be answered. dark: as
    if the person preferred a dark look. size: of the window, in CSS pixels.
    """

    host: NativeHost | None = None
    extension: bool = True
    headed: bool = False
    keys: bool = False
    granted: bool = True
    dark: bool = False
    language: str = "en-US"
    size: tuple[int, int] = (1280, 900)


class Browser(ABC):
    """A browser on the replica. There is one site tab; own pages of the extension open in tabs beside it.

    Scripts are the body of an async function and `return` something that JSON can hold; they run in the tab in front.
    """

    name: str
    site: str = "site"

    def __init__(self, replica: Replica, folder: Path, settings: Settings) -> None:
        self.replica = replica
        self.folder = folder
        self.settings = settings

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @abstractmethod
    def start(self) -> None:
        """Starts the browser, with the extension where the settings say so; returns when its background has started."""

    @abstractmethod
    def stop(self) -> None:
        """Ends it and all that it started."""

    @abstractmethod
    def is_open(self) -> bool:
        """Whether the person has left its window open."""

    @abstractmethod
    def goto(self, url: str) -> None:
        """Brings the site tab to the front and loads an address in it."""

    @abstractmethod
    def open_own(self, path: str) -> None:
        """Opens one of the extension's pages in a new tab, in front."""

    @abstractmethod
    def show_site(self) -> None:
        """Closes the own pages that `open_own` opened and brings the site tab to the front."""

    @abstractmethod
    def run(self, script: str, *values: object) -> Any:
        """Runs a script in the tab in front; `values` arrive as an array of that name."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """A person's click on the first element that matches."""

    @abstractmethod
    def click_at(self, x: float, y: float) -> None:
        """A person's click at a point of the tab in front, in CSS pixels."""

    @abstractmethod
    def press(self, key: str) -> None:
        """A key pressed in the tab in front: "Escape", "Tab", "Enter", "Space"."""

    @abstractmethod
    def in_closed_roots(self, kind: str, script: str) -> list[Any]:
        """Runs a script (with `root`) in each closed shadow root of ours of that kind, "banner" or "mark", as no page could."""

    @abstractmethod
    def press_shortcut(self) -> None:
        """Ctrl+Shift+U on the site tab, as the browser itself takes it: what grants activeTab."""

    @abstractmethod
    def press_in_popup(self, *names: str) -> None:
        """Opens the popup of the browser's own toolbar button over the site tab, and presses the buttons of these names in it.

        This is what grants activeTab; Chromium needs Settings(keys=True).
        """

    @abstractmethod
    def screenshot(self, file: Path, selector: str = "") -> None:
        """A PNG of the tab in front, or of one element in it."""

    def wait(self, script: str, *values: object, seconds: float = 15, what: str = "") -> Any:
        """Until the script returns something that counts as true, which is then returned; AssertionError where it doesn't."""
        end = time.monotonic() + seconds
        last: object = None
        while True:
            try:
                last = self.run(script, *values)
            except Exception as error:  # noqa: BLE001 - a page in mid-navigation fails in many ways; the last one is told
                last = error
            if last and not isinstance(last, Exception):
                return last
            if time.monotonic() > end:
                raise AssertionError(f"{what or script}: still {last!r} after {seconds} s")
            time.sleep(0.05)

    def text(self, selector: str) -> str:
        """What an element of the tab in front says, "" where there is none."""
        script = "return document.querySelector(values[0])?.innerText ?? ''"
        return str(self.run(script, selector))

    def banner(self) -> str:
        """All that the banner says, "" where none is shown."""
        words = self.in_closed_roots("banner", "return root.textContent")
        return " ".join(str(word) for word in words).strip()

    def wait_banner(self, *parts: str, seconds: float = 15) -> str:
        """Until the banner says all of these parts."""
        end = time.monotonic() + seconds
        while not (said := self.banner()) or not all(part in said for part in parts):
            if time.monotonic() > end:
                raise AssertionError(f"banner says {said!r}, not {parts}")
            time.sleep(0.05)
        return said

    def wait_look(self, *, more_than: int = 0, seconds: float = 15) -> None:
        """Until the host has kept more looks than that: whoever leaves a page at once is not looked at."""
        host = self.settings.host
        assert host is not None, "no host, no looks"
        end = time.monotonic() + seconds
        while host.looks() <= more_than:
            assert time.monotonic() < end, f"no look reached the host within {seconds} s"
            time.sleep(0.05)

    def wait_kept(self, count: int, seconds: float = 15) -> None:
        """Until the host has kept that many pictures and files."""
        host = self.settings.host
        assert host is not None, "no host keeps anything"
        end = time.monotonic() + seconds
        while host.count("attachments") < count:
            assert time.monotonic() < end, f"{host.count('attachments')} kept within {seconds} s"
            time.sleep(0.05)

    def click_in_banner(self, position: int = 0) -> None:
        """Clicks the banner's button of that position."""
        script = (
            f"const box = root.querySelectorAll('.actions button')[{position}].getBoundingClientRect();"
            "return [box.x + box.width / 2, box.y + box.height / 2]"
        )
        [[x, y]] = self.in_closed_roots("banner", script)
        self.click_at(x, y)

    def marks(self) -> list[str]:
        """The text of each row that bears a mark, without the mark."""
        script = "const place = root.host.parentElement; return (place.closest('li, tr') ?? place).innerText"
        return [str(text) for text in self.in_closed_roots("mark", script)]

    def wait_marks(self, *parts: str, seconds: float = 15) -> None:
        """Until there is exactly one mark in a row with each of these parts, and no other."""
        end = time.monotonic() + seconds
        while not (
            len(rows := self.marks()) == len(parts)
            and all(any(part in row for row in rows) for part in parts)
        ):
            if time.monotonic() > end:
                raise AssertionError(f"marks stand in {rows}, not in {parts}")
            time.sleep(0.05)

    def wait_nothing_drawn(self, seconds: float = 15) -> None:
        """Until neither banner nor mark is in the page in front."""
        end = time.monotonic() + seconds
        while self.banner() or self.marks():
            assert time.monotonic() < end, "something of ours is still in the page"
            time.sleep(0.05)

    def tell_background(self, message: dict[str, object]) -> dict[str, Any]:
        """Sends a message as one of the extension's own pages would; such a page has to be in front."""
        answer = self.run("return await chrome.runtime.sendMessage(values[0])", message)
        assert isinstance(answer, dict), f"no answer to {json.dumps(message)}: {answer!r}"
        return answer

    def ask_host(self, **request: object) -> dict[str, Any]:
        """Asks the host as one of the extension's own pages would; such a page has to be in front."""
        return self.tell_background({"to": "host", "request": request})

    def badge(self) -> str:
        """What stands on the toolbar button; one of our own pages has to be in front."""
        return str(self.run("return await chrome.action.getBadgeText({})"))

    def watch(self) -> None:
        """Chooses "watch" on the welcome page with a click, as a person does; leaves the site tab in front."""
        self.open_own("welcome/welcome.html")
        self.wait("return document.querySelector(\"[data-key='choose-watch']\")", what="the choice to watch")
        self.click("[data-key='choose-watch']")
        self.wait(
            "return document.querySelector('#tick-permission')?.dataset.done === 'yes'",
            what="watching permitted",
        )
        self.show_site()

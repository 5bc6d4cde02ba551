#!/usr/bin/env python3
"""Shows the product at work without an Upwork account: a real browser on a local replica, in a throw-away profile.

    scripts/try.py                              opens Chromium; close the window to end
    scripts/try.py --browser firefox
    scripts/try.py --headless --screenshot banner.png
    scripts/try.py --headless --screenshot popup.png --show popup --dark

The replica (tests/replica/) is written by us from public descriptions and stands behind a proxy that lets nothing else through.
A control page, whose address is printed, plays what an intruder does: a login from Hanoi, an added payout method, and so on.
Nothing of yours is touched: profile, helper's state and manifests lie in a temporary folder that is removed at the end.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gates import environment, system
from gates.paths import PYTHON, ROOT

PAGES = {
    "banner": "",
    "popup": "popup/popup.html",
    "dashboard": "dashboard/dashboard.html",
    "logins": "dashboard/dashboard.html#logins",
    "welcome": "welcome/welcome.html",
}
SIZE = (1500, 860)
SECURITY = "/ab/account-security/password-and-security"


def parse(words: list[str]) -> argparse.Namespace:
    """Reads the command line; exits with 2 where it is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--browser", choices=("chromium", "firefox"), default="chromium")
    parser.add_argument("--headless", action="store_true", help="without a window; needs --screenshot")
    parser.add_argument(
        "--screenshot", type=Path, metavar="FILE", help="write what it looks like as PNG and end"
    )
    parser.add_argument(
        "--show", choices=PAGES, default="banner", help="what to bring to the front (default: banner)"
    )
    parser.add_argument("--dark", action="store_true", help="as if you preferred a dark look")
    parser.add_argument("--home", default="PT", help="the home country that is set (default: PT)")
    asked = parser.parse_args(words)
    if asked.headless and not asked.screenshot:
        parser.error("--headless shows nothing by itself: add --screenshot FILE")
    if not asked.headless and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        parser.error("there is no screen here: add --headless --screenshot FILE")
    return asked


def prepare(browser: str) -> None:
    """Sets up .venv with the package, and the one browser; raises MissingError."""
    system.need_python()
    environment.prepare_package()
    system.need((system.CHROMIUM if browser == "chromium" else system.FIREFOX,))


def show(asked: argparse.Namespace) -> int:
    """Runs in .venv, where the drivers are; returns the exit code."""
    sys.path.insert(0, str(ROOT))
    from tests.browsers import Settings, make_browser
    from tests.browsers.native_host import NativeHost
    from tests.replica.replica import Replica

    # A popup is as wide as what is in it; no browser's window is that narrow.
    part = "body" if asked.show == "popup" else ""
    with tempfile.TemporaryDirectory(prefix="loginguard-try-") as name, Replica() as replica:
        folder = Path(name)
        settings = Settings(
            host=NativeHost(folder / "host"), headed=not asked.headless, dark=asked.dark, size=SIZE
        )
        with make_browser(asked.browser, replica, folder, settings) as browser:
            browser.open_own("dashboard/dashboard.html")
            browser.ask_host(type="home", countries=[asked.home])
            browser.watch()
            browser.goto(replica.url(SECURITY))
            browser.wait_banner("Nigeria", seconds=30)
            browser.wait_marks("Lagos")
            while not all(browser.in_closed_roots("banner", "return root.getAnimations().length === 0")):
                pass  # it rises for a moment; each question is a round to the browser and back
            if asked.show == "banner":
                browser.in_closed_roots("mark", "root.host.scrollIntoView({block: 'center'})")
            if page := PAGES[asked.show]:
                browser.open_own(page)
                browser.wait("return document.body.dataset.fresh ?? document.body.innerText.length > 200")
            if asked.screenshot:
                browser.screenshot(asked.screenshot, part)
                print(f"{asked.screenshot} written")
                return 0
            print(f"what happens to the account: http://127.0.0.1:{replica.control_port}/")
            print("close the browser's window to end")
            while browser.is_open():
                time.sleep(0.5)
    return 0


def main(words: list[str]) -> int:
    """Returns the exit code: 0 done, 1 something is missing, 2 wrong use."""
    asked = parse(words)
    if Path(sys.prefix).resolve() == (ROOT / ".venv").resolve():
        return show(asked)
    try:
        prepare(asked.browser)
    except system.MissingError as error:
        print(error, file=sys.stderr)
        return 1
    return subprocess.run([PYTHON, __file__, *words], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

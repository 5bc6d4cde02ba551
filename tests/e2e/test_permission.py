"""The browser's own prompt for the site, answered as a person does, with the extension exactly as shipped."""

from pathlib import Path

import pytest

from tests.browsers import Settings
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY
from tests.replica.replica import Replica

GRANTED = "return await chrome.permissions.contains({origins: ['https://www.upwork.com/*']})"


def test_chromium_asks_and_yes_starts_watching(
    replica: Replica, host: NativeHost, tmp_path: Path, browser_name: str
) -> None:
    if browser_name != "chromium":
        pytest.skip("only Chromium's prompt is real here; Firefox's is answered by a preference")
    from tests.browsers.chromium import Chromium

    with Chromium(replica, tmp_path, Settings(host=host, keys=True, granted=False)) as browser:
        browser.open_own("welcome/welcome.html")
        assert not browser.run(GRANTED)
        browser.wait("return document.querySelector(\"[data-key='choose-watch']\")")
        browser.click_and_allow("[data-key='choose-watch']")
        browser.wait(
            "return document.querySelector('#tick-permission')?.dataset.done === 'yes'", what="watching"
        )
        assert browser.run(GRANTED)
        browser.goto(replica.url(SECURITY))
        browser.open_own("popup/popup.html")
        browser.wait(
            "return document.querySelector('#watching')?.dataset.watching === 'on'", what="watching is on"
        )

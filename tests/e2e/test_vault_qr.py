"""The QR code that a page shows, read from the popup of the browser's own toolbar button: a picture of the visible tab."""

import time

import pytest

from tests.browsers import Browser, Settings
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY, BrowserMaker
from tests.e2e.vault import make_vault, open_vault, wait_for
from tests.replica.replica import Replica
from tests.unit.vault.pictures import squares

ADDRESS = "otpauth://totp/Upwork:anna?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Upwork"
READ, TAKE = "Read a QR code here", "Take in what is new"
DRAW = """
const [rows, size] = values;
const canvas = document.createElement("canvas");
canvas.width = canvas.height = rows.length * size;
canvas.style.cssText = "position: fixed; inset: 60px auto auto 60px; z-index: 9";
const pen = canvas.getContext("2d");
rows.forEach((row, y) => [...row].forEach((dark, x) => {
    pen.fillStyle = dark === "1" ? "#000" : "#fff";
    pen.fillRect(x * size, y * size, size, size);
}));
document.body.append(canvas);
"""


def show_code(browser: Browser) -> None:
    """Draws the code as the page of a site that sets two-step up would."""
    browser.run(DRAW, squares(ADDRESS), 6)


def test_the_code_that_the_page_shows_is_previewed_and_taken(
    start: BrowserMaker, host: NativeHost, replica: Replica
) -> None:
    pytest.importorskip("zxingcpp")
    browser = start(Settings(host=host, keys=True))
    make_vault(browser)
    browser.goto(replica.url(SECURITY))
    show_code(browser)
    before = (host.state / "upwork.kdbx").read_bytes()
    browser.press_in_popup(READ, TAKE)
    # A real key is on its way for a while, and the popup ends where another tab comes to the front.
    end = time.monotonic() + 15
    while (host.state / "upwork.kdbx").read_bytes() == before:
        assert time.monotonic() < end, "nothing was taken in"
        time.sleep(0.05)
    open_vault(browser)
    wait_for(browser, "#vault-entries", "the entry that was taken")
    [entry] = browser.ask_host(type="vault-list")["entries"]
    assert (entry["title"], entry["code"], entry["upwork"]) == ("Upwork", True, True)
    assert len(browser.ask_host(type="vault-code")["code"]) == 6

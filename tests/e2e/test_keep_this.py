""" "Keep this" from the popup of the browser's own toolbar button: a picture of a page that we have no other right to."""

import base64

from tests.browsers import Settings
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY, BrowserMaker
from tests.replica.replica import LOOKALIKE, Replica

JPEG = b"\xff\xd8\xff"


def test_a_click_on_the_toolbar_button_lets_the_page_in_front_be_kept(
    start: BrowserMaker, host: NativeHost, replica: Replica
) -> None:
    browser = start(Settings(host=host, keys=True))
    address = replica.url(SECURITY, host=LOOKALIKE)
    browser.goto(address)
    browser.press_in_popup("Keep this")
    browser.wait_kept(1)
    browser.open_own("dashboard/dashboard.html#evidence")
    [kept] = browser.ask_host(type="kept")["kept"]
    assert (kept["address"], kept["name"]) == (address, "Password and security")
    picture = base64.b64decode(browser.ask_host(type="kept-part", hash=kept["hash"], offset=0)["data"])
    assert picture.startswith(JPEG)
    browser.click("#kept-list [data-key^=look-]")
    size = browser.wait(
        "const image = document.querySelector('img.kept');"
        "return image?.naturalWidth && [image.naturalWidth, image.naturalHeight]",
        what="the picture shown",
    )
    assert min(size) > 300, "the page as it was seen"

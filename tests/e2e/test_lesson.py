"""A page that can't be read is shown once by the person, by keyboard alone, and read from then on, until it changes."""

from tests.browsers import Browser, Settings
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import BrowserMaker

ODD = "/nx/odd/orders"
FOCUSED = "return document.activeElement?.id === values[0]"


def read_odd(browser: Browser, *said: str) -> None:
    browser.goto(browser.replica.url(ODD))
    browser.wait("return document.querySelector('h1')?.textContent === 'Orders'")
    browser.press_shortcut()
    browser.wait_banner(*said)


def tab_to(browser: Browser, identity: str) -> None:
    for _ in range(60):
        if browser.run(FOCUSED, identity):
            return
        browser.press("Tab")
    raise AssertionError(f"{identity} can't be reached by keyboard")


def kept(browser: Browser) -> int:
    browser.open_own("dashboard/dashboard.html#settings")
    return len(browser.ask_host(type="logins")["logins"])


def test_a_list_is_taught_by_keyboard_read_and_lost_and_forgotten(
    start: BrowserMaker, host: NativeHost
) -> None:
    browser = start(Settings(host=host, keys=True))
    read_odd(browser, "can't read this page")
    assert kept(browser) == 0

    browser.open_own("dashboard/dashboard.html#check")
    browser.wait("return document.querySelector('#candidate-0') !== null", what="the lists to choose from")
    tab_to(browser, "candidate-0")
    browser.press("Space")
    tab_to(browser, "pick")
    browser.press("Enter")
    browser.wait("return document.activeElement?.tagName === 'H3'", what="the focus on what is asked")
    assert "3 logins" in browser.text("#candidates h3")
    for row in range(3):
        assert browser.run("return document.querySelector('#confirm').disabled"), (
            "each row has to be looked at"
        )
        tab_to(browser, f"right-{row}")
        browser.press("Space")
    tab_to(browser, "confirm")
    browser.press("Enter")
    browser.wait("return document.querySelector('#lessons [data-lesson]') !== null", what="kept, in Settings")

    browser.goto(browser.replica.url(ODD))
    browser.press_shortcut()
    browser.wait_banner("login")
    assert kept(browser) == 3, "the next look reads it"

    browser.replica.state.rebuilt = True
    read_odd(browser, "not found any more")
    assert kept(browser) == 3, "nothing was taken, nothing lost"

    browser.click("[data-key^='forget-']")
    browser.wait("return document.querySelector('#lessons [data-lesson]') === null", what="forgotten")
    assert browser.ask_host(type="lessons")["lessons"] == []

"""What isn't from Upwork's pages is kept only when the person says so, marked, and forgotten again."""

from tests.browsers import Browser, Settings
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY, BrowserMaker, set_home
from tests.e2e.test_check import PASTE, check
from tests.replica.replica import LOOKALIKE

ORIGINS = "return [...document.querySelectorAll('#logins [data-origin]')].map((row) => row.dataset.origin)"


def keep(browser: Browser) -> None:
    browser.wait("return document.querySelector('#keep-logins') !== null", what="the offer to keep")
    browser.click("#keep-logins")
    browser.wait("return document.querySelector('#keeping')?.dataset.kept > 0", what="kept")
    browser.click("#keeping a")


def test_a_paste_is_kept_by_a_click_and_forgotten_row_by_row(browser: Browser) -> None:
    set_home(browser, "PT")
    check(browser, PASTE)
    browser.wait("return document.querySelectorAll('#checked > li').length === 2")
    assert browser.ask_host(type="logins")["logins"] == []
    before = browser.ask_host(type="status")["status"]["badge"]["text"]
    keep(browser)
    browser.wait(f"return (() => {{ {ORIGINS} }})().length === 2", what="shown with where they are from")
    assert "not from an Upwork page" in browser.text("#logins")
    assert browser.ask_host(type="status")["status"]["badge"]["text"] == before
    browser.click("[data-key^='forget-']")
    browser.wait(f"return (() => {{ {ORIGINS} }})().length === 1", what="one forgotten")
    kinds = [entry["kind"] for entry in browser.ask_host(type="journal")["entries"]]
    assert kinds[:2] == ["brought-forgotten", "brought"]


def test_a_page_of_another_site_is_kept_by_a_click(start: BrowserMaker, host: NativeHost) -> None:
    browser = start(Settings(host=host, keys=True))
    browser.goto(browser.replica.url(SECURITY, host=LOOKALIKE))
    browser.press_shortcut()
    browser.wait_banner("login")
    browser.open_own("dashboard/dashboard.html#check")
    assert browser.ask_host(type="logins")["logins"] == []
    keep(browser)
    found = browser.wait(f"{ORIGINS}", what="shown with where they are from")
    assert set(found) == {LOOKALIKE}

"""A page that doesn't say whose account it is: asked once, followed, taken back in Settings."""

from tests.browsers import Browser
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY
from tests.e2e.walk import Walk
from tests.replica.state import Row


def test_it_is_asked_once_and_undone_in_settings(watching: Browser, host: NativeHost) -> None:
    browser, state = watching, watching.replica.state
    walk = Walk(browser, host)
    state.rows[:] = state.rows[:2]
    walk.visit(SECURITY, "password-and-security")
    known, state.account = state.account, ""
    state.rows.append(Row("Edge on Windows", "Braga, Portugal", "2 days ago"))
    walk.visit(SECURITY, "password-and-security")
    walk.open_now()
    assert known in browser.text("#whose")
    walk.click("[data-key=whose-yes]")
    browser.wait("return document.querySelector('#whose') === null", what="asked no more")
    assert len(browser.ask_host(type="logins")["logins"]) == 3
    state.rows.append(Row("Safari on macOS", "Faro, Portugal", "4 days ago"))
    walk.visit(SECURITY, "password-and-security")
    browser.open_own("dashboard/dashboard.html#settings")
    assert len(browser.ask_host(type="logins")["logins"]) == 4, "later looks follow"
    walk.click("#whose-undo")
    browser.wait("return document.querySelector('#whose-undo') === null", what="taken back")
    walk.open_now()
    assert browser.run("return document.querySelector('#whose') !== null"), "asked again"
    assert walk.clicks == 2

"""Locked out: the way back needs no page of Upwork, and no helper."""

from tests.browsers import Browser, Settings
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import BrowserMaker
from tests.e2e.walk import Walk


def test_from_the_popup_to_the_message_with_the_helper(browser: Browser, host: NativeHost) -> None:
    walk = Walk(browser, host)
    browser.open_own("popup/popup.html")
    browser.wait("return document.querySelector('#locked-out') !== null", what="the way in")
    walk.clicks += 1
    browser.open_own("dashboard/dashboard.html#lockedout")
    browser.wait("return document.querySelector('#way-back') !== null", what="the way back")
    walk.click("#tick-safety")
    browser.wait(
        "return document.querySelector('[data-part=safety]')?.dataset.done === 'true'", what="ticked"
    )
    walk.click("[data-key=to-now]")
    walk.click("[data-key=situation-locked-out]")
    browser.wait("return location.hash === '#lockedout'", what="the way back again")
    status = browser.ask_host(type="status")["status"]
    assert status["situation"] == "locked-out"
    walk.click("[data-key=to-evidence]")
    browser.wait("return document.querySelector('#support-en') !== null", what="the message")
    assert "I can't sign in" in str(browser.run("return document.querySelector('#support-en').value"))


def test_without_a_helper_the_steps_are_there_and_ticks_stay(start: BrowserMaker, host: NativeHost) -> None:
    browser = start(Settings(host=None))
    walk = Walk(browser, host)
    browser.open_own("dashboard/dashboard.html#lockedout")
    browser.wait("return document.querySelector('#way-back') !== null", what="the way back")
    assert "this browser only" in browser.text("#kept-where")
    walk.click("#tick-mailbox")
    browser.wait(
        "return document.querySelector('[data-part=mailbox]')?.dataset.done === 'true'", what="ticked"
    )
    browser.open_own("dashboard/dashboard.html#lockedout")
    browser.wait(
        "return document.querySelector('[data-part=mailbox]')?.dataset.done === 'true'", what="still ticked"
    )


def test_how_and_trust_need_no_helper(start: BrowserMaker, host: NativeHost) -> None:
    browser = start(Settings(host=None))
    walk = Walk(browser, host)
    browser.open_own("dashboard/dashboard.html#how")
    walk.click("#reused-yes")
    walk.click("#show-causes")
    browser.wait("return document.querySelector('[data-likely=reused]') !== null", what="the likely cause")
    browser.open_own("dashboard/dashboard.html#trust")
    browser.wait("return document.querySelectorAll('[data-topic]').length >= 5", what="the honest page")

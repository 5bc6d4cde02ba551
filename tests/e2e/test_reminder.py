"""A system notification that a review is due: none unless asked for, once a due date, and given back."""

import sqlite3
from contextlib import closing

from tests.browsers import Browser
from tests.browsers.firefox import Firefox
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY
from tests.e2e.walk import Walk

PERMITTED = "return await chrome.permissions.contains({permissions: ['notifications']})"
SHOWN = "return Object.keys(await chrome.notifications.getAll())"
REMINDED = "return (await chrome.storage.local.get('remindedOf')).remindedOf ?? ''"
SETTINGS = "dashboard/dashboard.html#settings"


def make_due(host: NativeHost) -> None:
    """As if the account had been known since the spring, and never looked over."""
    with closing(sqlite3.connect(host.state / "state.sqlite3", timeout=5)) as state, state:
        state.execute("UPDATE cases SET since = '2026-04-01T12:00:00+00:00'")


def visit(walk: Walk) -> None:
    walk.visit(SECURITY, "password-and-security")
    walk.browser.open_own(SETTINGS)
    walk.browser.wait("return document.querySelector('#notify') !== null", what="the toggle")


def test_once_a_date_and_only_if_asked_for(watching: Browser, host: NativeHost) -> None:
    browser, walk = watching, Walk(watching, host)
    browser.replica.state.rows[:] = browser.replica.state.rows[:2]
    visit(walk)
    make_due(host)
    assert browser.ask_host(type="status")["status"]["review"]["due"]
    if isinstance(browser, Firefox):
        browser.record_alerts()
    if not browser.run(PERMITTED):  # Chromium's has it from the start: nothing answers its prompt
        visit(walk)
        assert browser.run(REMINDED) == "", "nobody asked for it"
        assert not browser.run("return document.querySelector('#notify').checked")
        browser.click("#notify")
        browser.wait(PERMITTED, what="permitted")
    visit(walk)
    due = browser.wait(REMINDED, what="reminded")
    assert due == browser.ask_host(type="status")["status"]["review"]["due_at"]
    assert browser.run("return document.querySelector('#notify').checked"), "the toggle says that it is on"
    if browser.name == "chromium":
        assert browser.run(SHOWN) == ["review-due"]
        browser.run("await chrome.notifications.clear('review-due')")
        visit(walk)
        assert browser.run(SHOWN) == [], "once a date"
    if isinstance(browser, Firefox):
        # What would be drawn by the system: Firefox without a screen takes each notification as closed at once.
        [alert] = browser.alerts()
        assert "look at your Upwork account" in alert["title"]
        assert "~0" not in alert["text"], "others may see the screen"
        visit(walk)
        assert len(browser.alerts()) == 1, "once a date"
        browser.click("#notify")
        browser.wait(f"return !(await (async () => {{ {PERMITTED} }})())", what="given back")

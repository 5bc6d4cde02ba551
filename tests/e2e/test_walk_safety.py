"""Someone may be looking over the shoulder: leave at once, and keep nothing."""

import sqlite3
from contextlib import closing

from tests.browsers import Browser, Settings
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY, BrowserMaker
from tests.e2e.walk import Walk


def test_leaving_shows_nothing_of_ours(browser: Browser, host: NativeHost) -> None:
    walk = Walk(browser, host)
    walk.open_now()
    walk.choose("incident")
    walk.click("#leave")
    browser.wait("return document.body.innerText.trim() === ''", what="an empty page")


def test_nothing_is_kept_when_the_person_says_so_twice(watching: Browser, host: NativeHost) -> None:
    walk = Walk(watching, host)
    walk.visit(SECURITY, "password-and-security")
    walk.open_now()
    walk.choose("incident")
    walk.click("#wipe")
    assert rows(host, "journal") > 0, "one click deletes nothing"
    walk.click("#wipe[data-asked]")
    watching.wait("return document.body.innerText.trim() === ''", what="an empty page")
    for table in ("journal", "logins", "looks", "step_events", "cases"):
        assert rows(host, table) == 0, table


def test_the_way_out_stays_once_the_person_is_safe_and_is_on_i_cant_get_in(
    browser: Browser, host: NativeHost
) -> None:
    walk = Walk(browser, host)
    walk.open_now()
    walk.choose("incident")
    browser.ask_host(type="step", step="safety", act="done")
    walk.open_now()
    for selector in ("#leave", "#wipe"):
        browser.wait("return document.querySelector(values[0]) !== null", selector, what=selector)
    browser.open_own("dashboard/dashboard.html#lockedout")
    walk.click("#leave")
    browser.wait("return document.body.innerText.trim() === ''", what="an empty page")


def test_without_the_helper_nobody_is_told_that_what_it_kept_is_gone(
    start: BrowserMaker, host: NativeHost
) -> None:
    browser = start(Settings(host=None))
    walk = Walk(browser, host)
    browser.open_own("dashboard/dashboard.html#lockedout")
    walk.click("#tick-safety")
    browser.wait(
        "return document.querySelector('[data-part=safety]')?.dataset.state === 'done'", what="ticked"
    )
    walk.click("#wipe")
    walk.click("#wipe")
    browser.wait(
        "return document.querySelector('#wiped').textContent.includes('still there')", what="what is left"
    )
    browser.open_own("dashboard/dashboard.html#lockedout")
    browser.wait(
        "return document.querySelector('[data-part=safety]')?.dataset.state === ''", what="the tick gone"
    )


def rows(host: NativeHost, table: str) -> int:
    with closing(
        sqlite3.connect(f"file:{host.state / 'state.sqlite3'}?mode=ro", uri=True, timeout=5)
    ) as state:
        (count,) = state.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(count)

"""What it must never do, and never claim."""

from pathlib import Path

import pytest

from tests.browsers import Browser, Settings, make_browser
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY, BrowserMaker, go_to_security, set_home
from tests.replica.replica import LOOKALIKE, Replica
from tests.replica.state import Row

# What the browsers ask on their own account, with and without any extension.
OF_THE_BROWSERS = (
    "googleapis.com",
    "google.com",
    "gvt1.com",
    "mozilla.com",
    "mozilla.net",
    "mozilla.org",
    "firefox.com",
)


def walk(browser: Browser) -> None:
    """A visit as a person makes it, the same with and without the extension."""
    browser.goto(browser.replica.url("/nx/find-work/"))
    go_to_security(browser)
    browser.wait("return document.body.innerText.includes('Lagos')")
    browser.click("nav ul a[href$='disbursement-methods']")
    browser.wait("return document.body.innerText.includes('4321')")
    go_to_security(browser)
    browser.click("[data-replica=refresh]")
    browser.goto(browser.replica.url("/ab/messages/rooms/room_5f0c0ffee0ddba11"))
    browser.wait("return document.body.innerText.includes('free next week')")


def asked(replica: Replica) -> tuple[list[str], set[str]]:
    names = {line for line in replica.proxy.log if not any(own in line for own in OF_THE_BROWSERS)}
    requests = list(replica.requests)
    replica.requests.clear()
    replica.proxy.log.clear()
    return requests, names


def test_the_network_sees_the_same_with_and_without_it(
    start: BrowserMaker, host: NativeHost, replica: Replica, browser_name: str, tmp_path: Path
) -> None:
    with make_browser(browser_name, replica, tmp_path / "bare", Settings(extension=False)) as bare:
        walk(bare)
    without = asked(replica)
    browser = start(Settings(host=host))
    set_home(browser, "PT")
    browser.watch()
    replica.requests.clear()
    replica.proxy.log.clear()
    walk(browser)
    browser.goto(browser.replica.url(SECURITY))
    browser.wait_banner("Nigeria")
    browser.open_own("dashboard/dashboard.html#logins")
    browser.wait("return document.querySelectorAll('.login').length > 0", what="the logins drawn")
    browser.open_own("popup/popup.html")
    browser.wait("return document.body.dataset.fresh")
    requests, names = asked(replica)
    # The visit after the walk, which waits for the banner, is the one more.
    expected = [*without[0], f"GET www.upwork.com {SECURITY}"]
    assert [line for line in requests if "/static/" not in line and "favicon" not in line] == [
        line for line in expected if "/static/" not in line and "favicon" not in line
    ]
    assert names == without[1] == {"www.upwork.com:443"}


def test_a_page_without_a_list_never_looks_like_all_is_well(watching: Browser) -> None:
    watching.replica.state.shape = ""
    go_to_security(watching)
    watching.wait_look()
    watching.open_own("popup/popup.html")
    status = watching.wait(
        "const reply = await chrome.runtime.sendMessage({to: 'host', request: {type: 'status'}});"
        "return reply.status?.last_look && reply.status",
        what="the page looked at",
    )
    review = next(step for step in status["steps"] if "review" in step["id"] or "activity" in step["id"])
    assert review["state"] == "to-do", "nothing was reviewed"
    said = watching.text("body").lower()
    assert "all is well" not in said
    assert "all good" not in said
    assert "no foreign" not in said


@pytest.mark.parametrize("gate", ["refused", "challenge"])
def test_a_page_that_is_no_page_is_not_read_as_one(watching: Browser, gate: str) -> None:
    watching.replica.state.gate = gate  # type: ignore[assignment] # each parameter is one of its words
    watching.goto(watching.replica.url(SECURITY))
    watching.open_own("popup/popup.html")
    watching.wait("return document.body.dataset.fresh === 'yes'")
    status = watching.ask_host(type="status")["status"]
    assert not (status["last_look"] or {}).get("understood")
    assert watching.ask_host(type="logins")["logins"] == []


def test_a_lookalike_ticks_nothing(start: BrowserMaker, host: NativeHost, replica: Replica) -> None:
    browser = start(Settings(host=host, keys=True))
    set_home(browser, "PT")
    browser.watch()
    replica.state.two_step = dict.fromkeys(replica.state.two_step, True)
    browser.goto(replica.url(SECURITY, host=LOOKALIKE))
    assert (browser.banner(), browser.marks()) == ("", [])
    browser.press_shortcut()
    browser.wait_banner()
    browser.open_own("popup/popup.html")
    status = browser.ask_host(type="status")["status"]
    assert not {step["state"] for step in status["steps"]} & {"done", "undone"}
    assert status["findings"] == [] or all(finding["kind"] == "link" for finding in status["findings"])
    assert browser.ask_host(type="logins")["logins"] == [], "kept only when the person says so"


def test_off_means_off_and_a_click_reads_all_the_same(
    start: BrowserMaker, host: NativeHost, replica: Replica
) -> None:
    browser = start(Settings(host=host, keys=True))
    set_home(browser, "PT")
    browser.watch()
    browser.goto(replica.url(SECURITY))
    browser.wait_banner("Nigeria")
    browser.open_own("welcome/welcome.html")
    browser.wait("return document.querySelector(\"[data-key='choose-click']\")")
    browser.click("[data-key='choose-click']")
    browser.wait(
        "return (await chrome.scripting.getRegisteredContentScripts()).length === 0", what="scripts gone"
    )
    browser.show_site()
    browser.wait_nothing_drawn()
    replica.state.rows.insert(0, Row("Chrome on Windows", "Hanoi, Vietnam", "5 minutes ago"))
    browser.goto(replica.url(SECURITY))
    browser.wait("return document.body.innerText.includes('Hanoi')")
    assert browser.banner() == ""
    browser.press_shortcut()
    browser.wait_marks("Hanoi", "Lagos")

"""The native host missing, killed, and shared by two browsers."""

from tests.browsers import NAMES, Browser, Settings
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY, BrowserMaker, set_home
from tests.replica.replica import Replica


def test_a_killed_host_comes_back_and_the_work_goes_on(
    watching: Browser, host: NativeHost, replica: Replica
) -> None:
    watching.goto(replica.url(SECURITY))
    watching.wait_banner("Nigeria")
    assert host.kill() >= 1
    replica.state.rows[2].place = "Hanoi, Vietnam"
    watching.click("[data-replica=refresh]")
    watching.wait_banner("Vietnam")
    assert host.processes(), "another host runs"


def test_without_a_host_the_card_says_so_and_what_to_do(start: BrowserMaker, replica: Replica) -> None:
    browser = start(Settings(host=None))
    browser.open_own("popup/popup.html")
    browser.wait(
        "return document.body.dataset.fresh === 'trouble'", what="the popup saying that the helper is missing"
    )
    said = browser.text("body")
    assert "install.py" in said
    steps = browser.run("return document.querySelectorAll('#steps .step').length")
    assert steps == 5, "the five steps are shown all the same"
    assert browser.badge() == "?"
    browser.open_own("welcome/welcome.html")
    browser.wait(
        "return document.body.innerText.includes('install.py')", what="the command on the welcome page"
    )


def test_a_step_ticked_in_one_browser_is_ticked_in_the_other(
    start: BrowserMaker, host: NativeHost, browser_name: str, replica: Replica
) -> None:
    [other_name] = [name for name in NAMES if name != browser_name]
    one = start(Settings(host=host))
    set_home(one, "PT")
    one.watch()
    one.goto(replica.url(SECURITY))
    one.wait_banner("Nigeria")
    one.open_own("popup/popup.html")
    step = one.ask_host(type="status")["status"]["steps"][0]["id"]
    other = start(Settings(host=host), other_name)
    other.open_own("popup/popup.html")
    other.wait("return document.querySelector(`[data-step='${values[0]}'][data-state='to-do']`)", step)
    assert one.ask_host(type="step", step=step, act="done")["ok"]
    other.open_own("popup/popup.html")
    other.wait(
        "return document.querySelector(`[data-step='${values[0]}'][data-state='done']`)",
        step,
        what=f"{step} ticked in {other_name}",
    )

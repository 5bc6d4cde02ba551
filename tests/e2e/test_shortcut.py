"""A click on any page, without a host: it answers that it can't read, and why."""

from tests.browsers import Settings
from tests.e2e.conftest import SECURITY, BrowserMaker
from tests.replica.replica import LOOKALIKE, Replica


def test_reading_on_a_click_without_a_host_says_what_is_missing(
    start: BrowserMaker, replica: Replica
) -> None:
    browser = start(Settings(host=None, keys=True))
    browser.goto(replica.url(SECURITY, host=LOOKALIKE))
    assert browser.banner() == ""
    browser.press_shortcut()
    said = browser.wait_banner("helper", "dashboard")
    assert "run:" not in said, "a command that isn't there helps nobody"

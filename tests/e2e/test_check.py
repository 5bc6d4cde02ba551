"""The dashboard's Check: a paste is judged, and what holds no logins says so instead of looking fine."""

from tests.browsers import Browser
from tests.e2e.conftest import set_home

PASTE = (
    "Device\tLocation\tLast active\n"
    "Chrome on Windows\tPorto, Portugal\t2 hours ago\n"
    "Firefox on Linux\tLagos, Nigeria\t20 November 2026, 14:07\n"
)


def check(browser: Browser, text: str) -> None:
    """Types the text into Check and presses its button."""
    browser.open_own("dashboard/dashboard.html#check")
    browser.wait("return document.querySelector('#check-paste')", what="Check drawn")
    browser.run("document.querySelector('#paste').value = values[0]", text)
    browser.click("#check-paste")


def test_a_paste_is_judged(browser: Browser) -> None:
    set_home(browser, "PT")
    check(browser, PASTE)
    verdicts = browser.wait(
        "const rows = [...document.querySelectorAll('#checked > li')];"
        "return rows.length === 2 && rows.map((row) => [row.innerText.includes('Lagos'), row.dataset.verdict])",
        what="two rows judged",
    )
    assert {bool(is_lagos): verdict for is_lagos, verdict in verdicts}[True] == "foreign"
    assert browser.ask_host(type="logins")["logins"] == [], "what was pasted is not kept"


def test_a_text_without_logins_says_so(browser: Browser) -> None:
    check(browser, "Dear Ana, the invoice of last week is paid. Best, Tom")
    said = browser.wait("return document.querySelector('#nothing-found')?.innerText", what="nothing found")
    assert "doesn't mean that all is well" in said

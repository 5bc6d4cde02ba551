"""Locked out: the way back needs no page of Upwork, and no helper."""

from tests.browsers import Browser, Settings
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import BrowserMaker
from tests.e2e.walk import Walk

MOST_CLICKS = 25
DASHBOARD = "dashboard/dashboard.html"
NUMBER_KEPT = "return document.querySelector('#said').textContent.includes('case number')"
# What "I can't get in" asks before the message; those that don't fit this person are set aside.
FIRST = ("safety", "clean-device", "keep-evidence", "mailbox", "reset-link")
NOT_THEIRS = ("phone", "provider", "identity-check")


def settle(walk: Walk, step: str, act: str) -> None:
    walk.click(f"#{act}-{step}")
    walk.browser.wait(
        "return document.querySelector(`[data-part=${values[0]}]`)?.dataset.state === values[1]",
        step,
        {"tick": "done", "aside": "not-applicable"}[act],
        what=step,
    )


def test_from_the_popup_to_the_report_with_the_helper(browser: Browser, host: NativeHost) -> None:
    walk = Walk(browser, host)
    browser.open_own("popup/popup.html")
    browser.wait("return document.querySelector('#locked-out') !== null", what="the way in")
    walk.clicks += (
        2  # on the toolbar button, and on "I can't get in", which opens this page in a tab of its own
    )
    browser.open_own(f"{DASHBOARD}#lockedout")
    walk.click("#i-am-locked-out")
    browser.wait("return document.querySelector('#say-locked-out') === null", what="said")
    assert browser.ask_host(type="status")["status"]["situation"] == "locked-out"
    for step in FIRST:
        settle(walk, step, "tick")
    for step in NOT_THEIRS:
        settle(walk, step, "aside")
    walk.click("#content a[href='#evidence']")
    browser.wait("return document.querySelector('#support-en') !== null", what="the message")
    said = str(browser.run("return document.querySelector('#support-en').value"))
    assert "I can't sign in" in said
    assert "your" not in said.lower().split(), "it is the person who speaks"
    walk.click("#i-sent-it")
    browser.wait("return document.querySelector('#support-wait') !== null", what="no second ticket yet")
    browser.run("document.querySelector('#case-number').value = '55501'")
    walk.click("#keep-case")
    browser.wait(NUMBER_KEPT, what="the number kept")
    walk.click("#make-zip")
    browser.wait("return document.querySelector('#report-link, #report-path') !== null", what="the report")
    assert browser.ask_host(type="status")["status"]["support"]["case_number"] == "55501"
    assert walk.clicks <= MOST_CLICKS, f"{walk.clicks} clicks to the saved report"


def test_without_a_helper_there_is_the_message_and_a_place_for_the_number(
    start: BrowserMaker, host: NativeHost
) -> None:
    browser = start(Settings(host=None))
    walk = Walk(browser, host)
    browser.open_own(f"{DASHBOARD}#lockedout")
    browser.wait("return document.querySelector('#letter') !== null", what="the message")
    assert "this browser only" in browser.text("#kept-where")
    settle(walk, "mailbox", "tick")
    settle(walk, "phone", "aside")
    for word in ("Keep this", "under Evidence"):
        assert word not in browser.text("#way-back"), "nothing is named that isn't there"
    browser.run(
        "for (const [id, text] of [['letter-name', 'Ana Replica'], ['letter-told', 'A login from Lagos.']]) {"
        "  const field = document.getElementById(id);"
        "  field.value = text;"
        "  field.dispatchEvent(new Event('input'));"
        "}"
    )
    message = str(browser.run("return document.querySelector('#support-en').value"))
    assert message.startswith("My Upwork account was hijacked.")
    for part in ("Ana Replica", "A login from Lagos.", "I can't sign in"):
        assert part in message
    assert "$" not in message
    browser.run("document.querySelector('#letter-case').value = '55501'")
    walk.click("#letter-keep-case")
    browser.wait(NUMBER_KEPT, what="the number kept")
    browser.open_own(f"{DASHBOARD}#evidence")
    browser.wait(
        "return document.querySelector('#letter-case')?.value === '55501'", what="the number, also there"
    )
    browser.open_own(f"{DASHBOARD}#lockedout")
    for part, state in (("mailbox", "done"), ("phone", "not-applicable")):
        browser.wait(
            "return document.querySelector(`[data-part=${values[0]}]`)?.dataset.state === values[1]",
            part,
            state,
            what=f"{part} still {state}",
        )


def test_how_and_trust_need_no_helper(start: BrowserMaker, host: NativeHost) -> None:
    browser = start(Settings(host=None))
    walk = Walk(browser, host)
    browser.open_own(f"{DASHBOARD}#how")
    walk.click("#reused-yes")
    walk.click("#show-causes")
    browser.wait("return document.querySelector('[data-likely=reused]') !== null", what="the likely cause")
    browser.open_own(f"{DASHBOARD}#trust")
    browser.wait("return document.querySelectorAll('[data-topic]').length >= 5", what="the honest page")

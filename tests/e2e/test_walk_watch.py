"""Watching: a change is noticed when the person opens the page, and one click says that it was them."""

import base64

from tests.browsers import Browser
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY
from tests.e2e.walk import Walk
from tests.replica.state import PayoutMethod

PAYOUTS = "/nx/payments/disbursement-methods"
MOST_CLICKS = 25


def test_two_step_switched_off_is_undone_and_alarms(watching: Browser, host: NativeHost) -> None:
    browser, state = watching, watching.replica.state
    state.rows[:] = state.rows[:2]
    state.two_step["authenticator"] = True
    walk = Walk(browser, host)
    walk.visit(SECURITY, "password-and-security")
    state.two_step["authenticator"] = False
    walk.visit(SECURITY, "password-and-security")
    browser.wait_banner("changed")
    walk.open_now()
    assert browser.badge() == "!"
    assert walk.next_part() == "two-step-on"
    assert browser.run("return document.querySelector('[data-step=two-step]').dataset.state") == "undone"
    state.two_step["authenticator"] = True
    walk.visit(SECURITY, "password-and-security")
    walk.open_now()
    browser.wait(
        "return document.querySelector('[data-part=two-step-on]')?.dataset.state === 'done'", what="on again"
    )
    assert browser.badge() != "!"


def test_an_added_payout_method_is_found_and_settled_by_one_click(
    watching: Browser, host: NativeHost
) -> None:
    browser, state = watching, watching.replica.state
    walk = Walk(browser, host)
    walk.visit(PAYOUTS, "payout-methods")
    state.payout.append(PayoutMethod("Payoneer •••• 9999", "Active in 3 days"))
    walk.visit(PAYOUTS, "payout-methods")
    browser.wait_banner("changed")
    assert "9999" not in browser.banner(), "a banner names nothing private"
    walk.open_now()
    browser.wait("return document.querySelector('#payout-clock') !== null", what="the clock")
    walk.click("[data-kind=payout-method-added] [data-key$='-me']:not([data-key$='-not-me'])")
    browser.wait("return document.querySelector('#payout-clock') === null", what="settled")
    assert browser.ask_host(type="account")["findings"][0]["answer"] == "me"


def test_from_the_banner_to_a_report_of_what_was_seen(watching: Browser, host: NativeHost) -> None:
    browser, state = watching, watching.replica.state
    state.rows[:] = state.rows[:2]
    walk = Walk(browser, host)
    walk.visit(PAYOUTS, "payout-methods")
    state.payout.append(PayoutMethod("Payoneer •••• 9999", "Active in 3 days"))
    walk.visit(PAYOUTS, "payout-methods")
    browser.wait_banner("changed")
    browser.click_in_banner(0)
    walk.clicks += 1
    walk.open_now()
    assert walk.chosen() == "", "nobody has said that nothing is wrong"
    walk.click("[data-kind=payout-method-added] [data-key$='-me']:not([data-key$='-not-me'])")
    browser.wait("return document.querySelector('#payout-clock') === null", what="settled")
    walk.choose("watch")
    while walk.next_part():
        walk.done(walk.next_part())
    walk.click("[data-key=to-evidence]")
    walk.click("#make-html")
    browser.wait("return document.querySelector('#report-link, #report-path') !== null", what="the report")
    page = base64.b64decode(browser.ask_host(type="report", form="html")["data"]).decode()
    assert "Payoneer" in page
    assert "hijacked" not in page, "nobody got in"
    assert walk.clicks <= MOST_CLICKS, f"{walk.clicks} clicks from the banner to the saved report"

"""From the first banner to the saved report: someone got in, and the person takes the account back."""

import base64
import io
import json
import zipfile

from tests.browsers import Browser
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY
from tests.e2e.walk import Walk
from tests.replica.state import PayoutMethod

PAYOUTS = "/nx/payments/disbursement-methods"
KEYS = "/developer/keys"
MOST_CLICKS = 25


def test_an_incident_from_banner_to_report(watching: Browser, host: NativeHost) -> None:  # noqa: PLR0915
    browser, state = watching, watching.replica.state
    walk = Walk(browser, host)
    # Before anything happened, the person looked at their payout methods once.
    walk.visit(PAYOUTS, "payout-methods")

    # Then someone came in from Lagos and added a payout method.
    state.payout.append(PayoutMethod("Payoneer •••• 9999", "Active in 3 days"))
    walk.visit(SECURITY, "password-and-security")
    browser.wait_banner("Nigeria")
    browser.click_in_banner(0)
    walk.clicks += 1

    walk.open_now()
    assert walk.next_part() == "logins", "the question comes first"
    assert "Nigeria" in browser.text("#next")
    assert walk.chosen() == "", "nobody is told how they stand before they answered"
    walk.click("[data-login][data-verdict=foreign] [data-answer=not-me]")
    browser.wait(
        "return document.querySelector('#situation')?.dataset.situation === 'incident'", what="an incident"
    )

    # The evidence was kept with the first look: the login as its page showed it.
    walk.done("safety")
    walk.done("clean-device")
    for part in ("mailbox", "phone", "provider", "security-question", "new-password", "sign-out-others"):
        walk.done(part)

    # On Upwork: two methods on. The page shows it, nobody has to tick it.
    assert walk.next_part() == "two-step-on"
    state.two_step.update(authenticator=True, app=True)
    walk.visit(SECURITY, "password-and-security")
    walk.visit(KEYS, "api-keys")
    walk.visit(PAYOUTS, "payout-methods")
    browser.wait_banner("changed")
    walk.open_now()
    browser.wait("return document.querySelector('#payout-clock') !== null", what="the payout clock")
    if walk.next_part() == "api-keys":
        walk.done("api-keys")
    assert walk.next_part() == "payouts"
    # On Upwork again: the method is removed, and the page shows it gone.
    state.payout.pop()
    walk.visit(PAYOUTS, "payout-methods")
    walk.open_now()
    walk.done("payouts")
    walk.done("contact-info")
    browser.wait("return document.querySelector('#contained') !== null", what="contained")
    assert walk.clicks <= MOST_CLICKS, f"{walk.clicks} clicks until contained"

    # Support is told once.
    assert walk.next_part() == "support-message"
    walk.click("#to-evidence")
    browser.wait("return document.querySelector('#support-en') !== null", what="the message")
    message = str(browser.run("return document.querySelector('#support-en').value"))
    assert message.startswith("My Upwork account was hijacked.")
    assert "Lagos" in message
    assert "Payoneer" in message
    walk.click("#i-sent-it")
    browser.wait("return document.querySelector('#support-wait') !== null", what="no second ticket yet")

    # And the report is there to be saved.
    walk.click("#make-zip")
    browser.wait("return document.querySelector('#report-link, #report-path') !== null", what="the report")
    assert walk.clicks <= MOST_CLICKS, f"{walk.clicks} clicks from the banner to the saved report"
    reply = browser.ask_host(type="report", form="zip")
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(reply["data"]))) as archive:
        page = archive.read("report.html").decode()
        journal = json.loads(archive.read("journal.json"))
    assert "Lagos" in page
    assert "<script" not in page
    assert any(entry["kind"] == "login" for entry in journal["entries"])


def test_it_was_me_ends_the_matter(watching: Browser, host: NativeHost) -> None:
    walk = Walk(watching, host)
    walk.visit(SECURITY, "password-and-security")
    walk.open_now()
    walk.click("[data-login][data-verdict=foreign] [data-answer=me]")
    watching.wait("return document.querySelector('#undo') !== null", what="the answer kept")
    status = watching.ask_host(type="status")["status"]
    assert status["situation"] == "watch"
    assert status["next"]["part"] != "logins"
    assert watching.badge() != "!"


def test_a_tick_is_taken_back(browser: Browser, host: NativeHost) -> None:
    walk = Walk(browser, host)
    walk.open_now()
    walk.choose("incident")
    walk.done("safety")
    walk.click("[data-key=part-safety-undo]")
    browser.wait("return document.querySelector('#next')?.dataset.part === 'safety'", what="safety again")

"""The vault in a real browser: the question first, then a vault, an entry, its code in the popup, filling on click, locking."""

from tests.browsers import Browser

PASSWORD = "correct horse battery"


def fill(browser: Browser, values: dict[str, str]) -> None:
    browser.run(
        "for (const [id, value] of Object.entries(values[0])) document.getElementById(id).value = value",
        values,
    )


def test_a_vault_from_the_question_to_the_lock(browser: Browser) -> None:
    browser.open_own("dashboard/dashboard.html#vault")
    browser.wait("return document.getElementById('vault-clean')", what="the clean-device question")
    browser.click("#vault-clean")
    browser.wait("return document.getElementById('vault-create')", what="the form for a new vault")
    fill(browser, {"vault-new": PASSWORD, "vault-new-again": PASSWORD})
    browser.click("#vault-create-go")
    browser.wait("return document.getElementById('vault-empty')", what="the empty vault")
    fill(
        browser,
        {
            "vault-title": "Upwork",
            "vault-user": "anna@example.org",
            "vault-entry-password": "s3cret",
            "vault-otp": "JBSWY3DPEHPK3PXP",
        },
    )
    browser.click("#vault-add-go")
    browser.wait("return document.getElementById('vault-entries')", what="the entry in the list")
    assert "s3cret" not in browser.text("body")
    browser.open_own("popup/popup.html")
    browser.wait(
        "return /^\\d{6}$/.test(document.getElementById('vault-code')?.innerText ?? '')", what="the code"
    )
    browser.open_own("dashboard/dashboard.html#vault")
    browser.wait("return document.getElementById('vault-lock')", what="the way to lock")
    browser.click("#vault-lock")
    browser.wait("return document.getElementById('vault-unlock')", what="the form to unlock")
    fill(browser, {"vault-password": "wrong one"})
    browser.click("#vault-unlock-go")
    browser.wait("return document.querySelector('#vault-unlock [role=alert]').innerText", what="the refusal")
    assert "Caps Lock" in browser.text("#vault-unlock")

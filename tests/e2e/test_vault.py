"""The vault in a real browser: the question first, then a vault, its entries, the popup's code, filling on click, locking."""

import secrets

import pytest

from loginguard.vault.kdbx.derivation import ARGON2ID, MIB, Cost
from loginguard.vault.open_vault import create_vault
from loginguard.vault.operations import add_entry
from tests.browsers import Browser
from tests.browsers.native_host import NativeHost
from tests.e2e.vault import PASSWORD, choose, fill, make_vault, open_vault, wait_for
from tests.replica.replica import ELSEWHERE, GENUINE, LOOKALIKE
from tests.unit.vault.vaults import NOW, empty, write

LOGIN = "/ab/account-security/login"


@pytest.fixture
def unlocked(browser: Browser) -> Browser:
    """A vault with Upwork's entry, open, its dashboard section in front."""
    make_vault(browser)
    fields = {
        "vault-title": "Upwork",
        "vault-user": "anna@example.org",
        "vault-entry-password": "s3cret",
        "vault-otp": "JBSWY3DPEHPK3PXP",
    }
    fill(browser, fields)
    browser.click("#vault-add-go")
    wait_for(browser, "#vault-entries", "the entry in the list")
    return browser


def entry_page(browser: Browser) -> None:
    browser.click("#vault-entries a")
    wait_for(browser, "#vault-entry", "the entry's page")


def test_from_the_question_to_the_lock(unlocked: Browser) -> None:
    assert "s3cret" not in unlocked.text("body")
    unlocked.open_own("popup/popup.html")
    code = "return /^\\d{6}$/.test(document.getElementById('vault-code')?.innerText ?? '')"
    unlocked.wait(code, what="the code")
    before = unlocked.text("#vault-left")
    unlocked.wait(
        "return document.getElementById('vault-left').innerText !== values[0]", before, what="a tick"
    )
    open_vault(unlocked)
    wait_for(unlocked, "#vault-lock")
    unlocked.click("#vault-lock")
    wait_for(unlocked, "#vault-unlock", "the form to unlock")
    fill(unlocked, {"vault-password": "wrong one"})
    unlocked.click("#vault-unlock-go")
    unlocked.wait("return document.querySelector('#vault-unlock [role=alert]').innerText", what="the refusal")
    assert "Caps Lock" in unlocked.text("#vault-unlock")
    unlocked.tell_background({"to": "background", "type": "lock"})
    unlocked.open_own("popup/popup.html")
    wait_for(unlocked, "#vault-locked", "the popup saying that it is locked")
    assert not unlocked.tell_background({"to": "background", "type": "vault-line"})["open"]


def test_search_edit_history_and_the_bin(unlocked: Browser) -> None:
    type_in = (
        "const input = document.getElementById('vault-search'); input.value = values[0];"
        "input.dispatchEvent(new Event('input'))"
    )
    unlocked.run(type_in, "nowhere")
    wait_for(unlocked, "#vault-none", "no entry fits")
    unlocked.run(type_in, "anna")
    wait_for(unlocked, "#vault-entries", "the entry, by its user name")
    entry_page(unlocked)
    fill(unlocked, {"vault-edit-user": "maria@example.org", "vault-edit-entry-password": "an0ther"})
    unlocked.click("#vault-edit-go")
    unlocked.wait(
        "return document.querySelector('#vault-entry').innerText.includes('maria')", what="the change"
    )
    wait_for(unlocked, "#vault-history li", "the state from before")
    unlocked.run("document.getElementById('vault-history').closest('details').open = true")
    unlocked.click("#vault-history [data-key^='restore-']")
    unlocked.wait(
        "return document.querySelector('#vault-entry').innerText.includes('anna')", what="the way back"
    )
    unlocked.click("dd[data-field='Password'] button")
    unlocked.wait(
        "return document.querySelector(\"dd[data-field='Password']\").innerText.includes('s3cret')",
        what="shown",
    )
    unlocked.click("#vault-remove")
    wait_for(unlocked, "#vault-empty", "the list without it")
    unlocked.click("#vault-to-bin")
    wait_for(unlocked, "#vault-bin", "the recycle bin")
    unlocked.click("[data-key^='vault_putBack']")
    wait_for(unlocked, "#vault-bin-empty")
    unlocked.click("#vault-back")
    wait_for(unlocked, "#vault-entries", "the entry, back")


def test_files_a_generated_password_and_another_for_the_vault(unlocked: Browser) -> None:
    entry_page(unlocked)
    choose(unlocked, "vault-attach-file", b"recovery codes", "codes.txt", "text/plain")
    unlocked.click("#vault-attach-go")
    wait_for(unlocked, "#vault-files li", "the file in the entry")
    assert "codes.txt" in unlocked.run("return document.getElementById('vault-files').textContent")
    unlocked.click("#vault-back")
    wait_for(unlocked, "#generate")
    unlocked.run("document.getElementById('generate').closest('details').open = true")
    unlocked.click("#generate-go")
    wait_for(unlocked, "#generated .made", "a password")
    assert "bits" in unlocked.text("#generated")
    assert unlocked.run("return document.querySelector('#generated [data-strength]').dataset.strength") == "4"
    new = "entirely another one"
    fields = {
        "vault-old-password": PASSWORD,
        "vault-next-password": new,
        "vault-next-password-again": new,
    }
    fill(unlocked, fields)
    unlocked.click("#vault-change-password-go")
    unlocked.wait(
        "return document.getElementById('vault-old-password').value === ''", what="the password changed"
    )
    unlocked.click("#vault-lock")
    wait_for(unlocked, "#vault-unlock")
    fill(unlocked, {"vault-password": new})
    unlocked.click("#vault-unlock-go")
    wait_for(unlocked, "#vault-entries", "open with the new password")


def test_a_qr_picture_is_shown_first_and_then_taken(unlocked: Browser) -> None:
    zxingcpp = pytest.importorskip("zxingcpp")
    from tests.unit.vault.pictures import png

    picture = png(zxingcpp, "otpauth://totp/Mail:anna?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Mail")
    choose(unlocked, "vault-file", picture, "qr.png", "image/png")
    unlocked.click("#vault-import-go")
    wait_for(unlocked, "#vault-take", "the preview")
    unlocked.click("#vault-take")
    unlocked.wait(
        "return document.querySelectorAll('#vault-entries li').length === 2", what="the taken entry"
    )


def test_another_vault_with_a_key_file_and_a_table_with_a_bad_row_are_taken_in(unlocked: Browser) -> None:
    document = empty()
    add_entry(document, {"Title": "Bank"}, now=NOW, random=secrets.token_bytes)
    key = b"any file at all can be a key file"
    choose(unlocked, "vault-file", write(document, "its own", key), "other.kdbx")
    fill(unlocked, {"vault-file-password": "its own"})
    unlocked.click("#vault-import-go")
    unlocked.wait(
        "return document.querySelector('#vault-import [role=alert]').innerText",
        what="refused without its key",
    )
    choose(unlocked, "vault-file-key", key, "any.key")
    unlocked.click("#vault-import-go")
    wait_for(unlocked, "#vault-take", "the preview")
    assert "Bank" in unlocked.text("#vault-import")
    assert not unlocked.text("#vault-import [role=alert]"), "the refusal from before is gone"
    unlocked.click("#vault-take")
    unlocked.wait(
        "return document.querySelectorAll('#vault-entries li').length === 2", what="Bank in the list"
    )

    table = b"name,username,password\nGood,anna,pw\nBad\x01,anna,pw\nFine,ben,pw\n"
    choose(unlocked, "vault-file", table, "passwords.csv", "text/csv")
    unlocked.click("#vault-import-go")
    wait_for(unlocked, "#vault-take", "the preview of the table")
    told = unlocked.text("#vault-import [role=status]")
    assert "Good" in told
    assert "3: " in told, "the row that can't be stored has its line"
    unlocked.click("#vault-take")
    unlocked.wait(
        "return document.querySelectorAll('#vault-entries li').length === 4", what="the two good rows"
    )
    titles = [entry["title"] for entry in unlocked.ask_host(type="vault-list")["entries"]]
    assert titles == ["Upwork", "Bank", "Fine", "Good"]


def test_where_two_entries_are_upworks_the_person_says_which_one_gets_the_password(unlocked: Browser) -> None:
    second = {"Title": "Upwork, agency", "URL": "https://www.upwork.com/", "Password": "0ther"}
    entry = unlocked.ask_host(type="vault-add", fields=second)["entry"]["id"]
    open_vault(unlocked)
    wait_for(unlocked, "#vault-new-password-go")
    unlocked.click("#vault-new-password-go")
    wait_for(unlocked, f"#vault-made [data-entry='{entry}']", "a button for each")
    for one in unlocked.ask_host(type="vault-list")["entries"]:
        assert one["versions"] == 0, "nothing was changed yet"
    unlocked.click(f"#vault-made [data-entry='{entry}']")
    wait_for(unlocked, "#vault-made .made", "the new password")
    assert "Upwork, agency" in unlocked.text("#vault-made")
    kept = unlocked.ask_host(type="vault-reveal", entry=entry, field="Password")["value"]
    assert kept == unlocked.text("#vault-made .made")


def test_the_password_step_offers_one_that_is_stored_first(unlocked: Browser) -> None:
    unlocked.ask_host(type="situation", situation="incident", account=None)
    while (part := unlocked.ask_host(type="status")["status"]["next"]["part"]) != "new-password":
        assert unlocked.ask_host(type="step", step=part, act="done", account=None)["ok"]
    unlocked.open_own("dashboard/dashboard.html#now")
    wait_for(unlocked, "[data-key='offer-password']", "the offer at the password step")
    unlocked.click("[data-key='offer-password']")
    wait_for(unlocked, ".password-offer .made", "the new password")
    offered = unlocked.text(".password-offer .made")
    entry = unlocked.ask_host(type="vault-list")["entries"][0]
    now = unlocked.ask_host(type="vault-reveal", entry=entry["id"], field="Password")
    before = unlocked.ask_host(type="vault-reveal", entry=entry["id"], field="Password", version=0)
    assert (now["value"], before["value"]) == (offered, "s3cret")


def test_the_list_of_steps_offers_one_too_and_the_popup_says_so(unlocked: Browser) -> None:
    unlocked.ask_host(type="situation", situation="incident", account=None)
    unlocked.open_own("dashboard/dashboard.html#now")
    part = "[data-part='new-password']"
    wait_for(
        unlocked, f"{part} [data-key='offer-password']", "the offer beside the step that is not yet next"
    )
    unlocked.run(
        "for (const one of document.querySelectorAll(values[0])) one.open = true",
        f"details:has({part}), {part} details",
    )
    unlocked.click(f"{part} [data-key='offer-password']")
    wait_for(unlocked, f"{part} .password-offer .made", "the new password")
    entry = unlocked.ask_host(type="vault-list")["entries"][0]
    now = unlocked.ask_host(type="vault-reveal", entry=entry["id"], field="Password")
    assert now["value"] == unlocked.text(f"{part} .password-offer .made")
    while (step := unlocked.ask_host(type="status")["status"]["next"]["part"]) != "new-password":
        assert unlocked.ask_host(type="step", step=step, act="done", account=None)["ok"]
    unlocked.open_own("popup/popup.html")
    wait_for(unlocked, "#offers-password", "the popup's word at the password step")


def test_a_button_whose_work_fails_says_so(unlocked: Browser, host: NativeHost) -> None:
    file = next(host.state.rglob("upwork.kdbx"))
    entry_page(unlocked)
    file.write_bytes(file.read_bytes()[:-1])
    unlocked.click("#vault-remove")
    unlocked.wait("return document.getElementById('said').innerText.includes(values[0])", "cut short")


FILL = """
const own = await chrome.tabs.getCurrent();
const site = (await chrome.tabs.query({ currentWindow: true })).find((tab) => tab.id !== own.id);
await chrome.tabs.update(site.id, { active: true });
document.getElementById("vault-told").textContent = "";
document.getElementById("vault-fill").click();
const end = Date.now() + 10_000;
while (!document.getElementById("vault-told").textContent && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
await chrome.tabs.update(own.id, { active: true });
return document.getElementById("vault-told").textContent;
"""


def fill_from_popup(browser: Browser, url: str, prepare: str = "") -> tuple[str, dict[str, str]]:
    """What the popup says, and what stands in the page's inputs then, its frames' among them."""
    browser.goto(url)
    if prepare:
        browser.run(prepare)
    browser.open_own("popup/popup.html")
    wait_for(browser, "#vault-fill")
    told = str(browser.run(FILL))
    browser.show_site()
    inputs = browser.run(
        "const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);"
        "return [document, ...frames].flatMap((one) => [...one.querySelectorAll('input')])"
        ".map((input) => [input.id, input.value])"
    )
    return told, {str(name): str(value) for name, value in inputs}


def test_filling_takes_the_recognised_field_of_upworks_own_page_alone(unlocked: Browser) -> None:
    unlocked.watch()
    at = unlocked.replica.url
    told, inputs = fill_from_popup(unlocked, at(LOGIN))
    assert inputs["login_password"] == "s3cret", told
    assert inputs["login_username"] == ""
    assert [value for value in inputs.values() if value] == ["s3cret"]
    assert 'from "Upwork"' in told

    frame = (
        "const frame = document.createElement('iframe'); document.body.append(frame);"
        "frame.contentDocument.body.innerHTML = '<input id=login_password type=password>'"
    )
    told, inputs = fill_from_popup(unlocked, at("/nx/find-work/"), frame)
    assert not any(inputs.values()), "filled inside a frame"
    assert "login_password" in inputs
    assert "No sign-in field" in told

    hidden = "document.getElementById('login_password').style.opacity = '0'"
    _, inputs = fill_from_popup(unlocked, at(LOGIN), hidden)
    assert inputs["login_password"] == "", "filled what nobody can see"

    twice = "document.querySelector('form').append(document.getElementById('login_password').cloneNode())"
    _, inputs = fill_from_popup(unlocked, at(LOGIN), twice)
    assert inputs["login_password"] == "", "two fields of a kind are no recognised field"


@pytest.mark.parametrize("name", [LOOKALIKE, ELSEWHERE])
def test_no_other_origin_is_filled(unlocked: Browser, name: str) -> None:
    unlocked.watch()
    told, inputs = fill_from_popup(unlocked, unlocked.replica.url(LOGIN, name))
    assert "login_password" in inputs
    assert not any(inputs.values())
    assert GENUINE in told


def test_a_vault_with_a_key_file_is_unlocked_with_it(unlocked: Browser, host: NativeHost) -> None:
    unlocked.tell_background({"to": "background", "type": "lock"})
    file = next(host.state.rglob("upwork.kdbx"))
    file.unlink()
    key = b"any file at all"
    create_vault(file, PASSWORD, key, now=NOW, name="Upwork")
    open_vault(unlocked)
    wait_for(unlocked, "#vault-unlock")
    fill(unlocked, {"vault-password": PASSWORD})
    unlocked.click("#vault-unlock-go")
    unlocked.wait("return document.querySelector('#vault-unlock [role=alert]').innerText", what="the refusal")
    choose(unlocked, "vault-key-file", key, "any.key")
    unlocked.run("document.getElementById('vault-key-file').dispatchEvent(new Event('change'))")
    unlocked.click("#vault-unlock-go")
    wait_for(unlocked, "#vault-empty", "the vault, open")


def test_a_long_opening_shows_how_far_it_is(unlocked: Browser, host: NativeHost) -> None:
    unlocked.tell_background({"to": "background", "type": "lock"})
    file = next(host.state.rglob("upwork.kdbx"))
    file.unlink()
    slow = Cost(ARGON2ID, 6, 512 * MIB, 4)
    create_vault(file, PASSWORD, now=NOW, name="Upwork", cost=slow)
    open_vault(unlocked)
    wait_for(unlocked, "#vault-unlock")
    fill(unlocked, {"vault-password": PASSWORD})
    unlocked.run(
        "window.seen = []; new MutationObserver(() => seen.push(document.getElementById('vault-progress').innerText))"
        ".observe(document.getElementById('vault-progress'), { childList: true })"
    )
    unlocked.click("#vault-unlock-go")
    # On a busy machine the wait may be estimated so long that it is asked about first.
    unlocked.wait(
        "document.querySelector('#vault-unlock [role=alert] button')?.click();"
        "return document.getElementById('vault-empty')",
        what="the vault, after its wait",
    )
    assert any("more" in text for text in unlocked.run("return window.seen"))

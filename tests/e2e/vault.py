"""Steps through the vault that several tests take."""

import base64

from tests.browsers import Browser

PASSWORD = "correct horse battery"


def fill(browser: Browser, values: dict[str, str]) -> None:
    browser.run(
        "for (const [id, value] of Object.entries(values[0])) {"
        "const input = document.getElementById(id); input.value = value; input.closest('details')?.setAttribute('open', '') }",
        values,
    )


def choose(browser: Browser, field: str, content: bytes, name: str, kind: str = "") -> None:
    """As if the person had picked this file in the input of that id."""
    browser.run(
        "const files = new DataTransfer();"
        "const bytes = Uint8Array.from(atob(values[1]), (letter) => letter.charCodeAt(0));"
        "files.items.add(new File([bytes], values[2], { type: values[3] }));"
        "const input = document.getElementById(values[0]);"
        "input.files = files.files; input.closest('details').open = true",
        field,
        base64.b64encode(content).decode(),
        name,
        kind,
    )


def open_vault(browser: Browser, path: str = "") -> None:
    browser.open_own(f"dashboard/dashboard.html#vault{path}")


def wait_for(browser: Browser, selector: str, what: str = "") -> None:
    """Until it is there; where it isn't, what the page says in its place is told."""
    try:
        browser.wait("return document.querySelector(values[0])", selector, what=what or selector)
    except AssertionError as error:
        raise AssertionError(f"{error}; the page says {browser.text('main')[:600]!r}") from None


def make_vault(browser: Browser) -> Browser:
    """The question answered, a vault made and open; its dashboard section stays in front."""
    open_vault(browser)
    wait_for(browser, "#vault-clean", "the clean-device question")
    assert not browser.run("return document.getElementById('vault-create')"), "offered before the question"
    browser.click("#vault-clean")
    wait_for(browser, "#vault-create", "the form for a new vault")
    fill(browser, {"vault-new": PASSWORD, "vault-new-again": PASSWORD})
    browser.click("#vault-create-go")
    wait_for(browser, "#vault-empty", "the empty vault")
    return browser

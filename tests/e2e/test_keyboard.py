"""Without a mouse and without a picture: where the focus goes, and what things are called."""

from tests.browsers import Browser
from tests.browsers.native_host import NativeHost
from tests.e2e.conftest import SECURITY
from tests.e2e.walk import Walk

FOCUS = "document.querySelector(values[0]).focus()"
KEY = "return document.activeElement?.dataset.key ?? document.activeElement?.id ?? ''"
NAMES = """
return [...document.querySelectorAll(values[0])].map((one) => one.getAttribute("aria-label") ?? one.textContent.trim());
"""


def enter(browser: Browser, selector: str) -> None:
    browser.wait("return document.querySelector(values[0]) !== null", selector, what=selector)
    browser.run(FOCUS, selector)
    browser.press("Enter")


def test_after_an_answer_the_focus_is_on_its_undo(watching: Browser, host: NativeHost) -> None:
    walk = Walk(watching, host)
    walk.visit(SECURITY, "password-and-security")
    watching.open_own("dashboard/dashboard.html#logins")
    enter(watching, "[data-verdict=foreign] [data-answer=not-me]")
    key = str(watching.wait(f"const key = (() => {{ {KEY} }})(); return key.startsWith('undo-') && key"))
    watching.press("Enter")
    back = watching.wait(
        f"const key = (() => {{ {KEY} }})(); return key.startsWith('me-') && key", what="taken back"
    )
    assert str(back).removeprefix("me-") == key.removeprefix("undo-")


def test_in_now_it_is_on_the_undo_too_and_then_on_the_next_step(watching: Browser, host: NativeHost) -> None:
    walk = Walk(watching, host)
    walk.visit(SECURITY, "password-and-security")
    walk.open_now()
    enter(watching, "[data-verdict=foreign] [data-answer=not-me]")
    watching.wait(f"return (() => {{ {KEY} }})() === 'undo'", what="the focus on Undo")
    enter(watching, "#next-done")
    watching.wait(f"return (() => {{ {KEY} }})() === 'next-title'", what="the focus on the next step's name")
    assert walk.next_part() == "clean-device"
    watching.press("Enter")
    assert walk.next_part() == "clean-device", "a second Enter ticks nothing"


def test_everything_has_a_name_of_its_own(watching: Browser, host: NativeHost) -> None:
    walk = Walk(watching, host)
    walk.visit(SECURITY, "password-and-security")
    watching.open_own("popup/popup.html")
    watching.wait("return document.body.dataset.fresh === 'yes'")
    links = watching.run(NAMES, "#steps a")
    assert len(links) == len(set(links)) >= 4
    assert any("Change your password" in name for name in links)
    watching.open_own("dashboard/dashboard.html#logins")
    watching.wait("return document.querySelectorAll('.login').length === 3", what="three logins")
    groups = watching.run(NAMES, ".login [role=group]")
    assert len(set(groups)) == 3
    assert any("Lagos" in name for name in groups)
    walk.open_now()
    names = watching.run(NAMES, "button, a, [role=group], summary")
    assert "" not in names
    assert not [name for name in names if "::" in name or " :" in name]
    assert "::" not in watching.run("return document.body.textContent")

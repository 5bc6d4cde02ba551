"""The main job: a login from abroad on a page becomes a banner, a mark, a badge and a next step."""

from dataclasses import replace

from tests.browsers import Browser
from tests.e2e.conftest import SECURITY, go_to_security
from tests.replica.state import Row


def test_a_row_from_lagos_is_told_and_marked_and_nothing_else(watching: Browser) -> None:
    go_to_security(watching)
    said = watching.wait_banner("Nigeria")
    assert "3 hours ago" in said or "2026" in said or ":" in said, "the banner names the time"
    watching.wait_marks("Lagos")
    watching.open_own("popup/popup.html")
    watching.wait("return document.body.dataset.fresh === 'yes'", what="the popup's fresh state")
    assert watching.badge() == "!"
    step = watching.wait("return document.querySelector('[data-step][aria-current=step]')?.dataset.step")
    assert "review" in step or "activity" in step


def test_marks_follow_rows_when_the_page_refills_its_nodes(watching: Browser) -> None:
    state = watching.replica.state
    go_to_security(watching)
    watching.wait_marks("Lagos")
    # A new row on top: each node of the list now shows what its neighbour showed before.
    state.rows.insert(0, Row("Edge on Windows", "Braga, Portugal", "1 hour ago"))
    watching.click("[data-replica=refresh]")
    watching.wait("return document.body.innerText.includes('Braga')")
    watching.wait_marks("Lagos")
    state.rows[:] = [replace(row) for row in state.rows if "Lagos" not in row.place]
    watching.click("[data-replica=refresh]")
    watching.wait("return !document.body.innerText.includes('Lagos')")
    watching.wait_marks()


def test_every_shape_of_list_is_read(watching: Browser) -> None:
    for shape in ("table", "list"):
        watching.replica.state.shape = shape
        watching.goto(watching.replica.url(SECURITY))
        watching.wait_marks("Lagos")


def test_a_device_that_calls_itself_current_is_not(watching: Browser) -> None:
    rows = watching.replica.state.rows
    rows[:] = [
        Row("Chrome on Windows", "Porto, Portugal", "Active now", current=True),
        Row("This device · Lisbon", "Lagos, Nigeria", "1 hour ago"),
    ]
    go_to_security(watching)
    watching.wait_banner("Nigeria")
    watching.open_own("dashboard/dashboard.html#logins")
    logins = watching.ask_host(type="logins")["logins"]
    assert {login["country"]: login["current"] for login in logins} == {"PT": True, "NG": False}
    assert next(login for login in logins if login["country"] == "NG")["verdict"] == "foreign"


def test_home_is_said_with_a_tick_and_a_click_and_then_judged_by(browser: Browser) -> None:
    browser.watch()
    browser.goto(browser.replica.url(SECURITY))
    browser.wait_look()
    browser.open_own("dashboard/dashboard.html#logins")
    reply = browser.wait(
        "const reply = await chrome.runtime.sendMessage({to: 'host', request: {type: 'logins'}});"
        "return reply.logins?.length === 3 && reply.logins",
        what="three logins read",
    )
    assert all(login["verdict"] != "foreign" or login["confidence"] == "low" for login in reply), (
        "no home is set yet"
    )
    browser.open_own("dashboard/dashboard.html#logins")
    browser.wait(
        "return document.querySelector('#home [data-key=home-PT]')", what="the place that is proposed"
    )
    places = browser.run(
        "return [...document.querySelectorAll('#places input')].map((box) => [box.value, box.checked])"
    )
    assert ["PT", True] in places, "session and zone don't disagree"
    assert ["NG", False] in places, "what only a list names is offered, never ticked"
    browser.click("[data-key=home-set]")
    browser.wait(
        "const reply = await chrome.runtime.sendMessage({to: 'host', request: {type: 'logins'}});"
        "return reply.logins.some((login) => login.verdict === 'foreign' && login.confidence !== 'low')",
        what="Lagos judged foreign against the home that was said",
    )

"""What is drawn into a page: an alarm is not lost by a key of habit, marks move nothing, and the page can't read any of it."""

from tests.browsers import Browser
from tests.e2e.conftest import SECURITY

IN_FRONT = "return document.activeElement?.localName ?? ''"
COLUMNS = """
const rows = [...document.querySelectorAll("li.row")];
return rows.map((row) => [...row.children].filter((child) => child.localName === "div").map((child) => {
  const box = child.getBoundingClientRect();
  return [Math.round(box.left), Math.round(box.width)];
}));
"""


def open_security(browser: Browser) -> None:
    browser.goto(browser.replica.url(SECURITY))
    browser.wait_banner("Nigeria")
    browser.wait_marks("Lagos")


def test_escape_closes_the_banner_only_from_inside_it(watching: Browser) -> None:
    open_security(watching)
    watching.press("Escape")
    watching.run("await new Promise(requestAnimationFrame)")
    assert "Nigeria" in watching.banner(), "Escape is for whatever the page has open"
    watching.press("Tab")
    assert watching.run(IN_FRONT) == "div", "the first Tab comes to the banner"
    watching.press("Escape")
    watching.wait("return document.activeElement === document.body", what="the focus given back")
    assert watching.banner() == ""


def test_a_mark_moves_no_column(watching: Browser) -> None:
    watching.replica.state.shape = "cards"
    open_security(watching)
    rows = watching.run(COLUMNS)
    assert [len(row) for row in rows] == [3, 3, 3]
    assert all(row == rows[0] for row in rows), rows


def test_the_page_can_not_name_what_stands_in_it(watching: Browser) -> None:
    open_security(watching)
    html = str(watching.run("return document.documentElement.outerHTML")).lower()
    for word in ("guard", "may not be you", "was this you"):
        assert word not in html, word
    reached = watching.run(
        "return [...document.querySelectorAll('*')].filter((one) => one.shadowRoot || one.localName.includes('-')).length"
    )
    assert reached == 0

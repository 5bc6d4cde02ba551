"""A person on their way through a situation: every click of theirs on our own pages is counted."""

import sqlite3
import time
from contextlib import closing

from tests.browsers import Browser
from tests.browsers.native_host import NativeHost

NOW = "dashboard/dashboard.html#now"


class Walk:
    """`clicks` counts what is done outside Upwork's own pages; going to a page of the site is the site's own affair."""

    def __init__(self, browser: Browser, host: NativeHost) -> None:
        self.browser = browser
        self.host = host
        self.clicks = 0

    def click(self, selector: str) -> None:
        """One click on one of our pages."""
        self.browser.wait("return document.querySelector(values[0]) !== null", selector, what=selector)
        self.browser.click(selector)
        self.clicks += 1

    def choose(self, situation: str) -> None:
        """Says what is going on, and waits until the page is drawn by it."""
        self.click(f"[data-key=situation-{situation}]")
        shown = f"#situation[data-situation={situation}]"
        self.browser.wait("return document.querySelector(values[0]) !== null", shown, what=shown)

    def visit(self, path: str, recipe: str) -> None:
        """Opens a page of the site in front and waits until it was read."""
        before = self.looks(recipe)
        self.browser.goto(self.browser.replica.url(path))
        end = time.monotonic() + 15
        while self.looks(recipe) == before:
            if time.monotonic() > end:
                raise AssertionError(f"{path} was not read")
            time.sleep(0.05)

    def looks(self, recipe: str) -> int:
        """How many looks at pages of that recipe are kept."""
        file = self.host.state / "state.sqlite3"
        if not file.exists():
            return 0
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=5)) as state:
            (count,) = state.execute("SELECT count(*) FROM looks WHERE recipe = ?", (recipe,)).fetchone()
        return int(count)

    def open_now(self) -> None:
        """Brings the section "Now" to the front, as its tab that was left open."""
        self.browser.open_own(NOW)
        self.browser.wait("return document.querySelector('#next') !== null", what="the next step")

    def next_part(self) -> str:
        """The next step's id, as the page in front shows it; "" where nothing is left."""
        return str(self.browser.run("return document.querySelector('#next')?.dataset.part ?? ''"))

    def chosen(self) -> str:
        """The situation that the page in front shows as chosen, "" where it is none."""
        return str(self.browser.run("return document.querySelector('#situation').dataset.situation"))

    def done(self, part: str) -> None:
        """Ticks the next step, which has to be this one, and waits for the one after."""
        self.browser.wait(
            "return document.querySelector('#next')?.dataset.part === values[0]", part, what=part
        )
        self.click("#next-done")
        self.browser.wait(
            "return document.querySelector('#next')?.dataset.part !== values[0]",
            part,
            what=f"what follows {part}",
        )

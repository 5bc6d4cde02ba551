"""One replica for all tests, one fresh browser and one fresh state for each."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browsers import NAMES, Browser, Settings, make_browser
from tests.browsers.native_host import NativeHost
from tests.replica.replica import Replica
from tests.replica.state import State

SECURITY = "/ab/account-security/password-and-security"
BrowserMaker = Callable[..., Browser]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--browser", action="append", choices=NAMES, help="run the tests in this browser (default: both)"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "browser_name" in metafunc.fixturenames:
        metafunc.parametrize("browser_name", metafunc.config.getoption("browser") or list(NAMES))


@pytest.fixture(scope="session")
def running_replica() -> Iterator[Replica]:
    with Replica() as replica:
        yield replica


@pytest.fixture
def replica(running_replica: Replica) -> Replica:
    fresh = State()
    for name in State.__slots__:
        setattr(running_replica.state, name, getattr(fresh, name))
    running_replica.requests.clear()
    running_replica.proxy.log.clear()
    return running_replica


@pytest.fixture
def host(tmp_path: Path) -> NativeHost:
    return NativeHost(tmp_path / "host")


@pytest.fixture
def start(browser_name: str, replica: Replica, tmp_path: Path) -> Iterator[BrowserMaker]:
    """Starts a browser with the given settings; all are ended with the test."""
    with ExitStack() as stack:

        def make(settings: Settings, name: str = browser_name) -> Browser:
            return stack.enter_context(make_browser(name, replica, tmp_path, settings))

        yield make


@pytest.fixture
def browser(start: BrowserMaker, host: NativeHost) -> Browser:
    """The usual one: extension and host there, nothing chosen yet."""
    return start(Settings(host=host))


@pytest.fixture
def watching(browser: Browser) -> Browser:
    """Watching chosen, home set to Portugal, on a page that doesn't matter."""
    set_home(browser, "PT")
    browser.watch()
    browser.goto(browser.replica.url("/nx/find-work/"))
    return browser


def set_home(browser: Browser, *countries: str) -> None:
    """Says where home is, as the dashboard does."""
    browser.open_own("dashboard/dashboard.html")
    reply = browser.ask_host(type="home", countries=list(countries))
    assert reply["ok"], reply
    browser.show_site()


def go_to_security(browser: Browser) -> None:
    """Follows the menu's link, which changes the address and refills nodes without loading a page."""
    browser.click("nav ul a[href$='password-and-security']")
    browser.wait(
        "return document.querySelector('h2')?.textContent.length > 0 && location.pathname.endsWith('security')"
    )

"""The clipboard of a real screen: it holds what was copied, is cleared in time, and what others copied since stays."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest

from loginguard.cli.vault import clipboard
from loginguard.cli.vault.telling import copied
from loginguard.vault.errors import VaultError
from tests.browsers.display import Display

pytestmark = pytest.mark.skipif(
    not (shutil.which("xclip") and shutil.which("Xvfb")), reason="needs xclip and Xvfb"
)
SECRET = "s3cret \u00e9\u4e2d"


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Display]:
    with Display((320, 200)) as display:
        monkeypatch.setenv("DISPLAY", display.name)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        yield display


def held() -> str:
    done = subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True, check=False)
    return done.stdout.decode()


def until(condition: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def test_it_is_there_and_then_cleared(screen: Display) -> None:
    clipboard.copy(SECRET, seconds=2)
    assert held() == SECRET
    assert until(lambda: held() == ""), "still there after its time"


def test_what_others_copied_meanwhile_stays(screen: Display) -> None:
    clipboard.copy(SECRET, seconds=1)
    subprocess.run(["xclip", "-selection", "clipboard"], input=b"mine", check=True, stdout=subprocess.DEVNULL)
    assert not until(lambda: held() != "mine", seconds=2)


def test_people_are_told_thirty_seconds() -> None:
    assert clipboard.SECONDS == 30


def test_a_screen_that_went_away_is_no_success(screen: Display, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = clipboard.ready()
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not clipboard.copy(SECRET, tool=tool)
    with pytest.raises(VaultError, match="vault-no-clipboard"):
        clipboard.ready()
    with pytest.raises(VaultError, match="vault-not-copied") as refused:
        copied(SECRET, tool, kept="loginguard vault show Upwork --reveal Password")
    assert refused.value.params == {"command": "loginguard vault show Upwork --reveal Password"}

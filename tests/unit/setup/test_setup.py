"""Set-up, doctor and uninstall below a prefix, with a real host and real files."""

import base64
import errno
import hashlib
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from loginguard.model.errors import LoginGuardError
from loginguard.setup import browsers, doctor, environment, install, launcher, manifest, self_test
from loginguard.setup.atomic import Undo
from loginguard.setup.browsers import Browser, Found
from loginguard.setup.places import Places, manifests
from loginguard.setup.steps import step

ROOT = Path(__file__).resolve().parents[3]
TODAY = date(2026, 11, 24)


def silent(_line: str) -> None:
    """Says nothing."""


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A home of one's own below a prefix, with no browser on PATH."""
    monkeypatch.setenv("HOME", "/home/ana")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("LOGINGUARD_HOME", raising=False)
    (tmp_path / "bin").mkdir()
    return Places(tmp_path / "root")


def put_command(places: Places, name: str, text: str = "#!/bin/sh\n") -> None:
    assert places.prefix
    path = places.prefix.parent / "bin" / name
    path.write_text(text)
    path.chmod(0o755)


def test_the_unpacked_id_is_that_of_the_manifests_key() -> None:
    key = json.loads((ROOT / "extension" / "manifest.json").read_text())["key"]
    digits = hashlib.sha256(base64.b64decode(key)).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(digit, 16)) for digit in digits) in manifest.ids("chromium")
    gecko = json.loads((ROOT / "extension" / "manifest.json").read_text())["browser_specific_settings"][
        "gecko"
    ]
    assert gecko["id"] in manifest.ids("firefox")


@pytest.mark.parametrize("browser", browsers.known(), ids=lambda browser: browser.name)
def test_a_browsers_row_says_where_it_is_from(browser: Browser) -> None:
    assert browser.kind in {"chromium", "firefox"}
    assert "2026" in browser.source
    assert browser.hosts.startswith(("~/", "CONFIG/"))
    assert browser.commands
    assert browser.traces


@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_a_manifest_is_what_its_browser_asks_for(kind: browsers.Kind) -> None:
    made = manifest.made(kind, Path("/x/loginguard-host"))
    assert (made["name"], made["type"], made["path"]) == (
        "org.loginguard.host",
        "stdio",
        "/x/loginguard-host",
    )
    if kind == "chromium":
        assert made["allowed_origins"] == [f"chrome-extension://{name}/" for name in manifest.ids(kind)]
    else:
        assert made["allowed_extensions"] == ["loginguard@loginguard.org"]
    assert not manifest.text(kind, Path("/x")).startswith("\ufeff")


def test_all_is_set_up_below_the_prefix_twice_alike_and_taken_away(places: Places) -> None:
    done = install.install(places, ["chromium", "firefox"], silent)
    assert [row["verdict"] for row in done.outcome.rows] == ["familiar", "foreign"]
    assert all(path.is_relative_to(places.prefix) for path in [*done.manifests, done.launcher])  # type: ignore[arg-type]
    assert stat.S_IMODE(done.launcher.stat().st_mode) == 0o755
    before = {path: path.read_bytes() for path in [*done.manifests, done.launcher]}
    install.install(places, ["chromium", "firefox"], silent)
    assert {path: path.read_bytes() for path in before} == before
    found = doctor.diagnose(places, ["chromium", "firefox"], TODAY)
    assert [check.said.code for check in found.checks if check.name == "manifest"] == ["manifest", "manifest"]
    gone = install.remove(places, [])
    assert set(done.manifests) <= set(gone)
    assert not places.program.exists()
    assert places.state
    assert places.state.is_dir(), "what was kept of the person stays"
    assert install.remove(places, []) == []


def test_a_step_that_breaks_says_which_and_leaves_what_was_there(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = install.install(places, ["firefox"], silent)
    before = done.launcher.read_bytes()

    def broken(*_: object, **__: object) -> None:
        raise LoginGuardError("host-silent", {"detail": "exit 1"})

    monkeypatch.setattr(self_test, "start", broken)
    with pytest.raises(LoginGuardError) as told:
        install.install(places, ["firefox", "chromium"], silent)
    assert told.value.code == "install-step-failed"
    assert told.value.params["advice"]
    assert done.launcher.read_bytes() == before
    assert not manifest.path_of(browsers.named(["chromium"])[0], places).exists()


def test_a_first_set_up_that_breaks_leaves_nothing(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = places.named("~/.mozilla/native-messaging-hosts")
    blocked.parent.mkdir(parents=True)
    blocked.write_text("a file where a folder belongs")
    before = everything(places)
    with pytest.raises(LoginGuardError, match="install-step-failed") as told:
        install.install(places, ["chromium", "firefox"], silent)
    assert everything(places) == before
    assert "Move it away" in str(told.value.params["advice"])


def everything(places: Places) -> list[Path]:
    assert places.prefix
    return sorted(places.prefix.rglob("*"))


@pytest.mark.parametrize(
    ("number", "advice"),
    [(errno.EACCES, "may not write"), (errno.ENOTDIR, "Move it away"), (errno.ENOSPC, "disk is full")],
)
def test_what_the_system_said_decides_the_advice(number: int, advice: str) -> None:
    def told_by(raised: Exception) -> str:
        with pytest.raises(LoginGuardError) as told, step("environment", silent):
            raise raised
        return str(told.value.params["advice"])

    assert advice in told_by(OSError(number, os.strerror(number), "/somewhere"))
    said = f"Error: [Errno {number}] {os.strerror(number)}: '/somewhere'"
    assert advice in told_by(subprocess.CalledProcessError(1, "python", said))
    assert "python3-venv" in told_by(subprocess.CalledProcessError(1, "python", "ensurepip is not available"))


def test_an_environment_that_can_not_be_made_leaves_no_folder(places: Places) -> None:
    source = Path(__file__).parents[3] / "no such source"
    assert places.prefix
    before = everything(places)
    with pytest.raises(LoginGuardError, match="install-step-failed"):
        environment.make(source, places, silent)
    assert everything(places) == before


def test_another_programs_command_and_manifest_are_left_alone(places: Places) -> None:
    places.command.parent.mkdir(parents=True)
    places.command.write_text("#!/bin/sh\necho another\n")
    path = manifest.path_of(browsers.named(["firefox"])[0], places)
    path.parent.mkdir(parents=True)
    path.write_text('{"path": "/opt/another"}')
    done = install.install(places, ["chromium"], silent)
    assert done.command is None
    install.remove(places, [])
    assert "another" in places.command.read_text()
    assert path.exists()


def test_browsers_are_found_by_command_or_folder_and_sandboxes_are_told_apart(places: Places) -> None:
    put_command(places, "google-chrome")
    put_command(places, "chromium-browser", "#!/bin/sh\nexec /snap/bin/chromium\n")
    places.named("CONFIG/mozilla/firefox").mkdir(parents=True)
    places.named("~/.var/app/com.brave.Browser").mkdir(parents=True)
    found = {one.browser.name: one for one in browsers.found(places)}
    assert found["chrome"].editions == ("system",)
    assert found["chromium"].editions == ("snap",)
    assert not found["chromium"].reachable
    assert found["firefox"].reachable
    assert found["brave"].editions == ("flatpak",)
    codes = {(check.browser, check.said.code) for check in doctor.diagnose(places, [], TODAY).checks}
    assert {("chromium", "snap-shut"), ("brave", "flatpak-shut"), ("firefox", "manifest-missing")} <= codes
    assert ("chromium", "manifest-missing") not in codes, "it would be of no use"


def test_a_snap_of_firefox_can_be_reached() -> None:
    assert Found(browsers.named(["firefox"])[0], ("snap",)).reachable


def damage_path(places: Places, path: Path) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text()), "path": "/gone"}))


def damage_json(places: Places, path: Path) -> None:
    path.write_text("{")


def damage_none(places: Places, path: Path) -> None:
    path.unlink()


def damage_mode(places: Places, path: Path) -> None:
    places.launcher.chmod(0o644)


def damage_python(places: Places, path: Path) -> None:
    text = places.launcher.read_text().splitlines()
    places.launcher.write_text("\n".join(["#!/gone/python3.11 -IS", *text[1:]]))


def damage_code(places: Places, path: Path) -> None:
    places.launcher.write_text(
        places.launcher.read_text().replace("loginguard.wire.main", "loginguard.nowhere")
    )


def damage_print(places: Places, path: Path) -> None:
    places.launcher.write_text(
        places.launcher.read_text().replace("import sys\n", "import sys\nprint('oops', flush=True)\n")
    )


def damage_state(places: Places, _: Path) -> None:
    assert places.state
    for path in places.state.glob("state.sqlite3*"):
        path.write_bytes(b"no database " * 1000)


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (damage_path, "manifest-other"),
        (damage_json, "manifest-broken"),
        (damage_none, "manifest-missing"),
        (damage_mode, "not-executable"),
        (damage_python, "python-gone"),
        (damage_code, "host-silent"),
        (damage_print, "host-silent"),
        (damage_state, "of-state-damaged"),
    ],
)
def test_doctor_finds_what_is_wrong(
    places: Places, damage: Callable[[Places, Path], None], code: str
) -> None:
    done = install.install(places, ["firefox"], silent)
    damage(places, done.manifests[0])
    found = doctor.diagnose(places, ["firefox"], TODAY)
    assert not found.is_well
    assert code in {check.said.code for check in found.checks if check.state == "problem"}


def test_doctor_says_that_nothing_is_set_up(places: Places) -> None:
    codes = {check.said.code for check in doctor.diagnose(places, [], TODAY).checks}
    assert {"not-installed", "no-browser"} <= codes


def test_old_data_is_a_notice(places: Places) -> None:
    assert doctor._data("2026-11", TODAY).state == "ok"
    assert doctor._data("2024-01-01", TODAY).said.code == "data-old"
    assert doctor._data(None, TODAY).state == "problem"


def test_an_unknown_browser_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(LoginGuardError, match="unknown-browser") as told:
        browsers.named(["netscape"])
    assert "firefox" in told.value.params["known"]  # type: ignore[operator]


def test_a_path_that_no_first_line_can_hold_is_started_through_sh(tmp_path: Path) -> None:
    odd = tmp_path / "it's a folder"
    odd.mkdir()
    (odd / "python").symlink_to(os.path.realpath(sys.executable))
    for python in (odd / "python", Path(os.path.realpath(sys.executable))):
        path = tmp_path / "launcher"
        path.write_text(launcher.text(python, launcher.packages(), tmp_path / "state"))
        path.chmod(0o755)
        assert self_test.start(path, "firefox", path, judge=False).hello["ok"]


def test_files_are_put_back_as_they_were(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("a")
    old.chmod(0o600)
    undo = Undo()
    undo.write(old, "b", 0o755)
    undo.write(new, "b")
    undo.put_back()
    assert (old.read_text(), stat.S_IMODE(old.stat().st_mode), new.exists()) == ("a", 0o600, False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old"]


def test_the_packaged_manifests_are_those_of_the_source() -> None:
    assert {path.name for path in manifests().iterdir()} == {
        "browsers.toml",
        "ids.toml",
        "chromium.json",
        "firefox.json",
    }

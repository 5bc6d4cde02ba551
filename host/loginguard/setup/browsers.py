"""The browsers of manifests/browsers.toml, and which of them are on this machine, in which edition."""

import shutil
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from loginguard.model.errors import LoginGuardError
from loginguard.setup.places import Places, manifests

Kind = Literal["chromium", "firefox"]


@dataclass(frozen=True, slots=True)
class Browser:
    """A row of browsers.toml; what the fields mean stands there."""

    name: str
    title: str
    kind: Kind
    commands: tuple[str, ...]
    traces: tuple[str, ...]
    hosts: str
    source: str
    flatpak: tuple[str, ...] = ()
    snap: tuple[str, ...] = ()
    snap_works: bool = False
    tried: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A browser on this machine. editions: "system", "snap", "flatpak". reachable: whether one of them can start the host."""

    browser: Browser
    editions: tuple[str, ...]

    @property
    def reachable(self) -> bool:
        """Whether any of its editions can start a host outside its sandbox."""
        return "system" in self.editions or ("snap" in self.editions and self.browser.snap_works)


@lru_cache(maxsize=1)
def known() -> tuple[Browser, ...]:
    """All rows. Raises LoginGuardError `package-damaged`."""
    try:
        rows = tomllib.loads((manifests() / "browsers.toml").read_text("utf-8"))["browser"]
    except (OSError, ValueError, KeyError) as error:
        raise LoginGuardError("package-damaged", {"detail": "manifests/browsers.toml"}) from error
    return tuple(_browser(row) for row in rows)


def _browser(row: dict[str, Any]) -> Browser:
    fields: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}
    return Browser(**fields)


def named(names: list[str]) -> list[Browser]:
    """The rows of these names. Raises LoginGuardError `unknown-browser`."""
    rows = {browser.name: browser for browser in known()}
    for name in names:
        if name not in rows:
            raise LoginGuardError("unknown-browser", {"name": name[:40], "known": list(rows)})
    return [rows[name] for name in names]


def found(places: Places) -> list[Found]:
    """The browsers that are here."""
    here = [Found(browser, _editions(browser, places)) for browser in known()]
    return [one for one in here if one.editions]


def _editions(browser: Browser, places: Places) -> tuple[str, ...]:
    editions = []
    paths = [shutil.which(command) for command in browser.commands]
    # /snap/bin is on PATH: a command there, or a shell script that leads there, is the sandboxed edition.
    real = [path for path in paths if path and not _is_snap(Path(path))]
    snapped = any(path and _is_snap(Path(path)) for path in paths)
    snapped = snapped or any(Path(f"/snap/bin/{name}").exists() for name in browser.snap)
    if real or (not snapped and any(places.named(trace).is_dir() for trace in browser.traces)):
        editions.append("system")
    if snapped:
        editions.append("snap")
    if any(places.named(f"~/.var/app/{name}").is_dir() for name in browser.flatpak):
        editions.append("flatpak")
    return tuple(editions)


def _is_snap(path: Path) -> bool:
    if path.is_relative_to("/snap"):
        return True
    try:
        # Ubuntu's chromium-browser and firefox packages are small scripts that start the snap.
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return head.startswith(b"#!") and b"/snap/bin/" in head

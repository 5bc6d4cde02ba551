"""Finds what keeps a browser and the host apart, and says what to do about each thing."""

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from loginguard.data.version import OLD_AFTER_DAYS
from loginguard.guard.context import open_context
from loginguard.model.errors import LoginGuardError
from loginguard.model.message import Message
from loginguard.setup import browsers, environment, manifest, self_test
from loginguard.setup.browsers import Found
from loginguard.setup.places import Places
from loginguard.version import VERSION

State = Literal["ok", "notice", "problem"]


@dataclass(slots=True)
class Check:
    """One thing that was looked at. `said` is of the area `doctor`; with a hint `<code>-hint` where it isn't ok."""

    name: str
    state: State
    said: Message
    browser: str | None = None


@dataclass(slots=True)
class Diagnosis:
    """All that was looked at; `is_well` where nothing is a problem."""

    checks: list[Check] = field(default_factory=list)

    @property
    def is_well(self) -> bool:
        """Whether nothing keeps a browser from its host. A notice doesn't."""
        return not any(check.state == "problem" for check in self.checks)


def diagnose(places: Places, names: list[str], today: date) -> Diagnosis:
    """Looks at everything. Raises LoginGuardError `unknown-browser` for a name of none."""
    wanted = browsers.named(names)
    found = browsers.found(places)
    if wanted:
        here = {one.browser.name: one for one in found}
        found = [here.get(browser.name, Found(browser, ("system",))) for browser in wanted]
    checks = [_launcher(places), *_extras(places), *_host(places, today), _state(places)]
    if not found:
        checks.append(Check("browsers", "problem", Message("no-browser")))
    for one in found:
        checks.extend(_browser(one, places))
    return Diagnosis(checks)


def _launcher(places: Places) -> Check:
    path = places.launcher
    where: dict[str, Any] = {"path": str(path)}
    if not path.is_file():
        return Check("program", "problem", Message("not-installed", where))
    if not os.access(path, os.X_OK):
        return Check("program", "problem", Message("not-executable", where))
    python = _interpreter(path)
    if python is not None and not python.exists():
        return Check("program", "problem", Message("python-gone", {"path": str(python)}))
    return Check("program", "ok", Message("installed", where))


def _extras(places: Places) -> list[Check]:
    chosen = sorted(environment.installed(places))
    return [Check("extras", "ok", Message("extras", {"names": chosen}))] if chosen else []


def _interpreter(path: Path) -> Path | None:
    first = path.read_text("utf-8", "replace").splitlines()[:1]
    python = first[0].removeprefix("#!").split(" ")[0] if first else ""
    return Path(python) if python and not python.endswith("/sh") else None


def _host(places: Places, today: date) -> list[Check]:
    if not places.launcher.is_file():
        return []
    try:
        outcome = self_test.start(places.launcher, "chromium", places.launcher, judge=False)
    except LoginGuardError as error:
        return [Check("host", "problem", Message("host-silent", error.params))]
    version = outcome.hello["host"]
    params: dict[str, Any] = {"version": version, "milliseconds": round(outcome.milliseconds)}
    checks = [Check("host", "ok", Message("host-answers", params))]
    if version != VERSION:
        checks = [Check("host", "notice", Message("other-version", {"version": version, "ours": VERSION}))]
    return [*checks, _data(outcome.hello.get("data"), today)]


def _data(version: str | None, today: date) -> Check:
    try:
        built = date.fromisoformat(f"{version}-01"[:10])
    except ValueError:
        return Check("data", "problem", Message("data-missing"))
    old = (today - built).days > OLD_AFTER_DAYS
    said = Message("data-old" if old else "data", {"date": built.isoformat()})
    return Check("data", "notice" if old else "ok", said)


def _state(places: Places) -> Check:
    try:
        context = open_context(folder=places.state)
    except LoginGuardError as error:
        return Check("state", "problem", Message(f"of-{error.code}", error.params))
    folder = context.store.folder
    context.store.close()
    return Check("state", "ok", Message("state", {"path": str(folder)}))


def _browser(found: Found, places: Places) -> list[Check]:
    browser = found.browser
    params: dict[str, Any] = {"browser": browser.title, "name": browser.name}
    checks = []
    for edition in found.editions:
        if edition == "snap" and browser.snap_works:
            checks.append(Check("browser", "notice", Message("snap-asks", params), browser.name))
        elif edition != "system":
            state: State = "notice" if found.reachable else "problem"
            checks.append(Check("browser", state, Message(f"{edition}-shut", params), browser.name))
    if not found.reachable:
        return checks
    path = manifest.path_of(browser, places)
    wrong = manifest.problem(browser, places)
    said = Message(f"manifest-{wrong}" if wrong else "manifest", {**params, "path": str(path)})
    return [*checks, Check("manifest", "problem" if wrong else "ok", said, browser.name)]

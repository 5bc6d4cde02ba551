"""The manifest by which a browser finds the host: made from the templates and ids of manifests/, written, checked, removed."""

import json
import tomllib
from pathlib import Path
from typing import Any

from loginguard.model.errors import LoginGuardError
from loginguard.setup.browsers import Browser, Kind
from loginguard.setup.places import Places, manifests

NAME = "org.loginguard.host"


def path_of(browser: Browser, places: Places) -> Path:
    """Where this browser looks for it."""
    return places.named(browser.hosts) / f"{NAME}.json"


def ids(kind: Kind) -> list[str]:
    """The extension ids that may start the host. Raises LoginGuardError `package-damaged`."""
    try:
        return [row["id"] for row in tomllib.loads((manifests() / "ids.toml").read_text("utf-8"))[kind]]
    except (OSError, ValueError, KeyError) as error:
        raise LoginGuardError("package-damaged", {"detail": "manifests/ids.toml"}) from error


def made(kind: Kind, launcher: Path) -> dict[str, Any]:
    """The manifest's content."""
    try:
        template: dict[str, Any] = json.loads((manifests() / f"{kind}.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise LoginGuardError("package-damaged", {"detail": f"manifests/{kind}.json"}) from error
    allowed = [f"chrome-extension://{name}/" for name in ids(kind)] if kind == "chromium" else ids(kind)
    places = {"$PATH": str(launcher), "$IDS": allowed}
    return {name: places.get(value, value) for name, value in template.items()}


def text(kind: Kind, launcher: Path) -> str:
    """The manifest's file: UTF-8 without a byte order mark, on which older Firefoxes choke."""
    return json.dumps(made(kind, launcher), indent=2) + "\n"


def problem(browser: Browser, places: Places) -> str | None:
    """What is wrong with the manifest that stands there: "missing", "broken", "other"; None where it is right."""
    path = path_of(browser, places)
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return "missing"
    except (OSError, ValueError):
        return "broken"
    return None if content == made(browser.kind, places.launcher) else "other"

"""Makes this environment's host the one that browsers start: launcher, manifests, self-test; all of it or nothing."""

from dataclasses import dataclass, field
from pathlib import Path

from loginguard.model.errors import LoginGuardError
from loginguard.setup import browsers, launcher, manifest, self_test
from loginguard.setup.atomic import Undo
from loginguard.setup.browsers import Browser, Found
from loginguard.setup.places import Places
from loginguard.setup.self_test import Outcome
from loginguard.setup.steps import Say, step


@dataclass(slots=True)
class Installed:
    """served: browsers that can start the host now. unreachable: found, but in a sandbox that won't let them."""

    served: list[Browser]
    unreachable: list[Found]
    launcher: Path
    command: Path | None
    outcome: Outcome
    manifests: list[Path] = field(default_factory=list)


def install(places: Places, names: list[str], say: Say) -> Installed:
    """Installs for the named browsers, or for those found. Raises LoginGuardError, having put everything back."""
    here = browsers.found(places)
    served = browsers.named(names) or [one.browser for one in here if one.reachable]
    unreachable = [one for one in here if not one.reachable and not names]
    undo = Undo()
    try:
        with step("launcher", say):
            undo.make_folder(places.program, 0o700)
            made = launcher.text(launcher.interpreter(), launcher.packages(), places.state)
            undo.write(places.launcher, made, 0o755)
            command = _command(places, undo)
        written = []
        with step("manifests", say):
            for browser in served:
                path = manifest.path_of(browser, places)
                undo.write(path, manifest.text(browser.kind, places.launcher))
                written.append(path)
        with step("self-test", say):
            # Both ways of starting it, whatever is found: the next browser may be of the other kind.
            self_test.start(places.launcher, "firefox", places.launcher.parent / "x.json", judge=False)
            outcome = self_test.start(places.launcher, "chromium", places.launcher)
    except BaseException:
        undo.put_back()
        raise
    return Installed(served, unreachable, places.launcher, command, outcome, written)


def _command(places: Places, undo: Undo) -> Path | None:
    """`loginguard` in ~/.local/bin, unless something else of that name stands there."""
    path = places.command
    if path.is_symlink() or (path.exists() and not launcher.is_command(path)):
        return None
    made = launcher.command_text(launcher.interpreter(), launcher.packages(), places.state)
    undo.write(path, made, 0o755)
    return path


def remove(places: Places, names: list[str]) -> list[Path]:
    """Takes the manifests of the named or of all known browsers away, and with all of them the program. The state stays.

    Returns what was removed. Another program's manifest of our name is left alone.
    """
    import shutil

    gone = []
    for browser in browsers.named(names) or browsers.known():
        path = manifest.path_of(browser, places)
        if path.is_file() and str(places.program) in path.read_text("utf-8", "replace"):
            path.unlink()
            gone.append(path)
    if names:
        return gone
    if places.command.is_file() and launcher.is_command(places.command):
        places.command.unlink()
        gone.append(places.command)
    if places.program.is_dir():
        shutil.rmtree(places.program)
        gone.append(places.program)
    if places.program.exists():
        raise LoginGuardError("not-removed", {"path": str(places.program)})
    return gone

"""Where the state lies, made so that only its owner can look in."""

import os
from pathlib import Path

from loginguard.model.errors import LoginGuardError


def state_folder() -> Path:
    """`LOGINGUARD_HOME` where it is set, else the user's data dir. Not made here."""
    if home := os.environ.get("LOGINGUARD_HOME"):
        return Path(home).expanduser()
    from platformdirs import user_data_path

    return user_data_path("loginguard", appauthor=False)


def make_private(folder: Path) -> Path:
    """Makes the folder, 0700, and returns it. Raises LoginGuardError `state-unreadable` where that can't be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise LoginGuardError(
            "state-unreadable", {"path": str(folder), "detail": error.strerror or ""}
        ) from error
    return folder

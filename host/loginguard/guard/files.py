"""Files that the person gets: written beside and renamed, readable by them alone, never over another one unasked."""

import contextlib
import os
import secrets
from datetime import date
from pathlib import Path

from loginguard.model.errors import LoginGuardError


def free(path: Path, *, over: bool = False) -> Path:
    """The path, where no file stands there yet or it may go. Raises LoginGuardError `file-exists`."""
    if not over and os.path.lexists(path):
        raise LoginGuardError("file-exists", {"path": str(path)})
    return path


def write_private(path: Path, content: bytes, *, over: bool = False) -> Path:
    """Writes all of it or nothing. Returns the path. Raises LoginGuardError `file-exists` or `report-not-written`."""
    free(path, over=over)
    try:
        write_whole(path, content)
    except OSError as error:
        raise LoginGuardError(
            "report-not-written", {"path": str(path), "detail": error.strerror or ""}
        ) from error
    return path


def write_whole(path: Path, content: bytes) -> None:
    """Writes beside, then renames: a crash leaves what was there or all of it. Raises OSError, with nothing left beside."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def in_downloads(stem: str, suffix: str, today: date) -> Path:
    """A path in the person's Downloads that no file has yet: "upwork-report-2026-11-24.zip", "…-2.zip"."""
    from platformdirs import user_downloads_path

    folder = user_downloads_path()
    if not folder.is_dir():
        folder = Path.home()
    for number in range(1, 1000):
        path = folder / f"{stem}-{today.isoformat()}{'' if number == 1 else f'-{number}'}{suffix}"
        if not path.exists():
            return path
    return folder / f"{stem}-{today.isoformat()}-{secrets.token_hex(4)}{suffix}"

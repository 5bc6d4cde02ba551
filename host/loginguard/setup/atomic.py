"""Writes a file whole or not at all, and can put back what was there."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write(path: Path, text: str, mode: int = 0o644) -> None:
    """Replaces the file in one move. Raises OSError, having changed nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def missing(folder: Path) -> list[Path]:
    """Which of the folder and those above it aren't there, the deepest first."""
    return [one for one in (folder, *folder.parents) if not one.exists()]


def remove_empty(folders: list[Path]) -> None:
    """Takes away those that are there and hold nothing; the deepest come first."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


class Undo:
    """Remembers how files and folders were, to put all of them back should a later step fail."""

    def __init__(self) -> None:
        self.before: list[tuple[Path, str | None, int]] = []
        self.folders: list[list[Path]] = []

    def make_folder(self, path: Path, mode: int) -> None:
        """Makes the folder and those above it."""
        self.folders.append(missing(path))
        path.mkdir(parents=True, exist_ok=True, mode=mode)

    def write(self, path: Path, text: str, mode: int = 0o644) -> None:
        """Writes, after noting what is there now."""
        old = path.read_text("utf-8") if path.is_file() else None
        before = (path, old, path.stat().st_mode & 0o777 if old is not None else mode)
        self.folders.append(missing(path.parent))
        write(path, text, mode)
        self.before.append(before)

    def put_back(self) -> None:
        """As it was before the first write."""
        for path, old, mode in reversed(self.before):
            if old is None:
                path.unlink(missing_ok=True)
            else:
                write(path, old, mode)
        for folders in reversed(self.folders):
            remove_empty(folders)

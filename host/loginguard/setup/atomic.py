"""Writes a file whole or not at all, and can put back what was there."""

import os
import tempfile
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


class Undo:
    """Remembers how files were, to put all of them back should a later step fail."""

    def __init__(self) -> None:
        self.before: list[tuple[Path, str | None, int]] = []

    def write(self, path: Path, text: str, mode: int = 0o644) -> None:
        """Writes, after noting what is there now."""
        old = path.read_text("utf-8") if path.is_file() else None
        before = (path, old, path.stat().st_mode & 0o777 if old is not None else mode)
        write(path, text, mode)
        self.before.append(before)

    def put_back(self) -> None:
        """As it was before the first write."""
        for path, old, mode in reversed(self.before):
            if old is None:
                path.unlink(missing_ok=True)
            else:
                write(path, old, mode)

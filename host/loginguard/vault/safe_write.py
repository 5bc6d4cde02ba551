"""Replaces a file so that at every moment either the old or the new one is there, whole."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from loginguard.vault.errors import VaultError
from loginguard.vault.swap import exchange

SUFFIX = ".unfinished"


def replace_file(
    path: Path,
    content: bytes,
    *,
    check: Callable[[bytes], None],
    before: Callable[[], None],
    displaced: Callable[[bytes], None],
) -> None:
    """Writes beside, syncs, reads back through `check`, calls `before` (last look, keeping the old one), puts it in place.

    displaced: is given what it displaced, which may be what somebody without our lock wrote a moment ago.

    Raises VaultError("vault-not-saved") with the system's reason, or whatever `check`, `before` and `displaced` raise; the
    file is as it was then. The caller holds the lock.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(6).hex()}{SUFFIX}")
    try:
        sweep(path)
        write_new(beside, content, path.stat().st_mode & 0o777 if path.exists() else 0o600)
        check(beside.read_bytes())
        before()
        put_in_place(beside, path, content, displaced)
    except OSError as error:
        raise VaultError("vault-not-saved", {"path": str(path), "detail": error.strerror or ""}) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
    sync_folder(path.parent)


def put_in_place(beside: Path, path: Path, content: bytes, displaced: Callable[[bytes], None]) -> None:
    """The new file takes the old one's name; what `displaced` doesn't accept goes back."""
    if not path.exists() or not exchange(beside, path):
        beside.replace(path)
        return
    try:
        displaced(beside.read_bytes())
    except BaseException:
        exchange(beside, path)
        if beside.read_bytes() != content:
            # Somebody wrote once more in this very moment: the last one to write is right.
            exchange(beside, path)
        raise


def write_new(path: Path, content: bytes, mode: int) -> None:
    """A new file, on the disk before this returns."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """The rename itself is on the disk after this; Windows has no such thing."""
    if os.name == "nt":
        return
    # Some network folders can't; the rename has happened all the same, so this is no reason to call the save failed.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(path: Path) -> None:
    """Removes what a save that was killed left beside; only the holder of the lock writes such files."""
    for left in path.parent.glob(f".{path.name}.*{SUFFIX}"):
        left.unlink(missing_ok=True)

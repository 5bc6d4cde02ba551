"""The lock that everyone of ours who writes a vault takes first; it ends with its process, so it can't be left behind."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from loginguard.vault.errors import VaultError

WAIT_SECONDS = 30.0
PAUSE_SECONDS = 0.02


@contextmanager
def locked(path: Path, *, wait_seconds: float = WAIT_SECONDS) -> Iterator[None]:
    """Holds the lock of the vault at `path`. Raises VaultError: "vault-busy" after too long a wait, "vault-not-saved".

    The lock is a file of its own: the vault itself is replaced at each save, and a lock on it would go with it.
    """
    try:
        handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise VaultError("vault-not-saved", {"path": str(path), "detail": error.strerror or ""}) from error
    try:
        deadline = time.monotonic() + wait_seconds
        while not take(handle):
            if time.monotonic() > deadline:
                raise VaultError("vault-busy")
            time.sleep(PAUSE_SECONDS)
        yield
    finally:
        # Closing gives the lock back.
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def take(handle: int) -> bool:
        """Tries once."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def take(handle: int) -> bool:
        """Tries once."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

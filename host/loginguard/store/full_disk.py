"""A full disk: whether it is one, and the state as it stands in it, for reading."""

import contextlib
import errno
import os
import sqlite3
from pathlib import Path

# SQLite needs this much beside the state to open it: its index of the log.
ROOM_BYTES = 65_536
PROBE = ".room"


def is_full(folder: Path) -> bool:
    """Whether a small file no longer fits in. SQLite may say "disk I/O error" of it and keep the reason to itself."""
    probe = folder / PROBE
    try:
        with probe.open("wb", buffering=0) as file:
            file.write(os.urandom(ROOM_BYTES))
            return file.tell() < ROOM_BYTES
    except OSError as error:
        return error.errno in {errno.ENOSPC, errno.EDQUOT}
    finally:
        with contextlib.suppress(OSError):
            probe.unlink()


def copy_of(path: Path) -> sqlite3.Connection:
    """The state in memory, read without a file beside it. Raises sqlite3.Error where that can't be done."""
    # With nothing in the log the file is all there is. Else SQLite reads it, with its index of the log in memory.
    log = path.with_name(f"{path.name}-wal")
    has_log = log.exists() and log.stat().st_size > 0
    words = "mode=rw" if has_log else "mode=ro&immutable=1"
    with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?{words}", uri=True)) as state:
        if has_log:
            state.execute("PRAGMA locking_mode = EXCLUSIVE")
        copy = sqlite3.connect(":memory:", isolation_level=None)
        try:
            state.backup(copy)
        except BaseException:
            copy.close()
            raise
    return copy

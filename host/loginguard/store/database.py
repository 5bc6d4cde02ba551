"""The state: one SQLite file that every browser's host on this machine opens at once.

WAL lets one write while others read; the busy timeout makes writers take turns. Each thread opens a store of its own.
"""

import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from loginguard.model.errors import LoginGuardError
from loginguard.store.folder import make_private, state_folder
from loginguard.store.full_disk import copy_of, is_full
from loginguard.store.migrate import is_current, migrate

FILE = "state.sqlite3"
BUSY_SECONDS = 5.0
# The index of SQLite's log is made 32 KiB large, and the log beside it wants a page or two.
_LEAST_FREE = 65_536


class Store:
    """An open state. `database` is for reading; everything that writes stands in `with store.writing() as database`.

    is_copy: `database` is a copy in memory, since the disk is full; the first that writes tries the state itself again.
    """

    def __init__(self, database: sqlite3.Connection, folder: Path, *, is_copy: bool = False) -> None:
        self.database = database
        self.folder = folder
        self.is_copy = is_copy

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or nothing, and the revision grows. Within another one it simply belongs to that.

        Raises LoginGuardError `state-busy`, `state-full` or `state-damaged`.
        """
        if self.database.in_transaction:
            yield self.database
            return
        if self.is_copy:
            self.database, self.is_copy = _open(self.folder), False
        with telling(self.folder):
            # IMMEDIATE: the lock is taken now, so that what is read within still holds when it is written.
            self.database.execute("BEGIN IMMEDIATE")
            try:
                yield self.database
                self.database.execute(
                    "UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'"
                )
                self.database.execute("COMMIT")
            except BaseException:
                if self.database.in_transaction:
                    self.database.execute("ROLLBACK")
                raise

    @property
    def revision(self) -> int:
        """Grows with every change, whoever made it."""
        with telling(self.folder):
            row = self.database.execute("SELECT value FROM state WHERE name = 'revision'").fetchone()
        return int(row[0])

    def close(self) -> None:
        """Closes the file. The store is of no use afterwards."""
        self.database.close()


def open_store(folder: Path | None = None) -> Store:
    """Opens the state, made and brought up to date where needed; on a full disk, what is there can still be read.

    Raises LoginGuardError where it can't be used.
    """
    folder = make_private(folder or state_folder())
    try:
        return Store(_open(folder), folder)
    except LoginGuardError as error:
        if error.code != "state-full":
            raise
        try:
            copy = copy_of(folder / FILE)
        except (sqlite3.Error, OSError):
            raise error from None
        if not is_current(copy):
            copy.close()
            raise
        copy.row_factory = sqlite3.Row
        return Store(copy, folder, is_copy=True)


def _open(folder: Path) -> sqlite3.Connection:
    path = folder / FILE
    with telling(folder):
        _make_file(path)
        database = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            database.row_factory = sqlite3.Row
            if _is_full(folder):
                # The log's index needs room of its own; held in memory, what is kept can still be read.
                database.execute("PRAGMA locking_mode = EXCLUSIVE")
            _use_wal(database)
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute("PRAGMA foreign_keys = ON")
            # What is deleted is gone from the file too.
            database.execute("PRAGMA secure_delete = ON")
            migrate(database)
        except BaseException:
            database.close()
            raise
    return database


def _use_wal(database: sqlite3.Connection) -> None:
    """Turns the log on, once in a file's life; two that open a new file at once have to ask again, SQLite doesn't wait here."""
    end = time.monotonic() + BUSY_SECONDS
    while database.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            database.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY") or time.monotonic() > end:
                raise
            time.sleep(0.01)


def _make_file(path: Path) -> None:
    """SQLite gives its -wal and -shm the mode of the file itself, so that mode is set before SQLite sees it.

    A file that is there already is never opened here. POSIX drops all of a process's locks on a file with the first descriptor
    that it closes: the locks of this process's other connections would be gone, another process could take itself for the
    last one and delete the log, and what these connections write afterwards would be lost.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)


def _is_full(folder: Path) -> bool:
    """Whether less is free than SQLite needs for the index of its log."""
    if sys.platform == "win32":
        import shutil

        return shutil.disk_usage(folder).free < _LEAST_FREE
    # As shutil does it, which would load three kinds of compression first.
    status = os.statvfs(folder)
    return status.f_bavail * status.f_frsize < _LEAST_FREE


@contextmanager
def telling(folder: Path) -> Iterator[None]:
    """Turns SQLite's errors into ours, with what the person can do."""
    params: dict[str, str | int | float | bool | list[str] | None] = {"path": str(folder / FILE)}
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise LoginGuardError("state-busy", params) from error
        if name.startswith("SQLITE_FULL") or (name.startswith("SQLITE_IOERR") and _is_full(folder)):
            raise LoginGuardError("state-full", params) from error
        if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            raise LoginGuardError("state-damaged", params) from error
        if name.startswith(
            ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM", "SQLITE_AUTH")
        ):
            if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")) and is_full(folder):
                raise LoginGuardError("state-full", params) from error
            raise LoginGuardError("state-unreadable", {**params, "detail": str(error)}) from error
        raise
    except OSError as error:
        import errno

        code = "state-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "state-unreadable"
        raise LoginGuardError(code, {**params, "detail": error.strerror or ""}) from error

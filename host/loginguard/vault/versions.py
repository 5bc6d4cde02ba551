"""The last three versions of a vault, in a folder beside it."""

import contextlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

KEPT = 3
NAME = "%Y-%m-%dT%H-%M-%S.%fZ.kdbx"


def versions_folder(path: Path) -> Path:
    """`vault.kdbx` has its earlier versions in `vault.kdbx.previous`."""
    return path.with_name(f"{path.name}.previous")


def list_versions(path: Path) -> list[Path]:
    """Newest first; their names are the times (UTC) at which each was replaced."""
    folder = versions_folder(path)
    found = folder.glob("*.kdbx") if folder.is_dir() else ()
    return sorted((path for path in found if read_name(path).year > 1), reverse=True)


def read_name(version: Path) -> datetime:
    """The moment in a version's name; the year 1 for a file that somebody else put there."""
    try:
        return datetime.strptime(version.name, NAME).replace(tzinfo=UTC)
    except ValueError:
        return datetime(1, 1, 1, tzinfo=UTC)


def keep_version(path: Path, now: datetime) -> None:
    """Keeps the present file as the newest earlier version and drops the oldest past three. Raises OSError."""
    if not path.exists():
        return
    folder = versions_folder(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    moment = now.astimezone(UTC)
    newest = list_versions(path)[:1]
    # Two saves in one moment, or a clock set back: still newer than the newest, so that the names keep the order.
    while (name := folder / moment.strftime(NAME)).exists() or (newest and name.name <= newest[0].name):
        moment = max(moment, read_name(newest[0])) + timedelta(microseconds=1)
    try:
        # A second name for the same file: no copy that could stop half way.
        os.link(path, name)
    except OSError:
        import shutil

        beside = name.with_suffix(".unfinished")
        shutil.copyfile(path, beside)
        beside.replace(name)
    for old in list_versions(path)[KEPT:]:
        old.unlink(missing_ok=True)


def written_file(path: Path) -> Path:
    """The last file of this vault that we wrote, or found to lack nothing of it: another program may have overwritten it."""
    return versions_folder(path) / "written.kdbx"


def keep_written(path: Path, content: bytes) -> None:
    """Notes this content as that file's: a copy, for some programs write into a file that is there.

    Never fails: without it only what another program overwrites can't be brought back. Nor does it wait for the disk.
    """
    written = written_file(path)
    beside = written.with_name(f".{written.name}.unfinished")
    with contextlib.suppress(OSError):
        written.parent.mkdir(mode=0o700, exist_ok=True)
        beside.unlink(missing_ok=True)
        beside.touch(0o600)
        beside.write_bytes(content)
        beside.replace(written)


def forget_versions(path: Path) -> int:
    """Deletes the earlier versions, which still open with the password of their time. Says how many there were."""
    found = list_versions(path)
    for version in found:
        version.unlink(missing_ok=True)
    return len(found)

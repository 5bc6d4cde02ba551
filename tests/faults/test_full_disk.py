"""On a full disk what was kept is read as ever, and whoever would write is told that the disk is full."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.store.database import FILE, Store, open_store
from loginguard.store.full_disk import PROBE, copy_of, is_full
from tests.faults.test_vault_saves import needs_strace

HOST = Path(__file__).parents[2] / "host"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def run(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """The command, while no byte fits beside the state any more."""
    paths = [
        word for name in (FILE, f"{FILE}-wal", f"{FILE}-shm", PROBE) for word in ("-P", str(folder / name))
    ]
    calls = "write,pwrite64,ftruncate,fallocate"
    return subprocess.run(
        [
            "strace",
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            f"-etrace={calls}",
            *paths,
            f"-einject={calls}:error=ENOSPC",
            sys.executable,
            "-m",
            "loginguard",
            *words,
        ],
        env={**os.environ, "PYTHONPATH": str(HOST), "LOGINGUARD_HOME": str(folder), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


@needs_strace
@pytest.mark.parametrize("words", [("journal", "show"), ("journal", "verify"), ("checklist", "show")])
def test_what_was_kept_can_be_read(tmp_path: Path, words: tuple[str, ...]) -> None:
    context = Context(open_store(tmp_path), lambda: NOW)
    journal.note(context, "Called the bank")
    context.store.close()
    done = run(tmp_path, *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert words != ("journal", "show") or "Called the bank" in done.stdout


@needs_strace
def test_who_would_write_is_told_and_nothing_is_half_kept(tmp_path: Path) -> None:
    context = Context(open_store(tmp_path), lambda: NOW)
    before = journal.note(context, "Called the bank")
    context.store.close()
    for words in (("journal", "add", "x"), ("checklist", "done", "mailbox")):
        done = run(tmp_path, *words)
        assert done.returncode == 2
        assert done.stderr.startswith("The disk is full")
        assert "Make room" in done.stderr
    again = Context(open_store(tmp_path), lambda: NOW)
    assert journal.head(again).link == before.link
    again.store.close()


def test_a_copy_holds_what_only_the_log_has_and_writing_finds_the_state_again(tmp_path: Path) -> None:
    writer = Context(open_store(tmp_path), lambda: NOW)
    journal.note(writer, "first")
    # As after a crash: the log was not taken into the file.
    content = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    writer.store.close()
    for name, data in content.items():
        if not name.endswith("-shm"):
            (tmp_path / name).write_bytes(data)
    copy = copy_of(tmp_path / FILE)
    copy.row_factory = writer.store.database.row_factory
    context = Context(Store(copy, tmp_path, is_copy=True), lambda: NOW)
    assert [entry["content"]["text"] for entry in journal.read(context)] == ["first"]
    journal.note(context, "second")
    assert not context.store.is_copy
    assert [entry["content"]["text"] for entry in journal.read(context)] == ["second", "first"]
    context.store.close()


def test_a_disk_with_room_is_not_full_and_nothing_is_left_of_the_trial(tmp_path: Path) -> None:
    assert not is_full(tmp_path)
    assert not is_full(tmp_path / "not there")
    assert list(tmp_path.iterdir()) == []

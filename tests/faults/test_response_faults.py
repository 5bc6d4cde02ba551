"""Kills in the middle of writes, a full disk, a vanished file: nothing lost, nothing doubled, a clear message."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from loginguard.guard import attachments, journal, steps
from loginguard.guard.context import Context
from loginguard.guard.step_events import events, states
from loginguard.model.errors import LoginGuardError
from loginguard.store.database import open_store

HOST = Path(__file__).parents[2] / "host"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)

# Ticks, undoes, sees facts and keeps files for ever; says a line after each, so that the test can kill it at any of them.
WRITER = """
import itertools, sys
from pathlib import Path
from loginguard.guard import attachments, observe, steps
from loginguard.guard.context import Context
from loginguard.model.fact import Fact
from loginguard.store.database import open_store
context = Context(open_store(Path(sys.argv[1])))
for number in itertools.count():
    value = "on" if number % 2 else "off"
    observe.observe(context, "a", [Fact("two-step-method", "app", value)], recipe="s", address="")
    steps.mark(context, "mailbox", "done" if number % 2 else "undo", "a")
    attachments.keep(context, b"%d" % number * 4000, name=f"{number}", picture=False, account="a")
    print(number, flush=True)
"""


def context_on(folder: Path) -> Context:
    return Context(open_store(folder), lambda: NOW)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    made = context_on(tmp_path / "state")
    yield made
    made.store.close()


@pytest.mark.parametrize("lines", [1, 2, 3, 5, 8, 13])
def test_a_kill_at_any_time_leaves_changes_and_their_records_together(tmp_path: Path, lines: int) -> None:
    folder = tmp_path / "state"
    environment = {**os.environ, "PYTHONPATH": str(HOST)}
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, env=environment, text=True
        )
        for _ in range(2)
    ]
    for writer in writers:
        assert writer.stdout is not None
        for _ in range(lines):
            assert writer.stdout.readline()
    for writer in writers:
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        assert writer.stdout is not None
        writer.stdout.close()
    context = context_on(folder)
    assert journal.check(context).ok
    told = [json.loads(entry.content or "{}") for entry in journal.entries(context) if entry.kind == "step"]
    assert [(one["step"], one["act"]) for one in told] == [(e.step, e.act) for e in events(context, "a")]
    for kept in attachments.attachments(context):
        content = attachments.load(context, kept.hash)
        assert content is not None
        assert len(content) == kept.size
    # And it goes on from there.
    steps.mark(context, "phone", "done", "a")
    assert journal.check(context).ok
    context.store.close()


def test_a_full_disk_is_told_and_takes_nothing_half(context: Context) -> None:
    steps.mark(context, "mailbox", "done", "a")
    database = context.store.database
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}")

    def write_on() -> None:
        for number in range(2000):
            steps.mark(context, "phone", "done" if number % 2 else "undo", "a")
            steps.mark(context, "phone", "not-applicable", "a")

    with pytest.raises(LoginGuardError) as caught:
        write_on()
    assert caught.value.code == "state-full"
    assert journal.check(context).ok
    assert len(events(context, "a")) == sum(1 for entry in journal.entries(context) if entry.kind == "step")
    database.execute("PRAGMA max_page_count = 1000000")
    steps.mark(context, "safety", "done", "a")
    assert states(context, "a")["safety"].name == "done"


def test_a_file_that_cannot_be_written_leaves_no_entry(context: Context) -> None:
    (context.store.folder / attachments.FOLDER).write_text("in the way")
    with pytest.raises(LoginGuardError) as caught:
        attachments.keep(context, b"x", name="x", picture=False, account="a")
    assert caught.value.code == "state-unreadable"
    assert journal.read(context) == []
    assert attachments.attachments(context) == []


def test_a_vanished_or_changed_file_is_told_as_missing(context: Context) -> None:
    kept = attachments.keep(context, b"abc", name="x", picture=False, account="a")
    path = context.store.folder / attachments.FOLDER / kept.hash
    path.write_bytes(b"abd")
    assert attachments.load(context, kept.hash) is None
    path.unlink()
    assert attachments.load(context, kept.hash) is None
    # Kept again, it is whole again.
    attachments.keep(context, b"abc", name="x", picture=False, account="a")
    assert attachments.load(context, kept.hash) == b"abc"


def test_a_half_written_file_never_has_the_name_of_a_whole_one(context: Context) -> None:
    folder = context.store.folder / attachments.FOLDER
    folder.mkdir()
    (folder / ".abc.torn").write_bytes(b"half")
    kept = attachments.keep(context, b"whole", name="x", picture=False, account="a")
    assert [one.hash for one in attachments.attachments(context)] == [kept.hash]


@pytest.mark.parametrize(
    ("content", "picture", "code"),
    [
        (b"<svg onload=alert(1)>", True, "not-an-image"),
        (b"x" * (20 * 1024 * 1024 + 1), False, "attachment-too-large"),
    ],
)
def test_what_must_not_be_kept_is_refused(context: Context, content: bytes, picture: bool, code: str) -> None:
    with pytest.raises(LoginGuardError) as caught:
        attachments.keep(context, content, name="x", picture=picture, account="a")
    assert caught.value.code == code
    assert journal.read(context) == []

"""Kills in the middle of writes, a full disk, a clock set back, two browsers at once, a file gone: nothing lost or doubled."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from loginguard.guard import attachments, journal, observe, report, steps
from loginguard.guard.context import Context
from loginguard.guard.progress import progress_of, review_of
from loginguard.guard.report_choice import Choice
from loginguard.guard.situation import set_situation
from loginguard.guard.step_events import events, states
from loginguard.model.errors import LoginGuardError
from loginguard.model.fact import Fact
from loginguard.store.database import open_store
from tests.faults.test_vault_saves import tmpfs

HOST = Path(__file__).parents[2] / "host"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)

# Ticks, undoes, sees facts and keeps files for ever; says a line after each, so that the test can kill it at any of them.
WRITER = """
import itertools, sys
from pathlib import Path
from loginguard.guard import attachments, observe, steps
from loginguard.guard.context import Context
from loginguard.guard.progress import progress_of, review_of
from loginguard.guard.report_choice import Choice
from loginguard.guard.situation import set_situation
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


def test_a_disk_that_is_really_full_keeps_no_half_file_and_no_half_report(tmp_path: Path) -> None:
    with tmpfs(tmp_path / "small", 2048) as disk, contextlib.ExitStack() as closing:
        context = context_on(disk / "state")
        closing.callback(context.store.close)
        small = attachments.keep(context, b"small", name="x", picture=False, account="a")
        before = journal.head(context)
        with pytest.raises(LoginGuardError) as caught:
            attachments.keep(context, os.urandom(3_000_000), name="y", picture=False, account="a")
        assert caught.value.code == "state-full"
        assert journal.head(context) == before
        assert [path.name for path in (disk / "state" / attachments.FOLDER).iterdir()] == [small.hash]
        # What still fits is kept; the report beside it no longer fits.
        attachments.keep(context, os.urandom(1_200_000), name="z", picture=False, account="a")
        with pytest.raises(LoginGuardError) as caught:
            report.write_report(context, "a", Choice(), disk / "report.zip")
        assert caught.value.code in {"report-not-written", "state-full"}
        assert [path.name for path in disk.iterdir()] == ["state"]
        assert journal.check(context).ok


def test_on_a_full_disk_what_is_kept_can_be_read_and_a_write_says_that_it_is_full(tmp_path: Path) -> None:
    with tmpfs(tmp_path / "small", 2048) as disk, contextlib.ExitStack() as closing:
        context = context_on(disk / "state")
        closing.callback(context.store.close)
        attachments.keep(context, b"small", name="x", picture=False, account="a")
        before = journal.head(context)
        context.store.close()
        with contextlib.suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
            while True:
                filler.write(bytes(4096))
        again = context_on(disk / "state")
        closing.callback(again.store.close)
        assert journal.head(again) == before
        assert journal.check(again).ok

        def fill() -> None:
            for _ in range(50):
                journal.note(again, "x" * 900, "a")

        with pytest.raises(LoginGuardError) as caught:
            fill()
        assert caught.value.code == "state-full"
        again.store.close()
        (disk / "filler").unlink()
        after = context_on(disk / "state")
        closing.callback(after.store.close)
        assert journal.check(after).ok
        assert journal.head(after).seq >= before.seq


TICKER = """
import sys
from pathlib import Path
from loginguard.checklist.situations import WATCH
from loginguard.guard import steps
from loginguard.guard.context import Context
from loginguard.store.database import open_store
context = Context(open_store(Path(sys.argv[1])))
print("ready", flush=True)
sys.stdin.readline()
for step in WATCH:
    steps.mark(context, step, "done", "a")
"""


def test_two_browsers_that_tick_at_once_tick_once(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    environment = {**os.environ, "PYTHONPATH": str(HOST)}
    tickers = [
        subprocess.Popen(
            [sys.executable, "-c", TICKER, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )
        for _ in range(3)
    ]
    for ticker in tickers:
        assert ticker.stdout is not None
        assert ticker.stdout.readline() == "ready\n"
    for ticker in tickers:
        assert ticker.stdin is not None
        ticker.stdin.write("go\n")
        ticker.stdin.flush()
    for ticker in tickers:
        ticker.communicate(timeout=60)
        assert ticker.returncode == 0
    context = context_on(folder)
    ticked = [event.step for event in events(context, "a")]
    assert sorted(ticked) == sorted(set(ticked))
    assert len(ticked) == len(progress_of(context, "a").steps[0].parts) + 7
    assert journal.check(context).ok
    context.store.close()


def test_a_clock_that_jumps_back_loses_nothing_and_is_told(context: Context) -> None:
    times = [NOW]
    jumping = Context(context.store, lambda: times[-1])
    set_situation(jumping, "incident", "a")
    observe.observe(jumping, "a", [Fact("payout-method", "none", "none")], recipe="p", address="")
    times.append(NOW - timedelta(days=400))
    observe.observe(jumping, "a", [Fact("payout-method", "PayPal", "active")], recipe="p", address="")
    steps.mark(jumping, "mailbox", "done", "a")
    steps.mark(jumping, "mailbox", "undo", "a")
    steps.mark(jumping, "mailbox", "done", "a")
    assert states(jumping, "a")["mailbox"].name == "done"
    found = progress_of(jumping, "a")
    # The look without the method seems to lie in the future: nothing is promised of the days that are left.
    assert found.clock is not None
    assert (found.clock.active_from, found.clock.running) == (None, False)
    assert review_of(jumping, "a").due_at > times[-1]
    checked = journal.check(jumping)
    assert checked.ok
    assert len(checked.backwards) == 1
    times.append(NOW + timedelta(hours=1))
    assert len(progress_of(jumping, "a").steps) == 5
    assert journal.check(jumping).ok


def test_a_report_of_a_file_that_vanished_says_so_and_its_sums_still_fit(context: Context) -> None:
    kept = attachments.keep(context, b"\x89PNG\r\n\x1a\nx", name="page", picture=True, account="a")
    (context.store.folder / attachments.FOLDER / kept.hash).unlink()
    suffix, content = report.make_report(context, "a", Choice())
    assert suffix == ".zip"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        page = archive.read("report.html").decode()
        assert kept.hash in page
        assert "not on the computer any more" in page
        assert not [name for name in archive.namelist() if kept.hash in name]
        sums = archive.read("SHA256SUMS").decode()
    assert sorted(line.split("  ")[1] for line in sums.splitlines()) == [
        "HOW-TO-CHECK.txt",
        "journal.json",
        "report.html",
    ]

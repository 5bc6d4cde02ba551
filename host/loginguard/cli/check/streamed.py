"""`loginguard check` of an export of any size, one login a line: judged in flat memory, with a bar on a terminal."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from loginguard.cli.terminal import language, safe
from loginguard.model.message import Message
from loginguard.words import render

if TYPE_CHECKING:
    from loginguard.guard.check import Terms

# Above this an NDJSON export is judged as a stream, in flat memory.
_STREAM_BYTES = 2_000_000


def is_stream(name: str, shown: str, file: BinaryIO) -> bool:
    """Whether it is NDJSON, and so large that it is judged without being held."""
    head = file.read(200_000)
    size = file.seek(0, 2)
    file.seek(0)
    if size < _STREAM_BYTES:
        return False
    if Path(name).suffix.lower() in {".ndjson", ".jsonl"}:
        return True
    whole = head[: head.rfind(b"\n") + 1]
    if whole.lstrip()[:1] != b"{":
        return False
    from loginguard.pages.sources import (
        recognise,
    )  # all readers, where its name says what it is none of them is needed

    return recognise(shown, whole)[0] == "ndjson"


def run_stream(shown: str, file: BinaryIO, terms: "Terms", jobs: int) -> int:
    """Judges it line by line onto stdout; its exit code."""
    from loginguard.guard.check import UNREADABLE, code_of, worst
    from loginguard.guard.check_stream import stream

    bar = _Bar()
    done = stream(
        shown,
        file,
        terms,
        sys.stdout.buffer.write,
        jobs=jobs,
        progress=bar.show if sys.stderr.isatty() else None,
    )
    sys.stdout.flush()
    bar.close()
    codes = [code_of(set(done.verdicts), is_whole=not done.bad_lines)]
    if done.bad_lines:
        params = {"count": done.bad_lines, "line": done.bad[0]}
        print(
            safe(f"{shown}: {render('warning', Message('lines-bad', dict(params)), language())}"),
            file=sys.stderr,
        )
        if not done.verdicts:
            codes = [UNREADABLE]
    return worst(codes)


class _Bar:
    """A line on the terminal that fills as the file is read."""

    def __init__(self) -> None:
        self._shown = -1

    def show(self, done: int, size: int) -> None:
        percent = done * 100 // max(1, size)
        if percent != self._shown:
            self._shown = percent
            sys.stderr.write(f"\r[{'#' * (percent // 4):25}] {percent} %")
            sys.stderr.flush()

    def close(self) -> None:
        if self._shown >= 0:
            sys.stderr.write("\r" + " " * 40 + "\r")

"""The host's log: what failed and where in our code, never what was on a page, in a message or in a path of the person's."""

import contextlib
import os
import sys
import time
from pathlib import Path

LIMIT_BYTES = 256 * 1024
FILE = "host.log"


def note(during: str, error: BaseException) -> None:
    """Adds a line to the log and to stderr. An exception's text may quote a page, so only its type and lines are kept."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)[-6:]
    way = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    line = f"{time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())} {during} {type(error).__name__} {way}\n"
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(line)
    # A log that can't be written must not break what it tells of.
    with contextlib.suppress(Exception):
        _append(line)


def _append(line: str) -> None:
    from loginguard.guard.places import state_folder

    path = state_folder() / FILE
    if path.exists() and path.stat().st_size > LIMIT_BYTES:
        path.replace(path.with_suffix(".log.1"))
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, line.encode("utf-8", "replace"))
    finally:
        os.close(handle)

"""Tells how far a long key derivation is: one call that says nothing of itself, so the clock is set against its estimate."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from loginguard.guard.context import Context

SHORT_SECONDS = 2.0
EVERY_SECONDS = 0.5
MOST_DONE = 0.9


@contextmanager
def telling(context: Context, seconds: float) -> Iterator[None]:
    """Meanwhile, `context.progress` is told twice a second, where it is estimated to take longer than two seconds.

    Where it takes longer than estimated after all, the rest is stretched: never "0 seconds left" while it goes on.
    """
    if seconds < SHORT_SECONDS:
        yield
        return
    ended = threading.Event()
    started = time.monotonic()

    def tell() -> None:
        while not ended.wait(EVERY_SECONDS):
            passed = time.monotonic() - started
            try:
                whole = max(seconds, passed / MOST_DONE)
                context.progress(passed / whole, whole - passed)
            except OSError:
                # Nobody reads any more; the reply will find that out too.
                return

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        ended.set()
        # No event may come behind the reply.
        teller.join()

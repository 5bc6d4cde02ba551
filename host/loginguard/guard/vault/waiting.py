"""Tells how far a long key derivation is: one call that says nothing of itself, so the clock is set against its estimate."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from loginguard.guard.context import Context

SHORT_SECONDS = 2.0
EVERY_SECONDS = 0.5


@contextmanager
def telling(context: Context, seconds: float) -> Iterator[None]:
    """Meanwhile, `context.progress` is told twice a second, where it is estimated to take longer than two seconds.

    The estimate is a careful one, so that the end comes early rather than late; what is told stops short of all.
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
                context.progress(min(0.99, passed / seconds), max(0.0, seconds - passed))
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

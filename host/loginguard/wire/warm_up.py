"""Loads what the first look will need while the browser is still drawing its page."""

from collections.abc import Callable

from loginguard.guard.context import Context


def warm_up(context: Context, is_awaited: Callable[[], bool]) -> None:
    """Imports the look's handler and what is behind it, and reads one tiny page that nobody sees.

    is_awaited: whether somebody waits for this to end: then the look that comes is the rehearsal.
    """
    from loginguard.guard.look import rehearse
    from loginguard.wire.registry import handler

    handler("look")
    if not is_awaited():
        rehearse(context)

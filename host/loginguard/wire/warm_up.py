"""Loads what the first look will need while the browser is still drawing its page."""

from loginguard.guard.context import Context


def warm_up(context: Context) -> None:
    """Imports the look's handler and what is behind it, and reads one tiny page that nobody sees."""
    from loginguard.guard.look import rehearse
    from loginguard.wire.registry import handler

    handler("look")
    rehearse(context)

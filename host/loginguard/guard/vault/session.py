"""The open vault of this process. It is never closed again: locking ends the process, and with it all it knew."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from loginguard.guard.context import Context
from loginguard.guard.vault.catching_up import catch_up
from loginguard.guard.vault.seen import is_older, note_seen
from loginguard.vault.errors import ConfirmationError, VaultError
from loginguard.vault.kdbx.container import Document
from loginguard.vault.open_vault import OpenVault

T = TypeVar("T")
KEY = "vault"
# Long enough for the reply to reach the pipe, short enough that nobody sees the vault open.
END_SECONDS = 0.2
WORKING = threading.RLock()


def current(context: Context) -> OpenVault | None:
    """The open vault, if there is one."""
    vault = context.session.get(KEY)
    return vault if isinstance(vault, OpenVault) else None


@contextmanager
def opened(context: Context) -> Iterator[OpenVault]:
    """The open vault as its file is now, one caller at a time. Raises VaultError("vault-locked") and what reading raises."""
    with WORKING:
        vault = current(context)
        if vault is None:
            raise VaultError("vault-locked")
        before = vault.digest
        vault.read(slow_allowed=True)
        if vault.digest != before:
            if is_older(context, vault.path, vault.digest):
                raise ConfirmationError("vault-older", "older")
            catch_up(context, vault)
            note_seen(context, vault.path, vault.digest)
        yield vault


def apply(context: Context, operation: Callable[[Document], T]) -> T:
    """One change, saved. Raises VaultError."""
    with opened(context) as vault:
        result = vault.apply(operation, context.now())
        note_seen(context, vault.path, vault.digest)
        return result


def lock(context: Context) -> None:
    """Ends the process, after a save that is under way and after the reply to this."""
    context.session.pop(KEY, None)
    timer = threading.Timer(END_SECONDS, end)
    timer.daemon = True
    timer.start()


def end() -> None:
    """At once, without a word: what was in memory is gone with the process."""
    with WORKING:
        os._exit(0)

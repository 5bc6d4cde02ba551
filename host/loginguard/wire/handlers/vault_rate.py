"""`vault-rate`: how hard a password is to guess."""

from typing import Any

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.vault.contents import tell_strength
from loginguard.guard.vault.told import told
from loginguard.vault.passwords.strength import rate
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """password: looked at and forgotten."""

    password: str = Field(max_length=1000, repr=False)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`score`, `level`, `advice[]`, `guesses_log10`."""
    level: dict[str, Any] = told(tell_strength(rate(request.password)), "strength", context.language)
    return level

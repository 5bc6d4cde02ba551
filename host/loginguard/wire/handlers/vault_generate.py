"""`vault-generate`: a password that is not stored; no vault is needed."""

from typing import Any

from loginguard.guard.context import Context
from loginguard.vault.passwords.generate import generate_characters, generate_words
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """words: that many words instead of characters."""

    length: int = 24
    words: int | None = None
    symbols: bool = True


def handle(request: Request, _context: Context) -> dict[str, Any]:
    """`password`, `bits`."""
    made = (
        generate_words(request.words)
        if request.words is not None
        else generate_characters(request.length, symbols=request.symbols)
    )
    return {"password": made.password, "bits": round(made.bits, 1)}

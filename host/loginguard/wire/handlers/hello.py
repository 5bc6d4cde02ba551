"""The first request of a port: which protocol the extension speaks, its version, language and time zone.

Answered by wire/hello.py before this file is ever imported; the fields stand here for the schema.
"""

from pydantic import ConfigDict, Field

from loginguard.guard.context import Context
from loginguard.wire.hello import LONGEST, reply
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False


class Request(Message):
    """`language`: BCP 47. `zone`: an IANA name. Unknown fields are ignored, of this message alone."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    protocol: int
    extension: str
    language: str | None = Field(default=None, max_length=LONGEST)
    zone: str | None = Field(default=None, max_length=LONGEST)


def handle(_request: Request, _context: Context) -> dict[str, object]:
    """Which host this is, and the types that it speaks."""
    return reply()

"""`vault-export`: a copy in Downloads, after the password was typed again."""

from typing import Any, Literal

from pydantic import Field

from loginguard.guard.context import Context
from loginguard.guard.files import in_downloads
from loginguard.guard.vault.moving import SUFFIXES, export
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """kind: all but kdbx lie in the clear."""

    kind: Literal["kdbx", "otpauth", "csv"]
    password: str = Field(max_length=1000, repr=False)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`path`."""
    target = in_downloads("login-guard-vault", SUFFIXES[request.kind], context.now().date())
    return {"path": str(export(context, request.kind, target, request.password))}

"""`keep`: a picture of the page in front, a picture file or a mail, kept as evidence."""

import base64
import binascii
from typing import Any, Literal

from pydantic import Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.journal import head
from loginguard.guard.kept import keep_file
from loginguard.guard.status import status
from loginguard.model.errors import LoginGuardError
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """data: base64. address: the page's, without query and fragment."""

    kind: Literal["picture", "mail"]
    name: str = Field(max_length=200)
    data: str = Field(max_length=40_000_000)
    address: str = Field(default="", max_length=300)
    note: str = Field(default="", max_length=2000)
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`kept` (its hash and number in the journal), the journal's `head`, and the status."""
    try:
        content = base64.b64decode(request.data, validate=True)
    except (binascii.Error, ValueError) as error:
        raise LoginGuardError("bad-request", {"field": "data"}) from error
    account = chosen_account(context, request.account)
    one = keep_file(
        context,
        content,
        kind=request.kind,
        name=request.name,
        address=request.address,
        note=request.note,
        account=account,
    )
    return {
        "kept": {"hash": one.hash, "seq": one.seq, "size": one.size},
        "head": head(context).text,
        "status": status(context, account),
    }

"""`trip`: where the person was or will be away from home, or that this is taken back."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from loginguard.guard.accounts import chosen_account
from loginguard.guard.context import Context
from loginguard.guard.profile import describe_profile
from loginguard.guard.status import status
from loginguard.guard.trips import add_trip, forget_trip, read_trip
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = False

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class Away(BaseModel):
    """country: alpha-2. first, last: days of the person's own calendar, YYYY-MM-DD; both belong to the trip."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    first: Day
    last: Day


class Request(Message):
    """add: a trip. forget: the number that one has in `profile.trips[]`."""

    add: Away | None = None
    forget: int | None = Field(default=None, ge=1, le=2**53 - 1)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """Profile and status, judged anew. Raises LoginGuardError `bad-trip`, `unknown-country`."""
    if request.add is not None:
        add_trip(context, *read_trip(f"{request.add.country}:{request.add.first}..{request.add.last}"))
    if request.forget is not None:
        forget_trip(context, request.forget)
    account = chosen_account(context, None)
    return {"profile": describe_profile(context, account), "status": status(context, account)}

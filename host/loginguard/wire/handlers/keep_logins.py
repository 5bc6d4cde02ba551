"""`keep-logins`: the person wants logins kept that no page of Upwork showed: of a paste or file, or of another site's page."""

import base64
from datetime import datetime
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from loginguard.guard.accounts import chosen_account
from loginguard.guard.brought import keep_page, keep_source
from loginguard.guard.check import Terms
from loginguard.guard.context import Context, read_zone
from loginguard.guard.status import status
from loginguard.model.errors import LoginGuardError
from loginguard.model.login import Login
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True
RECORD = TypeAdapter(Login)
MOMENT = TypeAdapter(AwareDatetime)


class Source(BaseModel):
    """As `check` was asked. at: when that was, so that "3 hours ago" means what it meant then."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    name: str = Field(max_length=300)
    content: str = Field(max_length=56_000_000)
    encoding: Literal["text", "base64"] = "text"
    zone: str | None = Field(default=None, max_length=64)
    language: str | None = Field(default=None, max_length=32)
    at: str = Field(max_length=40)


class Page(BaseModel):
    """records: of the look's `logins[]`, as they came. origin: of the page, as the browser gave it to the background."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    origin: str = Field(max_length=400)
    records: list[str] = Field(min_length=1, max_length=300)


class Request(Message):
    """Either source or page. account: None for the one that is shown."""

    source: Source | None = None
    page: Page | None = None
    account: str | None = Field(default=None, max_length=200)


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`kept`: how many are kept now; `new`: how many of them weren't before; `left`: how many were too many; `status`."""
    account = chosen_account(context, request.account)
    if (request.source is None) == (request.page is None):
        raise LoginGuardError("bad-request", {"field": "source"})
    if request.page is not None:
        brought = keep_page(
            context, account, [_read(record) for record in request.page.records], request.page.origin
        )
    else:
        assert request.source is not None  # noqa: S101 — for the type checker; looked at above
        source = request.source
        terms = Terms(
            now=min(_moment(source.at), context.now()),
            zone=read_zone(source.zone) if source.zone else context.zone,
            lang=source.language,
        )
        brought = keep_source(context, account, source.name, _bytes(source), terms)
    return {
        "kept": len(brought.ids),
        "new": brought.new,
        "left": brought.left,
        "status": status(context, account),
    }


def _read(record: str) -> Login:
    try:
        login = RECORD.validate_json(record, strict=True)
    except ValidationError:
        raise LoginGuardError("bad-request", {"field": "records"}) from None
    if login.time and None in (login.time.start.tzinfo, login.time.end.tzinfo, login.time.likeliest.tzinfo):
        raise LoginGuardError("bad-request", {"field": "records"})
    return login


def _moment(text: str) -> datetime:
    try:
        return MOMENT.validate_python(text)
    except ValidationError:
        raise LoginGuardError("bad-request", {"field": "at"}) from None


def _bytes(source: Source) -> bytes:
    if source.encoding == "text":
        return source.content.encode("utf-8", "surrogatepass")
    try:
        return base64.b64decode(source.content, validate=True)
    except ValueError:
        raise LoginGuardError("bad-request", {"field": "content"}) from None

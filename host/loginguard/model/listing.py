"""A list of logins that was found in a page, a mail, a paste or an export."""

from dataclasses import dataclass, field

from loginguard.model.login import Login
from loginguard.model.message import Message


@dataclass(slots=True)
class Listing:
    """`rows` in input order. `complete` is False where the source says there is more ("show more", a cut digest).

    kind: "page", "mail", "text", "csv", "json", "ndjson". warnings: what the person should know about the reading.
    """

    name: str
    kind: str
    rows: list[Login] = field(default_factory=list)
    complete: bool = True
    account: str | None = None
    warnings: list[Message] = field(default_factory=list)

"""What the page, the popup and the badge are told after a look."""

from dataclasses import dataclass, field
from typing import Literal

from loginguard.model.message import Message


@dataclass(slots=True)
class Banner:
    """key: finding and account, what a dismissal is bound to; never an address. No private word in its messages."""

    key: str
    severity: Literal["alert", "question", "notice"]
    title: Message
    lines: list[Message] = field(default_factory=list)


@dataclass(slots=True)
class Mark:
    """Drawn beside the element `node` of the digest, only while that element's text still is `text`."""

    node: int
    text: str
    verdict: str
    label: Message


@dataclass(slots=True)
class Badge:
    """text: "" fine, a number of open important steps, "!" needs acting on, "?" not reachable; title says it in words."""

    text: str
    title: Message


@dataclass(slots=True)
class Advice:
    """The answer to one look."""

    badge: Badge
    banner: Banner | None = None
    marks: list[Mark] = field(default_factory=list)

"""A list on a page that might be one of logins, with why it was or wasn't taken for one."""

from dataclasses import dataclass, field

from loginguard.model.login import Login
from loginguard.model.message import Message


@dataclass(slots=True)
class CandidateList:
    """rows: read as if it were one. score: from 0 (nothing speaks for it); accepted from about 3.5.

    reasons: messages of the area `explain`. heading: what stands over it. structure: what a lesson is bound to.
    """

    rows: list[Login] = field(default_factory=list)
    reasons: list[Message] = field(default_factory=list)
    score: float = 0.0
    accepted: bool = False
    heading: str = ""
    structure: str = ""

"""What a report says, gathered and chosen, before it has a form."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

MomentKind = Literal["login", "change", "step", "kept", "support", "situation"]


@dataclass(slots=True)
class Moment:
    """One point of the timeline. `text` may hold an intruder's words. time: where it is known less exactly."""

    at: datetime
    kind: MomentKind
    text: str
    time: str = ""


@dataclass(slots=True)
class ReportedLogin:
    """A login with what is thought of it. Texts may hold an intruder's words; `reasons` are our sentences."""

    time: str
    place: str
    device: str
    address: str
    strange: bool
    answer: str
    reasons: list[str] = field(default_factory=list)


@dataclass(slots=True)
class ReportedChange:
    """A change that was noticed: what, from when to when, and what the person says of it."""

    title: str
    before: str
    after: str
    since: str
    seen: str
    answer: str


@dataclass(slots=True)
class ReportedStep:
    """A step with where it stands, in words."""

    title: str
    state: str
    at: str


@dataclass(slots=True)
class Picture:
    """A picture or file that was kept. `content` is None where it vanished or isn't what was kept.

    hash: of what was kept. is_masked: `content` is a copy in which the person's own addresses are hidden.
    """

    hash: str
    name: str
    type: str
    kept: str
    content: bytes | None
    is_masked: bool = False


@dataclass(slots=True)
class Report:
    """All of a report. Times in texts are in `zone`; `head` and `words` are the journal's at that time."""

    language: str
    made_at: datetime
    zone: str
    account: str
    name: str
    situation: str
    case_number: str
    words: str
    head: str
    entries: int
    intact: bool
    moments: list[Moment] = field(default_factory=list)
    logins: list[ReportedLogin] = field(default_factory=list)
    changes: list[ReportedChange] = field(default_factory=list)
    steps: list[ReportedStep] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

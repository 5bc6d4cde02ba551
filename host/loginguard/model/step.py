"""A step of the response: what it is, where it is done, and how it is known to be done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Situation = Literal["incident", "locked-out", "watch"]
GroupName = Literal["password", "two-step", "review", "support", "monitor"]
StateName = Literal["to-do", "done", "not-applicable", "undone"]
KnownBy = Literal["seen", "told"]


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so and when it was read: "support.upwork.com article 211067518", "2026-11-24"."""

    text: str
    seen: str


@dataclass(frozen=True, slots=True)
class Where:
    """A page on which a step is done, with who says that it is there."""

    address: str
    source: Source


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. Its sentences are `step_<id>`, `step_<id>Why` and `step_<id>How` of the catalogue.

    group: which of the five steps it belongs to. known_by: `seen` where a page shows that it is done, else
    `told`. minutes: what it usually takes. depends_on: ids that come first. alarms: kinds of change that
    open it again. contains: whether the intruder may still act while this is open. sources: what its
    sentences about Upwork rest on.
    """

    id: str
    group: GroupName
    known_by: KnownBy
    minutes: int
    where: Where | None = None
    depends_on: tuple[str, ...] = ()
    alarms: tuple[str, ...] = ()
    contains: bool = False
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """Where a step stands. `at`: when it became so, None where nothing has been seen or told."""

    name: StateName = "to-do"
    known_by: KnownBy | None = None
    at: datetime | None = None

    @property
    def settled(self) -> bool:
        """Nothing is left to do here."""
        return self.name in {"done", "not-applicable"}

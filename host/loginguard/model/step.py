"""A step of the response: what it is, where it is done, and how it is known to be done."""

from datetime import datetime
from typing import Literal, NamedTuple

Situation = Literal["incident", "locked-out", "watch"]
GroupName = Literal["password", "two-step", "review", "support", "monitor"]
StateName = Literal["to-do", "done", "not-applicable", "undone"]
KnownBy = Literal["seen", "told"]


class Source(NamedTuple):
    """Who says so and when it was read: "support.upwork.com article 211067518", "2026-11-24"."""

    text: str
    seen: str


class Where(NamedTuple):
    """A page on which a step is done, with who says that it is there."""

    address: str
    source: Source


class Step(NamedTuple):
    """One thing to do. Its sentences are `step_<id>`, `step_<id>Why` and `step_<id>How` of the catalogue.

    group: which of the five steps it belongs to. known_by: `seen` where a page shows that it is done, else
    `told`. minutes: what it usually takes. where: the page for it; where_locked_out: the one for who can't sign in,
    where that is another. depends_on: ids that come first. alarms: kinds of change that
    open it again. contains: whether the intruder may still act while this is open. asks: a question that only a tick
    of its own answers, not one on its group. offers_password: it ends with a new password, which the vault can make and keep
    first. sources: what its sentences about Upwork rest on.
    """

    id: str
    group: GroupName
    known_by: KnownBy
    minutes: int
    where: Where | None = None
    where_locked_out: Where | None = None
    depends_on: tuple[str, ...] = ()
    alarms: tuple[str, ...] = ()
    contains: bool = False
    asks: bool = False
    offers_password: bool = False
    sources: tuple[Source, ...] = ()

    def address(self, situation: Situation) -> str | None:
        """Where it is done in this situation."""
        place = self.where_locked_out if situation == "locked-out" and self.where_locked_out else self.where
        return place.address if place else None


class State(NamedTuple):
    """Where a step stands. `at`: when it became so, None where nothing has been seen or told.

    unseen_at: of a step that the person says is done, when the last look showed that it isn't; to do until it is seen.
    """

    name: StateName = "to-do"
    known_by: KnownBy | None = None
    at: datetime | None = None
    unseen_at: datetime | None = None

    @property
    def settled(self) -> bool:
        """Nothing is left to do here."""
        return self.name in {"done", "not-applicable"}

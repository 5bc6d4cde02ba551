"""A change that was noticed, as it is kept until the person says what it was."""

from dataclasses import dataclass
from datetime import datetime

from loginguard.model.change import Change


@dataclass(slots=True)
class Finding:
    """`id` is the store's. answer: "me", "not-me", "handled", or None. settled_at: since when nothing is left to do.

    settled_by: the step that dealt with it, or "gone" where a page shows that the thing is no longer there.
    """

    id: int
    change: Change
    answer: str | None = None
    settled_at: datetime | None = None
    settled_by: str | None = None

    @property
    def settled(self) -> bool:
        """Nothing is left to do: "it was me", or the step that the change opened again is done anew."""
        return self.settled_at is not None

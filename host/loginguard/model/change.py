"""What differs between two looks at the same page of the same account."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(slots=True)
class Change:
    """A finding of the watch. kind: "payout-method-added", "two-step-off", "sign-in-provider-added" …

    before, after: values as in Fact, None where it was not there. seen_at: when the later look was made; since: when the
    earlier was. severity: "alert" needs acting on, "notice" needs a look.
    """

    kind: str
    subject: str
    before: str | None
    after: str | None
    since: datetime | None
    seen_at: datetime
    severity: Literal["alert", "notice"] = "notice"

"""What the replica shows just now; a test or the control page changes it, the next request sees it."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(slots=True)
class Row:
    """One login as the page would word it. `current`: the row's own marker stands beside it."""

    device: str
    place: str
    time: str
    current: bool = False


@dataclass(slots=True)
class PayoutMethod:
    """label: as shown, masked. status: "Active" or "Active in 3 days"."""

    label: str
    status: str = "Active"


def usual_rows() -> list[Row]:
    """At home in Porto, once on the phone, and once from Lagos."""
    return [
        Row("Chrome on Windows", "Porto, Portugal", "Active now", current=True),
        Row("Upwork app on iPhone", "Porto, Portugal", "Yesterday"),
        Row("Firefox on Linux", "Lagos, Nigeria", "3 hours ago"),
    ]


@dataclass(slots=True)
class State:
    """Everything that varies.

    shape: how the list of logins is built, "" for a page without one. gate: what stands instead of every page. filler: how many
    elements stand below the page's own, for benchmarks. rebuilt: the odd list (pages/odd.py) has another structure than before.
    """

    name: str = "Ana Replica"
    account: str = "~0100a1b2c3d4e5f601"
    language: str = "en"
    shape: Literal["", "cards", "table", "list"] = "cards"
    rows: list[Row] = field(default_factory=usual_rows)
    two_step: dict[str, bool] = field(
        default_factory=lambda: {"app": False, "authenticator": False, "text": False, "question": False}
    )
    google: bool = False
    apple: bool = False
    email: str = "a***@example.org"
    phone: str = "+351 ••• ••• 123"
    payout: list[PayoutMethod] = field(
        default_factory=lambda: [PayoutMethod("Direct to bank (EUR) •••• 4321")]
    )
    keys: list[str] = field(default_factory=list)
    proposals: list[str] = field(default_factory=lambda: ["Translate a manual into Portuguese"])
    jobs: list[str] = field(default_factory=list)
    connects: int = 40
    alerts: bool = True
    notice: str = ""
    gate: Literal["", "refused", "challenge", "hold"] = ""
    filler: int = 0
    rebuilt: bool = False

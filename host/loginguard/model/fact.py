"""One thing that a page showed: two-step on, a payout method, a linked sign-in, a link."""

from dataclasses import dataclass


@dataclass(slots=True)
class Fact:
    """kind: what it is about ("two-step-method", "payout-method", "sign-in-provider", "password", "email" …).

    subject: which one ("authenticator", "google", a payout method's label, masked). value: its state as a word
    ("on", "off", "connected", "not-connected", "set", "unverified", "active", "pending"). text: as displayed, capped at
    200 characters.
    exact: in a reading alone, the address or number itself, never kept; mark: kept in its place (guard/marks.py).
    """

    kind: str
    subject: str
    value: str
    text: str = ""
    node: int | None = None
    exact: str = ""
    mark: str = ""

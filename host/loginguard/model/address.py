"""An internet address, what kind of range it lies in, and the country it is registered in."""

from dataclasses import dataclass
from typing import Literal

AddressKind = Literal[
    "public",
    "private",
    "cgnat",
    "loopback",
    "link-local",
    "documentation",
    "multicast",
    "reserved",
    "relay",
    "satellite",
]


@dataclass(slots=True)
class Address:
    """`ip` is the canonical text form (shortened addresses keep their known part, e.g. "203.0.113.0/24").

    registered: ISO alpha-2 of the registry's assignment, which is not where someone is; None for ranges that have none.
    operator: the name of a well-known relay or satellite network, else None. network: whose it is by the person's own database.
    """

    ip: str
    version: Literal[4, 6]
    kind: AddressKind
    registered: str | None = None
    operator: str | None = None
    port: int | None = None
    network: str | None = None

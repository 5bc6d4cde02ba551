"""What the judge says of one login, how sure, and why."""

from dataclasses import dataclass, field
from typing import Literal

from loginguard.model.confidence import Confidence
from loginguard.model.message import Message

VerdictName = Literal["familiar", "unfamiliar", "foreign", "unknown"]
CountryFrom = Literal["named", "address"]


@dataclass(slots=True)
class Verdict:
    """`country` is the one judged by (alpha-2 or None), `country_from` how it is known. `reasons` weightiest first."""

    name: VerdictName
    confidence: Confidence
    reasons: list[Message] = field(default_factory=list)
    country: str | None = None
    country_from: CountryFrom | None = None

"""What one rule says of one login."""

from typing import Literal, NamedTuple

from loginguard.model.confidence import Confidence
from loginguard.model.message import Message

Effect = Literal["foreign", "unfamiliar", "informs"]


class Finding(NamedTuple):
    """effect: what the rule would make of the login by itself; "informs" makes nothing of it and only explains.

    bits: how rare this was for this person, as -log2 of its probability; they add up over independent rules.
    """

    effect: Effect
    confidence: Confidence
    reason: Message
    bits: float = 0.0

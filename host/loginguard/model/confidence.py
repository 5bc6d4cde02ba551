"""How sure a reading or a verdict is, on the three words that people are shown."""

from typing import Literal

Confidence = Literal["low", "medium", "high"]

ORDER: tuple[Confidence, ...] = ("low", "medium", "high")


def lower(confidence: Confidence) -> Confidence:
    """One word less sure; `low` stays `low`."""
    return ORDER[max(0, ORDER.index(confidence) - 1)]


def least(*confidences: Confidence) -> Confidence:
    """The least sure of several: a chain of evidence is as sure as its weakest link."""
    return ORDER[min(ORDER.index(c) for c in confidences)]

"""API keys, which outlive a password."""

from collections.abc import Sequence

from loginguard.checklist.unverified import UNVERIFIED
from loginguard.model.fact import Fact
from loginguard.model.step import Step, Where

STEP = Step(
    id="api-keys",
    group="review",
    known_by="seen",
    minutes=2,
    where=Where(
        "https://www.upwork.com/developer/keys",
        UNVERIFIED,
    ),
    alarms=("api-key-added", "connected-service-added"),
    contains=True,
)


def recognise(facts: Sequence[Fact]) -> bool | None:
    """True where the page says that there are none; a key that is there may be the person's own."""
    keys = [fact.value for fact in facts if fact.kind == "api-key"]
    return True if keys and all(value == "none" for value in keys) else None

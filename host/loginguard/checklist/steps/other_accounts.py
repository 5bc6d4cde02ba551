"""Other accounts with the same password or recovery address."""

from loginguard.model.step import Step

STEP = Step(
    id="other-accounts",
    group="review",
    known_by="told",
    minutes=10,
)

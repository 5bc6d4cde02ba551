"""The phone number that codes are sent to."""

from loginguard.model.step import Step

STEP = Step(
    id="phone",
    group="password",
    known_by="told",
    minutes=5,
)

"""Those who got messages from the intruder."""

from loginguard.model.step import Step

STEP = Step(
    id="warn-others",
    group="review",
    known_by="told",
    minutes=5,
)

"""The number that Support gave the case."""

from loginguard.model.step import Step

STEP = Step(
    id="case-number",
    group="support",
    known_by="told",
    minutes=1,
    depends_on=("support-message",),
)

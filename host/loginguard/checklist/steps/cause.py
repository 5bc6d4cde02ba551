"""How they got in, so that it doesn't happen again."""

from loginguard.model.step import Step

STEP = Step(
    id="cause",
    group="monitor",
    known_by="told",
    minutes=4,
)

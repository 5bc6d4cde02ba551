"""Looking again: weekly for a month after an incident, then monthly."""

from loginguard.model.step import Step

STEP = Step(
    id="look-again",
    group="monitor",
    known_by="seen",
    minutes=5,
)

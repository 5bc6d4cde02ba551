"""Team members and managers with access."""

from loginguard.model.step import Step

STEP = Step(
    id="team",
    group="review",
    known_by="told",
    minutes=2,
    alarms=("team-member-added",),
)

"""Job posts and contracts that an intruder opened."""

from loginguard.model.step import Step

STEP = Step(
    id="job-posts",
    group="review",
    known_by="told",
    minutes=4,
    alarms=("job-post-added", "contract-added"),
)

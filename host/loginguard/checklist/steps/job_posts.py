"""Job posts and contracts that an intruder opened."""

from loginguard.model.step import Source, Step

STEP = Step(
    id="job-posts",
    group="review",
    known_by="told",
    minutes=4,
    alarms=("job-post-added", "contract-added"),
    sources=(Source("support.upwork.com article 211063268", "2026-11-24"),),
)

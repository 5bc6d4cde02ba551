"""Proposals sent and Connects spent in the person's name."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="proposals",
    group="review",
    known_by="told",
    minutes=4,
    where=Where(
        "https://www.upwork.com/nx/proposals/",
        Source("addresses gathered from public scripts and help pages", "2026-11-24"),
    ),
    alarms=("proposals-sent", "connects-spent"),
)

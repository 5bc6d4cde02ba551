"""The public profile and tax data."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="profile",
    group="review",
    known_by="told",
    minutes=3,
    where=Where(
        "https://www.upwork.com/freelancers/settings/profile",
        Source("addresses gathered from public scripts and help pages", "2026-11-24"),
    ),
)

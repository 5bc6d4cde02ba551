"""The public profile and tax data."""

from loginguard.checklist.unverified import UNVERIFIED
from loginguard.model.step import Step, Where

STEP = Step(
    id="profile",
    group="review",
    known_by="told",
    minutes=3,
    where=Where(
        "https://www.upwork.com/freelancers/settings/profile",
        UNVERIFIED,
    ),
)

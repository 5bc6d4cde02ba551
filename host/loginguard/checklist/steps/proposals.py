"""Proposals sent and Connects spent in the person's name."""

from loginguard.checklist.unverified import UNVERIFIED
from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="proposals",
    group="review",
    known_by="told",
    minutes=4,
    where=Where(
        "https://www.upwork.com/nx/proposals/",
        UNVERIFIED,
    ),
    alarms=("proposals-sent", "connects-spent"),
    sources=(
        Source("support.upwork.com article 14379783501074", "2026-11-24"),
        Source("support.upwork.com article 211062898", "2026-11-24"),
    ),
)

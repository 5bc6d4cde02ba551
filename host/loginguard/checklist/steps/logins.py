"""Who has signed in: each strange login answered with yes or no."""

from loginguard.model.step import Source, Step

STEP = Step(
    id="logins",
    group="review",
    known_by="seen",
    minutes=3,
    sources=(
        Source(
            "could not be verified: freelancers tell of a mail after a new login; its wording is not public",
            "2026-11-24",
        ),
    ),
)

"""Who has signed in: each strange login answered with yes or no."""

from loginguard.model.step import Step

STEP = Step(
    id="logins",
    group="review",
    known_by="seen",
    minutes=3,
)

"""Whether the person is safe to act: someone close may see what they change."""

from loginguard.model.step import Step

STEP = Step(
    id="safety",
    group="password",
    known_by="told",
    minutes=1,
    asks=True,
)

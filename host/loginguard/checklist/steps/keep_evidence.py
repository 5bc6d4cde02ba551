"""Keeping what is to be seen before anything changes."""

from loginguard.model.step import Step

STEP = Step(
    id="keep-evidence",
    group="password",
    known_by="told",
    minutes=2,
    asks=True,
)

"""Bank and police, where money is gone."""

from loginguard.model.step import Step

STEP = Step(
    id="money",
    group="support",
    known_by="told",
    minutes=15,
)

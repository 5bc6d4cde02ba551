"""The mailbox behind the account: who reads it can undo everything else."""

from loginguard.model.step import Step

STEP = Step(
    id="mailbox",
    group="password",
    known_by="told",
    minutes=8,
    depends_on=("safety",),
    contains=True,
)

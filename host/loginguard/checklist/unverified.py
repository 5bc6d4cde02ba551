"""The source of addresses that no page of Upwork's help names: what there is to say for them, and that it is not much."""

from loginguard.model.step import Source

UNVERIFIED = Source(
    "could not be verified: no help page of Upwork's names this address; a search for it on GitHub finds programs that open it",
    "2026-11-24",
)

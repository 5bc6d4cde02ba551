"""The Google or Apple account that opens the Upwork account."""

from loginguard.model.step import Source, Step

STEP = Step(
    id="provider",
    group="password",
    known_by="told",
    minutes=6,
    contains=True,
    sources=(Source("support.upwork.com article 360012069193", "2026-11-24"),),
)

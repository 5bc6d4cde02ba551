"""Working from a device that the intruder does not hold."""

from loginguard.model.step import Source, Step

STEP = Step(
    id="clean-device",
    group="password",
    known_by="told",
    minutes=2,
    asks=True,
    sources=(Source("support.upwork.com article 211067668", "2026-11-24"),),
)

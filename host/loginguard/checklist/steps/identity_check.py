"""Upwork's check of who the owner is, when the account is on hold."""

from loginguard.model.step import Source, Step

STEP = Step(
    id="identity-check",
    group="password",
    known_by="told",
    minutes=10,
    sources=(
        Source("support.upwork.com article 360001041367", "2026-11-24"),
        Source("support.upwork.com article 40532236342803", "2026-11-24"),
    ),
)

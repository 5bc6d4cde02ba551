"""Team members and managers with access."""

from loginguard.model.step import Source, Step

STEP = Step(
    id="team",
    group="review",
    known_by="told",
    minutes=2,
    alarms=("team-member-added",),
    sources=(Source("support.upwork.com article 211063368", "2026-11-24"),),
)

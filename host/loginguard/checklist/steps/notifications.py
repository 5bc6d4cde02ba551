"""Notification settings: an intruder mutes the mails that would tell."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="notifications",
    group="review",
    known_by="told",
    minutes=2,
    where=Where(
        "https://www.upwork.com/ab/notification-settings/",
        Source("addresses gathered from public scripts and help pages", "2026-11-24"),
    ),
    alarms=("alerts-muted",),
)

"""Notification settings: an intruder mutes the mails that would tell."""

from loginguard.checklist.unverified import UNVERIFIED
from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="notifications",
    group="review",
    known_by="told",
    minutes=2,
    where=Where(
        "https://www.upwork.com/ab/notification-settings/",
        UNVERIFIED,
    ),
    alarms=("alerts-muted",),
    sources=(Source("support.upwork.com article 211067708", "2026-11-24"),),
)

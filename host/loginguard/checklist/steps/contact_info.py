"""The e-mail address and phone number of the account."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="contact-info",
    group="review",
    known_by="told",
    minutes=2,
    where=Where(
        "https://www.upwork.com/freelancers/settings/contactInfo",
        Source("addresses gathered from public scripts and help pages", "2026-11-24"),
    ),
    alarms=("email-changed", "email-removed", "phone-changed", "phone-removed"),
    contains=True,
)

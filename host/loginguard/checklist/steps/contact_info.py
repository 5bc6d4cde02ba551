"""The e-mail address and phone number of the account."""

from loginguard.checklist.unverified import UNVERIFIED
from loginguard.model.step import Step, Where

STEP = Step(
    id="contact-info",
    group="review",
    known_by="told",
    minutes=2,
    where=Where(
        "https://www.upwork.com/freelancers/settings/contactInfo",
        UNVERIFIED,
    ),
    alarms=("email-changed", "email-removed", "phone-changed", "phone-removed"),
    contains=True,
)

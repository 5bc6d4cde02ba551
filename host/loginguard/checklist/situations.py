"""Which steps a situation has, and in which order."""

from loginguard.checklist.catalogue import GROUPS, steps
from loginguard.model.step import Situation

# Safety before everything, evidence before change, the mailbox before Upwork, the question before the
# password (support.upwork.com articles 211067518 and 230161527, seen 2026-11-24), containment before
# looking around.
INCIDENT = (
    "safety",
    "clean-device",
    "keep-evidence",
    "mailbox",
    "phone",
    "provider",
    "security-question",
    "new-password",
    "sign-out-others",
    "two-step-on",
    "sign-in-links",
    "api-keys",
    "payouts",
    "contact-info",
    "second-method",
    "logins",
    "support-message",
    "case-number",
    "money",
    "messages",
    "proposals",
    "job-posts",
    "team",
    "notifications",
    "profile",
    "warn-others",
    "other-accounts",
    "cause",
    "look-again",
)

# The way back in comes first; what needs a signed-in page follows once they are in.
LOCKED_OUT = (
    "safety",
    "clean-device",
    "keep-evidence",
    "mailbox",
    "phone",
    "provider",
    "reset-link",
    "identity-check",
    "support-message",
    "case-number",
    "security-question",
    "new-password",
    "sign-out-others",
    "two-step-on",
    "sign-in-links",
    "api-keys",
    "payouts",
    "contact-info",
    "second-method",
    "logins",
    "money",
    "messages",
    "proposals",
    "job-posts",
    "team",
    "notifications",
    "profile",
    "warn-others",
    "other-accounts",
    "cause",
    "look-again",
)

# Nothing is wrong: what keeps it so. Support is not part of it.
WATCH = (
    "logins",
    "two-step-on",
    "second-method",
    "own-password",
    "mailbox",
    "sign-in-links",
    "payouts",
    "contact-info",
    "look-again",
)

# Up to here the way back in needs no page of Upwork; the page "I can't get in" shows it whatever the situation.
WAY_BACK = LOCKED_OUT[: LOCKED_OUT.index("case-number") + 1]

ORDER: dict[Situation, tuple[str, ...]] = {"incident": INCIDENT, "locked-out": LOCKED_OUT, "watch": WATCH}


def listed(situation: Situation) -> list[str]:
    """What can be ticked in it: its steps, and those of the five that have any of them."""
    groups = {steps()[name].group for name in ORDER[situation]}
    return [*ORDER[situation], *(name for name in GROUPS if name in groups and name not in ORDER[situation])]

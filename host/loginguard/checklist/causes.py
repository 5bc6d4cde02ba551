"""How they may have got in: a few questions, and what a yes to each means and asks for.

The sentences are `cause_<id>`, `cause_<id>Means` and `cause_<id>Do`. Ways in that public advice names:
support.upwork.com articles 211067668 and 230161267 (phishing, malware), seen 2026-11-24; Rarenet's first
aid for hijacked accounts.
"""

from collections.abc import Mapping
from typing import Literal, get_args

Said = Literal["yes", "no", "unsure"]

# id: steps that a yes opens again. In the order of how much a yes explains.
CAUSES: dict[str, tuple[str, ...]] = {
    "file": ("clean-device", "new-password"),
    "mailbox": ("mailbox",),
    "link": ("new-password", "two-step-on"),
    "reused": ("new-password", "other-accounts"),
    "shared": ("new-password", "sign-out-others"),
    "public": ("sign-out-others", "new-password"),
    "phone": ("phone", "second-method"),
    "close": ("safety",),
}


def likely(answers: Mapping[str, str]) -> list[str]:
    """Causes that the answers point at: each yes, then each "unsure". Raises ValueError for others."""
    for cause, said in answers.items():
        if cause not in CAUSES or said not in get_args(Said):
            raise ValueError(cause)
    return [cause for wanted in ("yes", "unsure") for cause in CAUSES if answers.get(cause) == wanted]

"""What a difference in each kind of fact is called, and how much it matters.

What intruders change on Upwork: payout methods, e-mail and phone, the security question, linked Google and
Apple logins, API keys, proposals and messages in the person's name (public reports, gathered 2026-11-24).
"""

from typing import Literal, NamedTuple

Severity = Literal["alert", "notice"]


class Turn(NamedTuple):
    """The change's kind and how much it matters."""

    kind: str
    severity: Severity


class Listed(NamedTuple):
    """Facts that are there or not: methods, keys, members. `none` facts say that the list is empty."""

    added: Turn
    removed: Turn | None = None
    # What the first look of all shows as not in force yet was begun lately, and nobody has said by whom.
    pending: Turn | None = None


class Switched(NamedTuple):
    """Facts whose value is a word; a change into each of these values has a name. Others don't matter."""

    into: dict[str, Turn]
    replaced: Turn | None = None


class Counted(NamedTuple):
    """Facts whose value is a number: only one direction matters."""

    turn: Turn
    rising: bool


LISTED: dict[str, Listed] = {
    "payout-method": Listed(
        Turn("payout-method-added", "alert"),
        Turn("payout-method-removed", "notice"),
        pending=Turn("payout-method-pending", "alert"),
    ),
    "billing-method": Listed(Turn("billing-method-added", "alert"), Turn("billing-method-removed", "notice")),
    "api-key": Listed(Turn("api-key-added", "alert"), Turn("api-key-removed", "notice")),
    "team-member": Listed(Turn("team-member-added", "alert"), Turn("team-member-removed", "notice")),
    "connected-service": Listed(
        Turn("connected-service-added", "alert"), Turn("connected-service-removed", "notice")
    ),
    "email": Listed(Turn("email-changed", "alert"), Turn("email-removed", "alert")),
    "phone": Listed(Turn("phone-changed", "alert"), Turn("phone-removed", "alert")),
    # Entries of these leave their list with time, which says nothing.
    "job-post": Listed(Turn("job-post-added", "notice")),
    "contract": Listed(Turn("contract-added", "notice")),
    "withdrawal": Listed(Turn("withdrawal-made", "notice")),
}

SWITCHED: dict[str, Switched] = {
    "two-step-method": Switched(
        {"on": Turn("two-step-method-on", "notice"), "off": Turn("two-step-method-off", "alert")}
    ),
    "sign-in-provider": Switched(
        {
            "connected": Turn("sign-in-provider-added", "alert"),
            "not-connected": Turn("sign-in-provider-removed", "notice"),
        },
        replaced=Turn("sign-in-provider-added", "alert"),
    ),
    "password": Switched(
        {"set": Turn("password-changed", "notice"), "not-set": Turn("password-removed", "alert")}
    ),
    "security-question": Switched(
        {
            "set": Turn("security-question-changed", "notice"),
            "not-set": Turn("security-question-removed", "alert"),
            "on": Turn("security-question-changed", "notice"),
            "off": Turn("security-question-removed", "alert"),
        }
    ),
    "notification": Switched({"off": Turn("alerts-muted", "notice"), "on": Turn("alerts-on", "notice")}),
}

COUNTED: dict[str, Counted] = {
    "proposals": Counted(Turn("proposals-sent", "notice"), rising=True),
    "connects": Counted(Turn("connects-spent", "notice"), rising=False),
}


def is_watched(kind: str) -> bool:
    """Whether facts of this kind are kept and compared; others (links in a conversation, gates) are not."""
    return kind in LISTED or kind in SWITCHED or kind in COUNTED


def added_kinds() -> dict[str, str]:
    """The changes that something came which can go again, with the kind of fact that it is: "api-key-added": "api-key"."""
    lists = {kind: rule for kind, rule in LISTED.items() if rule.removed and kind not in {"email", "phone"}}
    return {
        turn.kind: kind
        for kind, rule in lists.items()
        for turn in (rule.added, rule.pending)
        if turn is not None
    }


def change_kinds() -> list[str]:
    """Every name that a change can have, sorted; each has its sentences in the catalogue."""
    names = {"two-step-off"}
    for listed in LISTED.values():
        names |= {turn.kind for turn in (listed.added, listed.removed, listed.pending) if turn is not None}
    for switched in SWITCHED.values():
        names |= {turn.kind for turn in switched.into.values()}
    names |= {counted.turn.kind for counted in COUNTED.values()}
    return sorted(names)

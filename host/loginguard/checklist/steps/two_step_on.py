"""Two-step verification: a stolen password alone no longer opens the account."""

from collections.abc import Sequence

from loginguard.model.fact import Fact
from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="two-step-on",
    group="two-step",
    known_by="seen",
    minutes=5,
    where=Where(
        "https://www.upwork.com/ab/account-security/password-and-security",
        Source("support.upwork.com article 360009491414", "2026-11-24"),
    ),
    alarms=("two-step-off",),
    contains=True,
    sources=(Source("support.upwork.com article 360009491414", "2026-11-24"),),
)


def recognise(facts: Sequence[Fact]) -> bool | None:
    """True with a method on, False where the page shows all of them off, None where it shows none."""
    methods = [fact.value for fact in facts if fact.kind == "two-step-method"]
    if not methods:
        return None
    return "on" in methods

"""A second two-step method, since Upwork gives no backup codes."""

from collections.abc import Sequence

from loginguard.model.fact import Fact
from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="second-method",
    group="two-step",
    known_by="seen",
    minutes=3,
    where=Where(
        "https://www.upwork.com/ab/account-security/password-and-security",
        Source("support.upwork.com article 360009491414", "2026-11-24"),
    ),
    depends_on=("two-step-on",),
    alarms=("two-step-method-off",),
    sources=(Source("support.upwork.com article 360009491414", "2026-11-24"),),
)


def recognise(facts: Sequence[Fact]) -> bool | None:
    """True with two or more methods on, False with fewer, None where the page shows none."""
    methods = [fact for fact in facts if fact.kind == "two-step-method"]
    if not methods:
        return None
    return sum(fact.value == "on" for fact in methods) > 1

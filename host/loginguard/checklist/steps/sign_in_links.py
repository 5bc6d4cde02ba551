"""Google and Apple logins that the intruder may have linked."""

from collections.abc import Sequence

from loginguard.model.fact import Fact
from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="sign-in-links",
    group="review",
    known_by="seen",
    minutes=2,
    where=Where(
        "https://www.upwork.com/ab/account-security/password-and-security",
        Source("support.upwork.com article 360012069193", "2026-11-24"),
    ),
    alarms=("sign-in-provider-added",),
    contains=True,
    sources=(Source("support.upwork.com article 360012069193", "2026-11-24"),),
)


def recognise(facts: Sequence[Fact]) -> bool | None:
    """True where the page shows none connected; one that is may be the person's own: only they can say."""
    providers = [fact.value for fact in facts if fact.kind == "sign-in-provider"]
    if not providers or "connected" in providers:
        return None
    return True

"""An account's kept logins with their verdicts, by what the person said of themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from loginguard.guard import kept_logins
from loginguard.guard.address_databases import placed
from loginguard.guard.context import Context
from loginguard.guard.kept_logins import KeptLogin
from loginguard.guard.login_shape import describe_login
from loginguard.guard.profile import profile_for
from loginguard.logins.judge import answer_to, judge
from loginguard.logins.profile import Profile
from loginguard.model.verdict import Verdict


@dataclass(slots=True)
class Judged:
    """One kept login, its verdict, and what the person said of it: "me", "not-me", "unsure" or None."""

    kept: KeptLogin
    verdict: Verdict
    answer: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it looks strange and the person hasn't said yet whether it was them.

        What wasn't on a page of Upwork's asks for nothing by itself: it is shown with its reasons.
        """
        return (
            self.kept.origin is None
            and self.answer is None
            and self.verdict.name in {"foreign", "unfamiliar"}
        )


def judged(context: Context, account: str) -> list[Judged]:
    """All kept logins of the account, newest first."""
    return judged_by(context, account)[0]


def judged_by(context: Context, account: str) -> tuple[list[Judged], Profile]:
    """All kept logins of the account, newest first, and the profile that they were judged by."""
    kept = kept_logins.read(context, account)
    logins, _ = placed(context, [one.login for one in kept])
    kept = [replace(one, login=login) for one, login in zip(kept, logins, strict=True)]
    profile = profile_for(context, account, logins)
    verdicts = judge(logins, profile, now=context.now())
    return [
        Judged(one, verdict, answer_to(profile, one.login))
        for one, verdict in zip(kept, verdicts, strict=True)
    ], profile


def describe(context: Context, found: Sequence[Judged]) -> list[dict[str, Any]]:
    """`logins[]` as docs/protocol.md has it."""
    return [
        {
            **describe_login(context, one.kept.login, one.verdict),
            "id": one.kept.id,
            "node": one.kept.login.node,
            "answer": one.answer,
            "seen_at": one.kept.seen_at.isoformat(),
            "recipe": one.kept.recipe,
            "origin": one.kept.origin,
        }
        for one in found
    ]

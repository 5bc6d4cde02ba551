"""Judges a list and tells what was said of its last login."""

from collections.abc import Sequence

from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile
from loginguard.model.login import Login
from loginguard.model.verdict import Verdict
from tests.unit.logins.rows import AT_HOME, NOW


def last(logins: Sequence[Login], profile: Profile = AT_HOME) -> Verdict:
    """The verdict on the last of `logins`."""
    return judge(logins, profile, now=NOW)[-1]


def codes(verdict: Verdict) -> list[str]:
    """The codes of its reasons."""
    return [reason.code for reason in verdict.reasons]

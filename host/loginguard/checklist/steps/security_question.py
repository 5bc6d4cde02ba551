"""The security question, which Upwork wants changed before the password."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="security-question",
    group="password",
    known_by="told",
    minutes=3,
    where=Where(
        "https://www.upwork.com/ab/account-security/password-and-security",
        Source("support.upwork.com article 360009491414", "2026-11-24"),
    ),
    depends_on=("safety",),
    alarms=("security-question-changed", "security-question-removed"),
    contains=True,
    sources=(
        Source("support.upwork.com article 211067518", "2026-11-24"),
        Source("support.upwork.com article 230161527", "2026-11-24"),
    ),
)

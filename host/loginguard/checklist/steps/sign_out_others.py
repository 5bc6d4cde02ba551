"""Ending the sessions that are open elsewhere."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="sign-out-others",
    group="password",
    known_by="told",
    minutes=1,
    where=Where(
        "https://www.upwork.com/ab/account-security/password-and-security",
        Source("support.upwork.com article 211067518", "2026-11-24"),
    ),
    depends_on=("new-password",),
    contains=True,
    sources=(Source("support.upwork.com article 211067518", "2026-11-24"),),
)

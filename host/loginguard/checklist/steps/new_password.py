"""The new Upwork password, used nowhere else."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="new-password",
    group="password",
    known_by="told",
    minutes=4,
    where=Where(
        "https://www.upwork.com/ab/account-security/password-and-security",
        Source("support.upwork.com article 211067518", "2026-11-24"),
    ),
    depends_on=("safety",),
    alarms=("password-changed", "password-removed"),
    contains=True,
    offers_password=True,
    sources=(
        Source("support.upwork.com article 211067518", "2026-11-24"),
        Source("support.upwork.com article 360012069193", "2026-11-24"),
    ),
)

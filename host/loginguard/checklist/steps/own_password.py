"""A password used nowhere else, while nothing is wrong."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="own-password",
    group="password",
    known_by="told",
    minutes=4,
    where=Where(
        "https://www.upwork.com/ab/account-security/password-and-security",
        Source("support.upwork.com article 211067518", "2026-11-24"),
    ),
    alarms=("password-changed", "password-removed"),
    offers_password=True,
)

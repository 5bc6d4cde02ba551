"""Getting in again with a reset link, when locked out."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="reset-link",
    group="password",
    known_by="told",
    minutes=5,
    where=Where(
        "https://www.upwork.com/ab/account-security/reset-password",
        Source("support.upwork.com article 211067518", "2026-11-24"),
    ),
    depends_on=("mailbox",),
    sources=(Source("support.upwork.com article 211067518", "2026-11-24"),),
)

"""The one message to Upwork Support."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="support-message",
    group="support",
    known_by="told",
    minutes=5,
    # "Get Support" stands on the help pages for who is signed in.
    where=Where(
        "https://support.upwork.com/hc/en-us",
        Source("support.upwork.com article 230161527", "2026-11-24"),
    ),
    where_locked_out=Where(
        "https://support.upwork.com/hc/en-us/requests/new?ticket_form_id=360000464433",
        Source("support.upwork.com article 34396677268115", "2026-11-24"),
    ),
    sources=(
        Source("support.upwork.com article 230161527", "2026-11-24"),
        Source("support.upwork.com article 34396677268115", "2026-11-24"),
    ),
)

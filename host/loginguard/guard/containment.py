"""When all known ways in were closed, as seen or as told: from then on the weekly looks count."""

from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.guard.progress import progress_of
from loginguard.guard.situation import case_of


def note_containment(context: Context, account: str) -> None:
    """Keeps the moment at which the last known way in was closed or said to be. Belongs to the open transaction."""
    with context.store.writing() as database:
        case = case_of(context, account)
        if case.situation == "watch":
            return
        found = progress_of(context, account)
        contained = found.contained
        if contained == (case.contained_at is not None):
            return
        at = context.now().isoformat() if contained else None
        database.execute("UPDATE cases SET contained_at = ? WHERE account = ?", (at, account))
        content = {"contained": contained, "seen": found.closed_seen, "told": found.closed_told}
        journal.write(context, "contained", content, account)

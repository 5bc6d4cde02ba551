"""What was added and is gone again: the page that shows it gone deals with its finding, and it is no known thing any more."""

from collections.abc import Sequence

from loginguard.guard import findings
from loginguard.guard.context import Context
from loginguard.model.fact import Fact
from loginguard.model.finding import Finding
from loginguard.monitor.compare import Identity, identity
from loginguard.monitor.kinds import added_kinds

# A finding that a page, not the person, dealt with.
SETTLED_BY = "gone"


def close_gone(context: Context, account: str, facts: Sequence[Fact]) -> set[Identity]:
    """Settles open findings of added things that a page which lists them shows no more. Belongs to the look's transaction.

    Returns what is gone. Should it come back, that is an alert again: nobody has said that it was theirs.
    """
    present = {identity(fact) for fact in facts}
    shown = {fact.kind for fact in facts}
    closed = set()
    with context.store.writing() as database:
        for one in findings.read(context, account, only_open=True):
            kind = added_kinds().get(one.change.kind)
            name = identity(Fact(kind or "", one.change.subject, ""))
            if kind not in shown or name in present:
                continue
            findings.settle(context, one.id, SETTLED_BY)
            database.execute(
                "DELETE FROM facts_known WHERE account = ? AND kind = ? AND identity = ?", (account, *name)
            )
            closed.add(name)
    return closed


def settle_removals(context: Context, found: Sequence[Finding], closed: set[Identity]) -> None:
    """That it is gone is kept, and no question: it was the very thing to be removed."""
    for one in found:
        kind = one.change.kind.removesuffix("-removed")
        if one.change.kind.endswith("-removed") and identity(Fact(kind, one.change.subject, "")) in closed:
            findings.settle(context, one.id, SETTLED_BY)

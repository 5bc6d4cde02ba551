"""What one look at a page of Upwork adds to what is known of an account: facts, changes, steps."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from loginguard.guard import findings, steps
from loginguard.guard.containment import note_containment
from loginguard.guard.context import Context
from loginguard.guard.fact_sets import fact_sets
from loginguard.guard.gone import close_gone, settle_removals
from loginguard.guard.marks import marked
from loginguard.guard.situation import open_case
from loginguard.model.fact import Fact
from loginguard.model.finding import Finding
from loginguard.monitor.compare import EMPTY, compare, identity
from loginguard.monitor.kinds import is_watched


def observe(
    context: Context, account: str, facts: Sequence[Fact], *, recipe: str, address: str
) -> list[Finding]:
    """Keeps the facts of a look, compares them with the last ones, and returns the new findings.

    To be called for looks at https://www.upwork.com alone, in the look's transaction (or in one of its
    own). `address` comes without query and fragment. Only kinds that the page showed are replaced: what it
    didn't speak of stays.
    """
    facts = [fact for fact in facts if is_watched(fact.kind)]
    with context.store.writing() as database:
        open_case(context, account)
        now = context.now()
        facts = marked(context, facts)
        before = {one.kind: one for one in fact_sets(context, account)}
        rows = database.execute("SELECT kind, identity FROM facts_known WHERE account = ?", (account,))
        known = {(row["kind"], row["identity"]) for row in rows}
        changes = compare(
            [fact for one in before.values() for fact in one.facts],
            facts,
            since={kind: one.at for kind, one in before.items()},
            seen_at=now,
            known=known,
        )
        for kind in dict.fromkeys(fact.kind for fact in facts):
            shown = [fact for fact in facts if fact.kind == kind]
            database.execute(
                "INSERT OR REPLACE INTO fact_sets (account, kind, at, recipe, address, facts)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (account, kind, now.isoformat(), recipe, address, _written(shown)),
            )
            database.executemany(
                "INSERT OR IGNORE INTO facts_known (account, kind, identity, first_seen) VALUES (?, ?, ?, ?)",
                [(account, *identity(fact), now.isoformat()) for fact in shown if fact.value != EMPTY],
            )
        closed = close_gone(context, account, facts)
        found = findings.add(context, account, changes)
        settle_removals(context, found, closed)
        steps.see(context, account, facts)
        note_containment(context, account)
    return found


def _written(facts: Sequence[Fact]) -> str:
    # A node is a number of one digest and means nothing later.
    plain: list[dict[str, Any]] = [{**asdict(fact), "node": None, "exact": ""} for fact in facts]
    return json.dumps(plain, ensure_ascii=False)

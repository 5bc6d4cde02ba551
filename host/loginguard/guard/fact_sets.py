"""What pages showed last of an account, kind by kind."""

import json
from datetime import datetime
from typing import NamedTuple

from loginguard.guard.context import Context
from loginguard.model.fact import Fact


class FactSet(NamedTuple):
    """The facts of one kind as they were last shown, with when and where."""

    kind: str
    at: datetime
    recipe: str
    address: str
    facts: list[Fact]


def fact_sets(context: Context, account: str) -> list[FactSet]:
    """What pages showed last, by kind."""
    rows = context.store.database.execute(
        "SELECT * FROM fact_sets WHERE account = ? ORDER BY kind", (account,)
    )
    return [
        FactSet(
            row["kind"],
            datetime.fromisoformat(row["at"]),
            row["recipe"],
            row["address"],
            [Fact(**fact) for fact in json.loads(row["facts"])],
        )
        for row in rows
    ]

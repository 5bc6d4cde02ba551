"""The lists of a page that might be logins, as the dashboard offers them to be picked and confirmed row by row."""

from collections.abc import Sequence
from typing import Any

from loginguard.guard.context import Context
from loginguard.guard.login_shape import describe_login
from loginguard.guard.sentences import told
from loginguard.model.candidate import CandidateList
from loginguard.model.verdict import Verdict

MOST_ROWS = 60


def describe_candidates(context: Context, found: Sequence[CandidateList]) -> list[dict[str, Any]]:
    """`[{heading, rows[], reasons[], lesson}]`; a row has the shape of `logins[]`, unjudged. `lesson` goes back as it is."""
    return [
        {
            "heading": one.heading[:200],
            "rows": [describe_login(context, row, Verdict("unknown", "low")) for row in one.rows[:MOST_ROWS]],
            "reasons": [told(context, "explain", reason) for reason in one.reasons],
            "lesson": {"structure": one.structure[:2000], "name": one.heading[:80]},
        }
        for one in found
    ]

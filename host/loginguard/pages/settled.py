"""Places that may be one or another ("London", "Georgia"), settled by the other logins of the same account."""

from collections.abc import Sequence

from loginguard.model.login import Login
from loginguard.recognise.places import settle


def settle_rows(rows: Sequence[Login]) -> None:
    """Gives ambiguous rows the place that the clear ones speak for; what else it may be stays beside it, as candidates."""
    if not any(row.place is not None and row.place.candidates for row in rows):
        return
    accounts: dict[str | None, list[Login]] = {}
    for row in rows:
        accounts.setdefault(row.account, []).append(row)
    for mine in accounts.values():
        for row, place in zip(mine, settle([row.place for row in mine]), strict=True):
            row.place = place

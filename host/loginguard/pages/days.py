"""Days that stand over rows: "November 20" as a heading, and under it rows that say only "1:10 AM"."""

from collections.abc import Sequence
from datetime import timedelta

from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.pages.cells import CellReader
from loginguard.pages.row import Row
from loginguard.pages.rows import RowFinder

_LONGEST = 40
# Between a day and the first row under it, and between two rows of that day, no more texts stand.
_MOST_BETWEEN = 4
_DAY = (timedelta(hours=20), timedelta(hours=28))


def put_on_days(finder: RowFinder, rows: Sequence[Row], logins: Sequence[Login]) -> None:
    """Gives each login that says no more than a clock the day that stands over it; rows in the page's order."""
    cells, tree = finder.cells, finder.tree
    if not any(login.time_text and cells.is_clock(login.time_text) for login in logins):
        return
    day: tuple[str, Interval] | None = None
    before = max(0, tree.first[rows[0].element] - _MOST_BETWEEN)
    for row, login in zip(rows, logins, strict=True):
        first = tree.first[row.element]
        between = range(max(before, first - _MOST_BETWEEN), first)
        if first - before > 2 * _MOST_BETWEEN:
            day = None
        day = next((found for i in reversed(between) if (found := _day(cells, tree.pieces[i]))), day)
        before = max(tree.last[element] for element in row.elements)
        if day and login.time and login.time_text and cells.is_clock(login.time_text):
            told = cells.on(day[1], login.time_text)
            if told and told.start >= day[1].start:
                login.time, login.time_text = told, f"{day[0]} {login.time_text}"


def _day(cells: CellReader, text: str) -> tuple[str, Interval] | None:
    """The whole day that a text is, and nothing else."""
    if len(text) > _LONGEST:
        return None
    found = cells.read(text)
    if len(found) != 1 or not isinstance(found[0].value, Interval) or len(found[0].text) * 2 < len(text):
        return None
    value = found[0].value
    return (text, value) if _DAY[0] <= value.end - value.start <= _DAY[1] else None

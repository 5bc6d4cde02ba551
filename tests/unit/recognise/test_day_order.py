"""One date that can only be one way says how a whole list writes days and months."""

from datetime import UTC, datetime

import pytest

from loginguard.recognise.day_order import settled_order
from loginguard.recognise.times import read_time

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["23/11/2026 10:00", "04/11/2026 11:00"], "dmy"),
        (["11/23/2026 10:00", "11/04/2026 11:00"], "mdy"),
        (["23/11 10:00", "04/11 11:00"], "dmy"),
        (["23-11-26", "04-11-26"], "dmy"),
        # Nobody has signed in next month.
        (["12/11/2026", "10/11/2026"], "dmy"),
        (["11/12/2026"], "mdy"),
        # Nothing says, or it is contradicted.
        (["04/05/2026", "05/04/2026"], None),
        (["23/11/2026", "11/23/2026"], None),
        (["page 1/20", "2026-11-23", "192.0.2.13", "23.11.2026"], None),
        ([], None),
    ],
)
def test_order_is_settled_by_a_date_that_can_only_be_one_way(texts: list[str], order: str | None) -> None:
    assert settled_order(texts, NOW) == order


def test_settled_order_goes_before_the_language() -> None:
    read = read_time("04/11/2026 11:00", now=NOW, zone=UTC, lang="en", order="dmy")
    assert read is not None
    assert read.start == datetime(2026, 11, 4, 11, 0, tzinfo=UTC)

"""Names that two countries have, beside rows that are clear."""

from datetime import UTC, datetime

import pytest

from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rows", "country"),
    [
        (["London", "Toronto, Canada", "Ottawa, Canada"], "CA"),
        (["London", "Leeds, United Kingdom"], "GB"),
        (["London", "Lisbon, Portugal"], "GB"),
        (["Georgia", "Atlanta, GA, USA", "Texas, USA"], "US"),
        (["Georgia", "Tbilisi, Georgia"], "GE"),
    ],
)
def test_the_other_rows_settle_it(rows: list[str], country: str) -> None:
    text = "Your devices\n" + "\n".join(f"Chrome on Windows · {row} · 2 days ago" for row in rows)
    (listing,) = read_source("x.txt", text.encode(), now=NOW, zone=UTC)
    first = listing.rows[0].place
    assert first is not None
    assert first.country == country
    if len(rows) > 1 and first.candidates:
        assert first.confidence != "high"


def test_each_account_settles_its_own() -> None:
    places = ["a,London", 'a,"Toronto, Canada"', "b,London", 'b,"Leeds, United Kingdom"']
    text = "account,place,time\n" + "".join(f"{line},2026-11-03T10:00Z\n" for line in places)
    (listing,) = read_source("x.csv", text.encode(), now=NOW, zone=UTC)
    assert [row.place.country for row in listing.rows if row.place] == ["CA", "CA", "GB", "GB"]

"""Names that people bear too, in rows: "London" beside a device and a time, "Nancy" in a column of names."""

from datetime import UTC, datetime

import pytest

from loginguard.model.login import Login
from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HEAD = "<h2>Active sessions</h2>"


def read(name: str, text: str) -> list[Login]:
    return [row for listing in read_source(name, text.encode(), now=NOW, zone=UTC) for row in listing.rows]


def countries(rows: list[Login]) -> list[str | None]:
    return [row.place.country if row.place else None for row in rows]


@pytest.mark.parametrize(
    ("city", "country"), [("London", "GB"), ("Paris", "FR"), ("Nancy", "FR"), ("Jordan", "JO")]
)
def test_beside_a_row_with_its_place_in_the_same_column(city: str, country: str) -> None:
    cells = [
        ("Chrome on Windows", city, "2 days ago"),
        ("Chrome on Windows", "Porto, Portugal", "3 days ago"),
    ]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    assert countries(read("x.html", f"{HEAD}<table>{table}</table>")) == [country, "PT"]
    lines = "\n".join(" · ".join(row) for row in cells)
    assert countries(read("x.txt", lines)) == [country, "PT"]


def test_a_city_of_millions_needs_no_other_row() -> None:
    item = "<li><b>Chrome on Windows</b><p>London</p><p>2 days ago</p></li>"
    assert countries(read("x.html", f"{HEAD}<ul>{item}</ul>")) == ["GB"]


def test_in_another_column_it_is_a_persons_name() -> None:
    rows = [("Ana", "Porto, Portugal", "iPhone", "2 days ago"), ("Nancy", "Unknown", "iPad", "3 days ago")]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    assert countries(read("x.html", f"{HEAD}<table>{table}</table>")) == ["PT", None]


def test_a_row_whose_place_is_not_known_is_a_row_all_the_same() -> None:
    lines = "Your devices\nChrome on Windows · Foobar · 2 days ago\nChrome on Windows · Porto · 3 days ago"
    assert countries(read("x.txt", lines)) == [None, "PT"]

"""A list of appointments has places, times and devices too; what is still to come nobody signed in at."""

from datetime import UTC, datetime

from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROW = "<tr><td>{day} 4:00 PM</td><td>{city}</td><td>Chrome on Windows</td></tr>"


def page(*days: str) -> bytes:
    rows = "".join(
        ROW.format(day=day, city=city) for day, city in zip(days, ("Lisbon", "Porto"), strict=True)
    )
    return f"<table><tr><th>Date</th><th>City</th><th>Platform</th></tr>{rows}</table>".encode()


def test_dates_to_come_are_appointments() -> None:
    assert read_source("page.html", page("Nov 30, 2026", "Dec 3, 2026"), now=NOW, zone=UTC) == []


def test_the_same_list_in_the_past_is_one_of_logins() -> None:
    [found] = read_source("page.html", page("Nov 20, 2026", "Nov 22, 2026"), now=NOW, zone=UTC)
    assert len(found.rows) == 2

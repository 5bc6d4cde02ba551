"""Rows that are only lines of text in one element: each says its own place, device and time, and no other's."""

from datetime import UTC, datetime

import pytest

from loginguard.pages.page import read_page

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
LINES = (
    ("Chrome on Windows", "Lisbon, Portugal", "Nov 23, 2026 12:00"),
    ("Safari on iPhone", "Lagos, Nigeria", "Nov 22, 2026 12:00"),
    ("Firefox on Linux", "Kyiv, Ukraine", "Nov 21, 2026 12:00"),
)


@pytest.mark.parametrize("first", ["{}", "<b>{}</b>", "<a href='#'>{}</a>"])
@pytest.mark.parametrize("end", ["<br>", "<hr>", "<i></i>"])
def test_each_row_says_its_own(first: str, end: str) -> None:
    rows = "".join(f"{first.format(device)}{end}{place}{end}{time}{end}" for device, place, time in LINES)
    html = f"<body n='1'><h1 n='2'>Recent logins</h1><div n='3'>{rows}</div></body>"
    reading = read_page(html, origin="https://a.example", address="https://a.example/", now=NOW, zone=UTC)
    logins = [login for listing in reading.listings for login in listing.rows]
    assert [(r.device_text, r.place_text, r.time_text) for r in logins] == list(LINES)
    assert [r.place and r.place.country for r in logins] == ["PT", "NG", "UA"]
    assert "Lisbon" not in logins[1].text


@pytest.mark.parametrize(
    "row",
    [
        "<p>{device}</p><p>{place}</p><p>{time}</p>",
        "<dt>Device</dt><dd>{device}</dd><dt>Location</dt><dd>{place}</dd><dt>Time</dt><dd>{time}</dd>",
        "{device}<br>{place}<br>{time}<br>",
    ],
)
def test_a_long_list_of_lines_is_read_to_its_end(row: str) -> None:
    rows = [row.format(device=device, place=place, time=time) for device, place, time in LINES] * 700
    html = f"<body><h1>Recent logins</h1><dl>{''.join(rows)}</dl></body>"
    reading = read_page(html, origin="https://a.example", address="https://a.example/", now=NOW, zone=UTC)
    logins = [login for listing in reading.listings for login in listing.rows]
    assert len(logins) == 2_100
    assert logins[-1].time_text == LINES[-1][2]

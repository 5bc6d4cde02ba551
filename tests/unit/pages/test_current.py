"""Which row is the session in use: only by its own marker or its group's heading, whatever an intruder calls his device."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
from datetime import UTC, datetime

from loginguard.model.login import Login
from loginguard.pages.page import read_page

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def rows(body: str) -> list[Login]:
    html = f'<html lang="en"><body><h2>Where you\'re logged in</h2>{body}</body></html>'
    reading = read_page(
        html, origin="https://id.example", address="https://id.example/devices", now=NOW, zone=UTC
    )
    return [row for listing in reading.listings for row in listing.rows]


def card(device: str, place: str, marker: str = "") -> str:
    return f"<li><div><strong>{device}</strong>{marker}</div><div>{place}</div><div>2 hours ago</div><button>Log out</button></li>"


def test_own_marker() -> None:
    found = rows(
        f"<ul>{card('Chrome on Windows', 'Porto, Portugal', '<i>This device</i>')}{card('Edge on Windows', 'Lagos, Nigeria')}</ul>"
    )
    assert [row.current for row in found] == [True, False]


def test_device_text_with_every_word_we_know_changes_nothing() -> None:
    name = "This device · current session · active now · this browser"
    found = rows(
        f"<ul>{card(name + ' Chrome on Windows', 'Lagos, Nigeria')}{card('Edge on Windows', 'Porto, Portugal')}</ul>"
    )
    assert [row.current for row in found] == [False, False]


def test_device_named_exactly_like_a_marker() -> None:
    found = rows(
        f"<ul>{card('This device', 'Lagos, Nigeria')}{card('Edge on Windows', 'Porto, Portugal')}</ul>"
    )
    assert [row.current for row in found] == [False, False]


def test_two_that_claim_it_are_none() -> None:
    mark = "<i>Current session</i>"
    found = rows(
        f"<ul>{card('Edge on Windows', 'Porto, Portugal', mark)}{card('Chrome on Linux', 'Lagos, Nigeria', mark)}</ul>"
    )
    assert [row.current for row in found] == [False, False]


def test_heading_of_a_group() -> None:
    found = rows(
        f"<h3>Current session</h3><ul>{card('Edge on Windows', 'Porto, Portugal')}</ul>"
        f"<h3>Other sessions</h3><ul>{card('Chrome on Linux', 'Lagos, Nigeria')}{card('Safari on macOS', 'Rome, Italy')}</ul>"
    )
    assert [row.current for row in found] == [True, False, False]


def test_a_line_below_its_row_in_lines_without_gaps() -> None:
    lines = "".join(f"<p>{line}</p>" for line in ("Porto, Portugal", "Edge on Windows", "Current session"))
    others = "".join(f"<p>{line}</p>" for line in ("Lagos, Nigeria", "Chrome on Android", "2 days ago"))
    assert [row.current for row in rows(f"<div>{lines}{others}</div>")] == [True, False]


def test_a_line_where_other_rows_name_their_device_is_a_name() -> None:
    lines = "".join(f"<p>{line}</p>" for line in ("Lagos, Nigeria", "Current session", "1 day ago"))
    others = "".join(f"<p>{line}</p>" for line in ("Porto, Portugal", "Chrome on Android", "2 days ago"))
    assert [row.current for row in rows(f"<div>{lines}{others}</div>")] == [False, False]


def test_a_sentence_that_says_no_more_is_a_marker() -> None:
    for said in (
        "This is your current session",
        "Dies ist deine aktuelle Sitzung",
        "これは現在のセッションです",
    ):
        found = rows(
            f"<ul>{card('Chrome on Windows', 'Porto, Portugal', f'<p>{said}</p>')}{card('Edge on Windows', 'Lagos, Nigeria')}</ul>"
        )
        assert [row.current for row in found] == [True, False], said
    for said in ("Is this your device?", "Not this device", "Forget this device after 30 days"):
        found = rows(
            f"<ul>{card('Chrome on Windows', 'Porto, Portugal', f'<p>{said}</p>')}{card('Edge on Windows', 'Lagos, Nigeria')}</ul>"
        )
        assert [row.current for row in found] == [False, False], said


def test_a_marker_may_stand_behind_the_place_but_not_behind_a_device() -> None:
    line = "<li><b>{}</b><p>{}</p><button>Log out</button></li>"
    behind_place = line.format("Chrome on Windows", "Porto, Portugal · This device")
    other = line.format("Edge on Windows", "Lagos, Nigeria · 2 days ago")
    assert [row.current for row in rows(f"<ul>{behind_place}{other}</ul>")] == [True, False]
    behind_device = line.format("Edge on Windows · This device", "Lagos, Nigeria · 2 days ago")
    assert [row.current for row in rows(f"<ul>{other}{behind_device}</ul>")] == [False, False]


def test_a_row_whose_device_is_not_known_may_be_the_current_one() -> None:
    line = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
    head = "<tr><th>App</th><th>Date</th><th>Action</th></tr>"
    web = line.format("Acme Mail for web", "24 November 2026 at 09:40", "<span>Current session</span>")
    phone = line.format("Acme Mail for Android", "20 November 2026 at 17:31", "<button>Revoke</button>")
    tablet = line.format("Acme Mail for iPad", "2 November 2026 at 07:12", "<button>Revoke</button>")
    assert [row.current for row in rows(f"<table>{head}{web}{phone}{tablet}</table>")] == [True, False, False]


def test_the_headings_of_two_groups_that_are_no_headings() -> None:
    one, other = card("Chrome on Windows", "Porto, Portugal"), card("Edge on Windows", "Lagos, Nigeria")
    found = rows(f"<div>Current session</div><ul>{one}</ul><div>Other sessions</div><ul>{other}{other}</ul>")
    assert [row.current for row in found] == [True, False, False]

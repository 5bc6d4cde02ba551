"""Lists of logins, row by row: what belongs to a row, which day it is of, and what is a list of something else."""

from datetime import UTC, datetime

import pytest

from loginguard.model.login import Login
from loginguard.pages import lists
from loginguard.pages.page import read_page
from loginguard.pages.tree import parse

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def read(body: str, lang: str = "en") -> list[Login]:
    html = f'<html lang="{lang}"><body>{body}</body></html>'
    reading = read_page(html, origin="https://id.example", address="https://id.example/s", now=NOW, zone=UTC)
    return [row for listing in reading.listings for row in listing.rows]


def codes(body: str) -> list[str]:
    tree = parse(f'<html lang="en"><body>{body}</body></html>')
    [found] = lists.find(tree, now=NOW, zone=UTC, lang="en")
    return [reason.code for reason in found.reasons]


def rows(*texts: tuple[str, ...]) -> str:
    return "".join("<div>" + "".join(f"<p>{text}</p>" for text in row) + "</div>" for row in texts)


HISTORY = "<h2>Login history</h2>"


def test_a_clock_is_of_the_day_that_stands_over_it() -> None:
    found = read(
        f"{HISTORY}<h3>November 22, 2026</h3>"
        + rows(
            ("7:01 PM", "Chrome on Windows", "Porto, Portugal"),
            ("3:44 AM", "Edge on Windows", "Kazan, Russia"),
        )
        + "<h3>November 20, 2026</h3>"
        + rows(
            ("1:10 AM", "Firefox on Linux", "Minsk, Belarus"),
            ("1:05 AM", "Safari on iPhone", "Minsk, Belarus"),
        )
    )
    assert [row.time and row.time.start.isoformat()[:16] for row in found] == [
        "2026-11-22T19:01",
        "2026-11-22T03:44",
        "2026-11-20T01:10",
        "2026-11-20T01:05",
    ]


def test_a_clock_under_no_day_is_left_as_it_is() -> None:
    [first, _] = read(
        "<p>Changed on November 2, 2026</p><p>Some words</p><p>More words</p><p>And more</p>"
        + HISTORY
        + rows(
            ("7:01 AM", "Chrome on Windows", "Porto, Portugal"),
            ("3:44 AM", "Edge on Windows", "Kazan, Russia"),
        )
    )
    assert first.time
    assert first.time.start.date().isoformat() == "2026-11-24"


def test_a_button_is_no_part_of_the_login_and_no_place() -> None:
    """ "Sair" is also a town."""
    [first, _] = read(
        "<h2>Onde você fez login</h2><ul>"
        "<li><span>Linux · Luanda, Angola</span> <span>Firefox · há 2 dias</span> <button>Sair</button></li>"
        "<li><span>iPhone · Recife, Brasil</span> <span>App · há 3 dias</span> <button>Sair</button></li></ul>",
        "pt",
    )
    assert first.text == "Linux · Luanda, Angola Firefox · há 2 dias"
    assert first.place
    assert first.place.country == "AO"


def test_the_same_said_twice_is_two_logins() -> None:
    line = "<tr><td>Chrome on Windows</td><td>Sintra, Portugal</td><td>2 hours ago</td></tr>"
    assert len(read(f"<h2>Active sessions</h2><table>{line}{line}</table>")) == 2


def test_a_head_over_one_row_is_no_part_of_it() -> None:
    head = "<thead><tr><th>Device</th><th>Location</th><th>Last active</th></tr></thead>"
    tables = [
        f"<h2>Signed-in devices</h2><table>{head}<tbody><tr><td>{d}</td><td>{p}</td><td>{t}</td></tr></tbody></table>"
        for d, p, t in [
            ("Chrome on Windows", "Bari, Italy", "2 days ago"),
            ("Edge", "Lima, Peru", "3 days ago"),
        ]
    ]
    found = read(f"<div>{''.join(tables)}</div>")
    assert [row.text for row in found] == [
        "Chrome on Windows Bari, Italy 2 days ago",
        "Edge Lima, Peru 3 days ago",
    ]


def test_where_and_when_may_stand_in_a_rows_name_alone() -> None:
    found = read(
        "<h2>Active sessions</h2><ul><li aria-label='Oslo, Norway, 2 hours ago'><span>Chrome on Windows</span></li>"
        "<li aria-label='Cairo, Egypt, 3 days ago'><span>Firefox on Linux</span></li></ul>"
    )
    assert [row.place and row.place.country for row in found] == ["NO", "EG"]


def test_a_country_that_is_also_a_name_is_the_rows_place_where_it_has_no_other() -> None:
    [first, _] = read(
        HISTORY
        + rows(("Chrome on Windows", "Jordan", "2 hours ago"), ("Edge on Windows", "Brazil", "3 days ago"))
    )
    assert first.place
    assert first.place.country == "JO"


def test_this_device_before_a_name_is_no_town() -> None:
    """ "Este" is one, and Spanish for "this"."""
    [first, _] = read(
        "<h2>Inicios de sesión</h2>"
        + rows(("Quito, Ecuador", "Hoy", "Este iPhone 11"), ("Lima, Perú", "Ayer", "Windows")),
        "es",
    )
    assert first.place
    assert first.place.country == "EC"


@pytest.mark.parametrize(
    ("over", "reason"),
    [
        ("<h2>Jobs</h2>", "heading-against"),
        ("<h2>How to see your devices</h2>", "asking-against"),
        ("", "too-little"),
    ],
)
def test_places_times_and_devices_are_not_enough(over: str, reason: str) -> None:
    body = over + rows(
        ("Ana S.", "Porto, Portugal", "2 hours ago", "Android, Kotlin"),
        ("Bo L.", "Dubai, UAE", "3 hours ago", "Linux, Windows"),
    )
    assert read(body) == []
    assert reason in codes(body)


def test_rows_of_nothing_else_need_no_heading() -> None:
    body = rows(
        ("Chrome on Windows", "Porto, Portugal", "2 hours ago"),
        ("Edge on Windows", "Lima, Peru", "3 days ago"),
    )
    assert len(read(body)) == 2
    assert "nothing-else-for" in codes(body)


@pytest.mark.parametrize("heading", ["Sessions", "Devices", "Recent activity"])
def test_a_heading_that_other_lists_have_too_says_little(heading: str) -> None:
    cinema = rows(
        ("Odeon", "Porto, Portugal", "today at 7:30 PM"), ("Lux", "Faro, Portugal", "today at 9:10 PM")
    )
    assert read(f"<h1>{heading}</h1><p>Chrome</p>{cinema}") == []


def test_a_help_pages_table_is_no_login() -> None:
    table = (
        "<table><tr><th>Field</th><th>What it shows</th></tr>"
        "<tr><td>Location</td><td>The approximate place, for example Madrid, Spain</td></tr>"
        "<tr><td>Device</td><td>For example Chrome on Windows</td></tr>"
        "<tr><td>Time</td><td>When the account was used, for example 2 hours ago</td></tr></table>"
    )
    assert read(f"<h1>Access log</h1>{table}") == []


def test_messages_are_not_one_row() -> None:
    messages = "".join(
        f"<div role=listitem><b>{who}</b><time>{when}</time><p>{what}</p></div>"
        for who, when, what in [
            ("Jo", "08:00", "I logged in from Lagos, Nigeria with Chrome on Windows"),
            ("Cy", "08:05", "This device is not mine"),
            ("Al", "08:09", "My address is 41.58.1.1"),
        ]
    )
    assert read(f"<h1>Chat</h1>{messages}") == []


def test_what_rows_say_has_happened_is_as_good_as_a_heading() -> None:
    line = "<tr><td>{}</td><td>84.226.1.9</td><td>{}</td></tr>"
    body = line.format("Login success", "24 Nov 2026, 08:00") + line.format(
        "Login failure", "23 Nov 2026, 23:51"
    )
    assert len(read(f"<h2>Monitor</h2><table>{body}</table>")) == 2


def test_a_time_that_only_a_title_gives_makes_a_row() -> None:
    line = '<tr><td>{}</td><td><span title="{}">a while back</span></td></tr>'
    rows = line.format("Firefox – Linux", "November 22, 2026 19:12") + line.format(
        "Chrome – Windows", "November 3, 2026 8:41"
    )
    found = read(
        f"<h2>Devices and sessions</h2><table><tr><th>Device</th><th>Last activity</th></tr>{rows}</table>"
    )
    assert [row.time.start.day for row in found if row.time] == [22, 3]


def test_what_stands_under_other_headings_is_no_part_of_the_one_row() -> None:
    found = read(
        "<h1>Sign-in and security</h1><section><h2>Password</h2><p>Changed 3 months ago</p><button>Change</button></section>"
        "<section><h2>Active sessions</h2><ul><li><p>Chrome on Windows</p><p>Braga, Portugal</p><p>Active now</p></li></ul>"
    )
    assert [row.text for row in found] == ["Chrome on Windows Braga, Portugal Active now"]


def test_a_row_may_say_in_one_text_that_somebody_signed_in_and_from_where() -> None:
    found = read(
        "<h2>Overview</h2>"
        + rows(
            ("Sign-in from Cork, Ireland", "Chrome on Windows", "2 hours ago"),
            ("Sign-in from Lagos, Nigeria", "Firefox on Linux", "3 days ago"),
        )
    )
    assert [row.place.city for row in found if row.place] == ["Cork", "Lagos"]


def test_what_is_connected_in_a_house_is_no_login() -> None:
    guests = rows(("iPhone", "10.0.0.21", "2 minutes ago"), ("Galaxy S22", "10.0.0.34", "9 minutes ago"))
    assert read(f"<h2>Guests on the Wi-Fi</h2>{guests}") == []


def test_a_long_list_is_read_whole() -> None:
    many = [
        ("Chrome on Windows", "Cork, Ireland", f"Nov {1 + i % 20}, 2026 10:{i % 60:02}") for i in range(900)
    ]
    assert len(read(HISTORY + rows(*many))) == 900

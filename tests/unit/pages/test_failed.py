"""Attempts that failed are no logins: they are left out and counted, in pages, exports and mails alike."""

from datetime import UTC, datetime

import pytest

from loginguard.guard.check import UNSURE, Terms, check
from loginguard.model.listing import Listing
from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROW = "<li><b>{}</b><p>{}</p><p>Chrome on Windows</p><p>Nov {}, 2026 10:00</p>{}</li>"
MAIL = (
    "From: a@id.example\nTo: b@id.example\nSubject: {}\nDate: Mon, 23 Nov 2026 10:00:00 +0000\n\n{}\n"
    "Location: Lagos, Nigeria\nDevice: Chrome on Windows\n{}\n"
)


def read(name: str, text: str) -> tuple[list[str | None], list[int]]:
    """The countries of the rows, and how many attempts were left out of each listing."""
    found: list[Listing] = read_source(name, text.encode(), now=NOW, zone=UTC)
    rows = [login.place.country if login.place else None for listing in found for login in listing.rows]
    left = [w.params["count"] for x in found for w in x.warnings if w.code == "attempts-left-out"]
    return rows, [int(count) for count in left]


def page(*rows: str) -> str:
    return f"<html lang=en><h1>Recent sign-in activity</h1><ul>{''.join(rows)}</ul></html>"


CAME_IN = ROW.format("Successful sign-in", "Lisbon, Portugal", 23, "")


@pytest.mark.parametrize(
    "said", ["Unsuccessful sign-in", "Blocked", "Incorrect password", "Anmeldung fehlgeschlagen"]
)
def test_a_row_that_says_that_it_failed_is_counted_and_not_listed(said: str) -> None:
    assert read("a.html", page(ROW.format(said, "Moscow, Russia", 22, ""), CAME_IN)) == (["PT"], [1])


def test_what_can_be_signed_out_is_listed_whatever_it_is_named() -> None:
    named = ROW.format("Login failed", "Moscow, Russia", 22, "<button>Sign out</button>")
    assert read("a.html", page(named, CAME_IN)) == (["RU", "PT"], [])


@pytest.mark.parametrize(
    ("column", "value"), [("result", "failed password"), ("Outcome", "Blocked"), ("event", "login.failure")]
)
def test_an_exports_failed_attempts_are_counted(column: str, value: str) -> None:
    head = f"time,ip,country,{column}\n"
    rows = f"2026-11-23T10:00:00Z,203.0.113.4,NG,{value}\n2026-11-23T11:00:00Z,203.0.113.5,PT,success\n"
    assert read("a.csv", head + rows) == (["PT"], [1])


def test_only_failed_attempts_are_a_list_that_says_so_and_never_that_all_is_well() -> None:
    text = "time,ip,country,Outcome\n2026-11-23T10:00:00Z,203.0.113.4,NG,Blocked\n"
    assert read("a.csv", text) == ([], [1])
    assert check("a.csv", text.encode(), Terms(NOW, UTC)).code == UNSURE


def test_a_mail_about_a_blocked_attempt_is_no_login() -> None:
    said = "We blocked a sign-in attempt"
    assert read("a.eml", MAIL.format(said, f"{said} to your account.", "")) == ([], [1])


def test_a_mail_that_only_warns_of_blocking_is_one() -> None:
    warns = "If this was not you, your account may be blocked."
    assert read("a.eml", MAIL.format("New sign-in", "There was a new sign-in to your account.", warns)) == (
        ["NG"],
        [],
    )


def test_no_failed_attempts_is_no_failure() -> None:
    text = "time,ip,country,status\n2026-11-23T10:00:00Z,203.0.113.4,NG,0 failed attempts\n"
    assert read("a.csv", text) == (["NG"], [])

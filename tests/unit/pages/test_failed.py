"""Attempts that failed are rows that say so, in pages, exports and mails alike."""

from datetime import UTC, datetime

import pytest

from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile
from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROW = "<li><b>{}</b><p>{}</p><p>Chrome on Windows</p><p>Nov {}, 2026 10:00</p>{}</li>"
MAIL = (
    "From: a@id.example\nTo: b@id.example\nSubject: {}\nDate: Mon, 23 Nov 2026 10:00:00 +0000\n\n{}\n"
    "Location: Lagos, Nigeria\nDevice: Chrome on Windows\n{}\n"
)


def read(name: str, text: str) -> list[tuple[str | None, bool]]:
    """The country of each row, and whether it failed."""
    found = read_source(name, text.encode(), now=NOW, zone=UTC)
    return [(row.place.country if row.place else None, row.failed) for one in found for row in one.rows]


def page(*rows: str) -> str:
    return f"<html lang=en><h1>Recent sign-in activity</h1><ul>{''.join(rows)}</ul></html>"


CAME_IN = ROW.format("Successful sign-in", "Lisbon, Portugal", 23, "")


@pytest.mark.parametrize(
    "said", ["Unsuccessful sign-in", "Blocked", "Incorrect password", "Anmeldung fehlgeschlagen"]
)
def test_a_row_that_says_that_it_failed(said: str) -> None:
    rows = read("a.html", page(ROW.format(said, "Moscow, Russia", 22, ""), CAME_IN))
    assert rows == [("RU", True), ("PT", False)]


@pytest.mark.parametrize(
    ("column", "value"), [("result", "failed password"), ("Outcome", "Blocked"), ("event", "login.failure")]
)
def test_an_exports_failed_attempts(column: str, value: str) -> None:
    head = f"time,ip,country,{column}\n"
    rows = f"2026-11-23T10:00:00Z,203.0.113.4,NG,{value}\n2026-11-23T11:00:00Z,203.0.113.5,PT,success\n"
    assert read("a.csv", head + rows) == [("NG", True), ("PT", False)]


def test_a_mail_that_only_warns_of_blocking_is_of_a_login() -> None:
    warns = "If this was not you, your account may be blocked."
    mail = MAIL.format("New sign-in", "There was a new sign-in to your account.", warns)
    assert read("a.eml", mail) == [("NG", False)]


def test_no_failed_attempts_is_no_failure() -> None:
    text = "time,ip,country,status\n2026-11-23T10:00:00Z,203.0.113.4,NG,0 failed attempts\n"
    assert read("a.csv", text) == [("NG", False)]


def test_an_attempt_from_abroad_is_told_as_one_and_quietly() -> None:
    text = "time,ip,country,Outcome\n2026-11-23T10:00:00Z,203.0.113.4,NG,Blocked\n"
    (listing,) = read_source("a.csv", text.encode(), now=NOW, zone=UTC)
    (verdict,) = judge(listing.rows, Profile(home=("PT",), home_from="option"), now=NOW)
    assert (verdict.name, verdict.confidence, verdict.reasons[0].code) == ("foreign", "low", "attempt-failed")
